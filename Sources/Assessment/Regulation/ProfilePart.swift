import CanonicalBytes

/// The part of an exam that a profile's figures are for, when the exam has several.
public struct ProfilePart: Hashable, Sendable {
  /// `[A-Za-z0-9_-]{1,40}`.
  public var id: String
  /// The part's name by language code.
  public var titles: [String: String]
  /// All parts of the exam, in the order in which they are sat; this one is among them.
  public var parts: [String]
  /// What exempts a candidate from this part; nothing does when it is empty.
  public var exemptions: [RoomRule]

  /// A part of these values.
  public init(id: String, titles: [String: String], parts: [String], exemptions: [RoomRule]) {
    self.id = id
    self.titles = titles
    self.parts = parts
    self.exemptions = exemptions
  }

  var json: CanonicalJSON {
    [
      "exemptions": .array(exemptions.map(\.json)), "id": .string(id),
      "parts": .array(parts.map { .string($0) }), "titles": .strings(titles),
    ]
  }

  init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    var exemptions: [RoomRule] = []
    for element in try fields.array("exemptions") {
      exemptions.append(try RoomRule(json: element))
    }
    self.init(
      id: try fields.string("id"), titles: try fields.texts("titles"),
      parts: try fields.strings("parts"), exemptions: exemptions)
    try fields.finish()
    guard parts.contains(id), Set(parts).count == parts.count else { throw .field("parts") }
  }
}
