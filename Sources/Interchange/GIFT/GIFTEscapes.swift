/// Characters of GIFT that a backslash makes plain.
///
/// While a question is taken apart they stand as bytes that no UTF-8 has, so that every byte of
/// syntax that is left is syntax.
enum GIFTEscapes {
  /// The character behind the backslash, what it stands for, and its byte meanwhile.
  private static let table: [(written: UInt8, meant: UInt8, hidden: UInt8)] = [
    (UInt8(ascii: "\\"), UInt8(ascii: "\\"), 0xF8), (UInt8(ascii: ":"), UInt8(ascii: ":"), 0xF9),
    (UInt8(ascii: "#"), UInt8(ascii: "#"), 0xFA), (UInt8(ascii: "="), UInt8(ascii: "="), 0xFB),
    (UInt8(ascii: "{"), UInt8(ascii: "{"), 0xFC), (UInt8(ascii: "}"), UInt8(ascii: "}"), 0xFD),
    (UInt8(ascii: "~"), UInt8(ascii: "~"), 0xFE), (UInt8(ascii: "n"), 0x0A, 0xFF),
  ]

  /// `text` with a byte of its own for every escaped character; other backslashes stay.
  static func hidden(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count,
        let known = table.first(where: { $0.written == text[index + 1] })
      {
        bytes.append(known.hidden)
        index += 2
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  /// The text that `bytes` mean, without white space at the ends.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    ByteText.trimmed(
      ByteText.text(
        bytes.map { byte in
          byte < 0xF8 ? byte : table.first { $0.hidden == byte }?.meant ?? byte
        }))
  }

  /// What `bytes` were written as.
  static func source(_ bytes: some Collection<UInt8>) -> String {
    var written: [UInt8] = []
    for byte in bytes {
      if byte >= 0xF8, let known = table.first(where: { $0.hidden == byte }) {
        written += [UInt8(ascii: "\\"), known.written]
      } else {
        written.append(byte)
      }
    }
    return ByteText.text(written)
  }
}
