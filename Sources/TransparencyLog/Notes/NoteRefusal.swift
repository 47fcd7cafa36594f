/// Why text is no key, note or checkpoint, or a note is not to be believed.
public enum NoteRefusal: Error, Hashable, Sendable {
  /// A key name is empty or holds a space, a plus or a control character.
  case keyName
  /// The text is not `name+hash+base64` of a known signature type.
  case verifierKey
  /// The key's id is not the hash of its name and bytes.
  case keyID
  /// The seed or public key does not have 32 bytes, or is no Ed25519 key.
  case keyBytes
  /// The bytes are not UTF-8, hold a control character, or do not end in a newline.
  case text
  /// The note is longer than `limit` bytes or has more than `limit` signatures.
  case tooLarge(limit: Int)
  /// There is no blank line between text and signatures.
  case noBlankLine
  /// Signature line number `line` (from 1) is not `— name base64`.
  case signatureLine(line: Int)
  /// Two signature lines have the same key name and key id.
  case duplicateSignature(name: String)
  /// The signature by a known key does not fit the text.
  case badSignature(name: String)
  /// No key that must have signed has.
  case notSigned
  /// The text is not the three lines of a checkpoint.
  case checkpoint
  /// The checkpoint is of another log.
  case origin
  /// The time of a cosignature is outside 0…2⁶³−1.
  case time
}
