/// The beginning of a text, enough to tell what it is.
struct TextSample {
  /// The most that is looked at.
  private static let limit = 1 << 20

  let text: Substring
  /// Without white space at their ends; blank lines included.
  let lines: [Substring]

  init(_ text: String) {
    let bytes = text.utf8
    var end = bytes.index(bytes.startIndex, offsetBy: Self.limit, limitedBy: bytes.endIndex)
    // Back to the start of a character.
    while let index = end, index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
      end = bytes.index(before: index)
    }
    self.text = text[..<(end ?? text.endIndex)]
    lines = self.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Self.trimmed($0)
    }
  }

  var firstLine: String? { lines.first { !$0.isEmpty }.map(String.init) }

  static func trimmed(_ line: Substring.UTF8View) -> Substring {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
    while let first = line.first, first == 0x20 || first == 0x09 { line.removeFirst() }
    return Substring(line)
  }
}
