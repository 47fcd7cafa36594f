public import CanonicalBytes

/// What other people than its writer read and approve: any change of it is a new content.
///
/// Lower-case hexadecimal SHA-256 of the canonical document `{"item", "key", "level", "source",
/// "topic"}`; `source` has `article` and `document` and is empty without a citation. The day on
/// which the source was last looked up, the author and the enemies are not part of it.
public struct ItemContent: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hex: String

  /// The content of `record` as it stands; refuses text that has no canonical bytes.
  public init(_ record: ItemRecord) throws(CanonicalError) {
    var source: [String: CanonicalJSON] = [:]
    if let citation = record.source {
      source = [
        "article": .string(citation.article), "document": .string(citation.document),
      ]
    }
    let document: CanonicalJSON = [
      "item": record.item.json, "key": record.key.json, "level": .string(record.level.rawValue),
      "source": .object(source), "topic": .string(record.topic.rawValue),
    ]
    hex = Digest32(hashing: try document.encoded()).hex
  }

  /// A content named in a history; `nil` unless it is a lower-case hexadecimal SHA-256.
  public init?(hex: String) {
    guard Hex.decode(hex)?.count == 32 else { return nil }
    self.hex = hex
  }

  /// The first twelve digits, enough for people to tell contents apart.
  public var short: String { String(hex.prefix(12)) }

  /// The 64 digits.
  public var description: String { hex }
}
