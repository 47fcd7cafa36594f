/// Searching texts byte by byte, in time that grows with their length only.
enum ByteText {
  /// Where `needle` begins in `text` at or after `start`.
  static func index(of needle: [UInt8], in text: [UInt8], from start: Int = 0) -> Int? {
    guard let first = needle.first, text.count >= needle.count else { return nil }
    var index = max(start, 0)
    while index <= text.count - needle.count {
      if text[index] == first, text[index..<(index + needle.count)].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether `text` holds `needle`.
  static func contains(_ needle: String, in text: String) -> Bool {
    index(of: Array(needle.utf8), in: Array(text.utf8)) != nil
  }

  /// `text` without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// `text` with a line feed for every end of a line.
  static func withLineFeeds(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var plain: [UInt8] = []
    var isAfterReturn = false
    for byte in text.utf8 {
      if byte != 0x0A || !isAfterReturn { plain.append(byte == 0x0D ? 0x0A : byte) }
      isAfterReturn = byte == 0x0D
    }
    return self.text(plain)
  }

  /// `html` without elements that mean a gap here, which no foreign text may set.
  static func withoutGapMarks(_ html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "<")) else { return html }
    var bytes = Array(html.utf8)
    let mark = Array("khoathi-gap".utf8)
    for index in bytes.indices where bytes[index] | 0x20 == mark[0] {
      let end = index + mark.count
      guard end <= bytes.count,
        zip(bytes[index..<end], mark).allSatisfy({ $0 == $1 || isLetter($0) && $0 | 0x20 == $1 })
      else { continue }
      bytes[index + 7] = UInt8(ascii: "_")
    }
    return text(bytes)
  }

  /// Whether `byte` is a blank, a tab or the end of a line.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether `byte` is `0` to `9`.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether `byte` is an ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The text of `bytes`, which come from a valid text, cut at ASCII characters.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  /// `plain` as HTML that shows exactly it, with a break for every line feed.
  static func html(_ plain: String) -> String {
    var html: [UInt8] = []
    for byte in plain.utf8 {
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case 0x0A: html += "<br>".utf8
      default: html.append(byte)
      }
    }
    return text(html)
  }

  /// `html` with its character references resolved and its tags left as they stand.
  static func resolved(_ html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "&")) else { return html }
    var escaped: [UInt8] = []
    for byte in html.utf8 {
      if byte == UInt8(ascii: "<") { escaped += "&lt;".utf8 } else { escaped.append(byte) }
    }
    return HTMLTree.read(text(escaped)).map(\.text).joined()
  }
}
