/// A set of item revisions with their metadata.
public struct QuestionBank: Hashable, Sendable {
  /// `[A-Za-z0-9_-]{1,40}`.
  public var id: String
  /// The bank's name by language code.
  public var titles: [String: String]
  /// The language of the items' words.
  public var language: String
  /// The content areas and their names by language code.
  public var topics: [TopicCode: [String: String]]
  /// Sorted by item id.
  public var records: [ItemRecord]

  /// A bank of these parts; sorts `records` by item id.
  public init(
    id: String, titles: [String: String], language: String,
    topics: [TopicCode: [String: String]], records: [ItemRecord]
  ) {
    self.id = id
    self.titles = titles
    self.language = language
    self.topics = topics
    self.records = records.sorted { $0.item.id < $1.item.id }
  }

  /// The records that papers may be drawn from.
  public var approved: [ItemRecord] { records.filter { $0.status == .approved } }
}
