/// The byte rules of C2SP signed-note for names, numbers and text.
enum NoteText {
  static let newline = UInt8(ascii: "\n")

  /// Whether `name` may name a key: not empty, without Unicode spaces, plus or controls.
  static func isKeyName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "+"
          && !scalar.properties.isWhitespace
      }
  }

  /// Whether `bytes` hold no ASCII control character but newlines.
  static func isPrintable(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 || $0 == newline }
  }

  /// A decimal number without leading zeros, 0…2⁶³−1.
  static func number(_ text: some StringProtocol) -> Int? {
    let digits = Array(text.utf8)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard digits.count == 1 || digits.first != 0x30 else { return nil }
    return Int(text)
  }

  /// Whether two strings are the same bytes; `==` takes NFC and NFD for equal.
  static func same(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }

  /// The lines of `bytes`, which must be empty or end in a newline, without their newlines.
  static func lines(_ bytes: some Collection<UInt8>) -> [String]? {
    if bytes.isEmpty { return [] }
    var pieces = bytes.split(separator: newline, omittingEmptySubsequences: false)
    guard let last = pieces.popLast(), last.isEmpty else { return nil }
    var lines: [String] = []
    for piece in pieces {
      guard let line = String(validating: piece, as: UTF8.self) else { return nil }
      lines.append(line)
    }
    return lines
  }
}
