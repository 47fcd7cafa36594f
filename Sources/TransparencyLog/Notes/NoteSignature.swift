import CanonicalBytes

/// One signature line of a note.
public struct NoteSignature: Hashable, Sendable {
  /// The key name.
  public let name: String
  /// The key id.
  public let keyID: UInt32
  /// What follows the key id: 64 bytes for a log, 72 for a witness.
  public let bytes: [UInt8]

  /// A line of these parts.
  public init(name: String, keyID: UInt32, bytes: [UInt8]) throws(NoteRefusal) {
    guard NoteText.isKeyName(name) else { throw .keyName }
    (self.name, self.keyID, self.bytes) = (name, keyID, bytes)
  }

  /// Reads `— name base64`, without the newline.
  public init?(line: String) {
    let parts = line.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual("—".utf8),
      let raw = Base64.decode(String(decoding: parts[2], as: UTF8.self)), raw.count > 4
    else { return nil }
    let id = NoteKeyID.number(raw.prefix(4))
    let name = String(decoding: parts[1], as: UTF8.self)
    guard let read = try? NoteSignature(name: name, keyID: id, bytes: Array(raw.dropFirst(4)))
    else { return nil }
    self = read
  }

  /// `— name base64`, without the newline.
  public var line: String { "— \(name) \(Base64.encode(NoteKeyID.bytes(keyID) + bytes))" }

  /// Whether both lines claim to be of the same key.
  func isOfSameKey(as other: NoteSignature) -> Bool {
    keyID == other.keyID && NoteText.same(name, other.name)
  }
}
