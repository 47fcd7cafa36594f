/// One cell of a blueprint: how many items of one topic and level a paper takes.
public struct BlueprintCell: Hashable, Sendable {
  /// The stratum's name in tickets, `[A-Za-z0-9_-]+`.
  public var id: String
  /// Which content areas the cell draws from.
  public var topic: TopicSelector
  /// `nil` takes every level.
  public var level: CognitiveLevel?
  /// Lone items.
  public var count: Int
  /// Passage groups, each taken whole.
  public var passages: Int
  /// The items of each passage group.
  public var passageSize: Int
  /// What each item of the cell is worth, when the blueprint sets it.
  public var points: Points?

  /// A cell of these parts.
  public init(
    id: String, topic: TopicSelector, level: CognitiveLevel? = nil, count: Int,
    passages: Int = 0, passageSize: Int = 0, points: Points? = nil
  ) {
    self.id = id
    self.topic = topic
    self.level = level
    self.count = count
    self.passages = passages
    self.passageSize = passageSize
    self.points = points
  }

  /// The items that one paper takes from this cell.
  public var items: Int { count + passages * passageSize }

  /// Whether the cell draws items on trial, whose topics all lie below ``TopicCode/trial``.
  public var isTrial: Bool { topic.rawValue.utf8.starts(with: "\(TopicCode.trial)/".utf8) }

  /// Whether the cell draws from items of this topic and level.
  public func takes(topic: TopicCode, level: CognitiveLevel) -> Bool {
    self.topic.matches(topic) && (self.level == nil || self.level == level)
  }
}
