/// What a person answered to an item without seeing its key.
public struct BlindReading: Hashable, Sendable {
  /// A reader less sure than this has an objection.
  public static let leastSure = 90

  /// As an `answer` event would carry it; empty when the reader gave none.
  public var response: String
  /// Whether the response earns full points by the item's key; an extended text has no key, and
  /// an empty response says that its question is clear and can be marked.
  public var agrees: Bool
  /// How sure the reader is, in percent.
  public var sure: Int

  /// A reading of these parts.
  public init(response: String, agrees: Bool, sure: Int = 100) {
    self.response = response
    self.agrees = agrees
    self.sure = sure
  }

  /// `response` compared with the key of `record`.
  public init(response: String, record: ItemRecord, sure: Int = 100) {
    self.init(
      response: response, agrees: Self.agrees(response, with: record), sure: sure)
  }

  /// Whether `response` is right in every part.
  public static func agrees(_ response: String, with record: ItemRecord) -> Bool {
    if record.item.type == .extendedText { return response.isEmpty }
    let points = Scoring.points(
      response: response, item: record.item, key: record.key, maximum: .one)
    return points == .one
  }
}
