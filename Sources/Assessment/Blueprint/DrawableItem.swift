/// What the draw looks at in an item.
public struct DrawableItem: Hashable, Sendable {
  /// The item's stable name.
  public var id: ItemID
  /// The content area.
  public var topic: TopicCode
  /// What the item asks of the candidate.
  public var level: CognitiveLevel
  /// Items of one group never meet in a paper.
  public var enemies: EnemyGroup?
  /// The passage group that is drawn as a whole.
  public var passage: PassageID?
  /// What the item itself is worth; `nil` when that is not known.
  public var points: Points?

  /// An item as a bank's leaf shows it.
  public init(_ leaf: BankLeaf) {
    id = leaf.id
    topic = leaf.topic
    level = leaf.level
    enemies = leaf.enemies
    passage = leaf.passage
    points = nil
  }

  /// An item as it was authored.
  public init(_ record: ItemRecord) {
    id = record.item.id
    topic = record.drawTopic
    level = record.level
    enemies = record.enemies
    passage = record.item.passage?.id
    points = record.item.points
  }
}
