/// One authored question with its key and its metadata.
public struct ItemRecord: Hashable, Sendable {
  /// What a candidate may see.
  public var item: Item
  /// What is right.
  public var key: AnswerKey
  /// The content area.
  public var topic: TopicCode
  /// What the item asks of the candidate.
  public var level: CognitiveLevel
  /// Items of one group never meet in a paper.
  public var enemies: EnemyGroup?
  /// Where the content can be checked.
  public var source: SourceCitation?
  /// Who wrote it, or the bank's author.
  public var author: String
  /// How far it is.
  public var status: ItemStatus
  /// Whether it is tried out: worth nothing, and drawn only into cells for such items.
  public var isOnTrial: Bool
  /// Where it is written.
  public var place: SourcePlace

  /// The topic under which papers draw the item: its own, or that below ``TopicCode/trial``.
  public var drawTopic: TopicCode {
    isOnTrial ? TopicCode("\(TopicCode.trial)/\(topic)") : topic
  }

  /// A record of these parts.
  public init(
    item: Item, key: AnswerKey, topic: TopicCode, level: CognitiveLevel,
    enemies: EnemyGroup? = nil, source: SourceCitation? = nil, author: String = "",
    status: ItemStatus = .approved, isOnTrial: Bool = false,
    place: SourcePlace = SourcePlace(file: "", line: 0)
  ) {
    self.item = item
    self.key = key
    self.topic = topic
    self.level = level
    self.enemies = enemies
    self.source = source
    self.author = author
    self.status = status
    self.isOnTrial = isOnTrial
    self.place = place
  }
}
