import CanonicalBytes

/// Makes rich text of plain text.
package enum PlainMarkup {
  /// Rich text that reads as exactly `plain`, in NFC.
  package static func escaped(_ plain: String) -> String {
    let lines = CanonicalString.nfc(plain).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { guarded(inline(String($0), inBraces: false)) }.joined(separator: "\n")
  }

  /// The same for a piece of one line, which may lie between braces of raised or lowered text.
  static func inline(_ plain: String, inBraces: Bool) -> String {
    let scalars = Array(plain.unicodeScalars)
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isMark: Bool =
        switch scalar {
        case "*", "`", "\\": true
        case "[": next == "[" || next == nil
        case "^", "_": next == "{" || next == nil
        case "{": inBraces
        case "}": inBraces
        default: false
        }
      if isMark { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  /// A line whose first characters would make it an item of a list or a row of a table.
  static func guarded(_ line: String) -> String {
    let bytes = Array(line.utf8)
    let start = bytes.firstIndex { $0 != 0x20 } ?? 0
    var end = start
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    let isNumbered = end > start && end < bytes.count && bytes[end] == UInt8(ascii: ".")
    let first = start < bytes.count ? bytes[start] : 0
    guard isNumbered || first == UInt8(ascii: "-") || first == UInt8(ascii: "|") else {
      return line
    }
    let place = isNumbered ? end : start
    return String(decoding: bytes[..<place] + [UInt8(ascii: "\\")] + bytes[place...], as: UTF8.self)
  }
}
