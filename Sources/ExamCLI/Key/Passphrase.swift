import CanonicalBytes

/// The words that open a key file, in NFC however they were typed.
struct Passphrase {
  let text: String

  /// The fewest characters of a new one.
  static let fewest = 12

  init(_ typed: String) { text = CanonicalString.nfc(typed) }

  /// Refuses words that are too few for a new file.
  func checkedAsNew() throws(KeyRefusal) -> Passphrase {
    guard text.count >= Self.fewest else { throw .short }
    return self
  }
}
