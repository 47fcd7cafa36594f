/// The lines of one question: what stands between two blank lines.
struct GIFTBlock {
  /// The line on which its first text stands, counted from 1.
  var line = 0
  /// The lines without comments, as written.
  var source: [UInt8] = []
  var identifier = ""
  var tags: [String] = []

  /// Takes `text` apart at blank lines; blocks of comments only are left out.
  static func all(in text: String) -> [GIFTBlock] {
    var blocks: [GIFTBlock] = []
    var block = GIFTBlock()
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let bytes = Array(line).trimmed
      if bytes.isEmpty {
        if block.line > 0 { blocks.append(block) }
        block = GIFTBlock()
      } else if bytes.starts(with: "//".utf8) {
        block.readComment(Array(bytes))
      } else {
        if block.line == 0 { block.line = number } else { block.source.append(0x0A) }
        block.source += bytes
      }
    }
    if block.line > 0 { blocks.append(block) }
    return blocks
  }

  /// Reads `[id:…]` and `[tag:…]`.
  private mutating func readComment(_ comment: [UInt8]) {
    if let name = Self.values("[id:", in: comment).first { identifier = name }
    for tag in Self.values("[tag:", in: comment) where !tags.contains(tag) { tags.append(tag) }
  }

  /// What stands behind each `mark` up to the next bracket without a backslash.
  private static func values(_ mark: String, in comment: [UInt8]) -> [String] {
    var values: [String] = []
    var from = 0
    while let start = ByteText.index(of: Array(mark.utf8), in: comment, from: from) {
      var value: [UInt8] = []
      var index = start + mark.utf8.count
      while index < comment.count, comment[index] != UInt8(ascii: "]") {
        if comment[index] == UInt8(ascii: "\\"), index + 1 < comment.count { index += 1 }
        value.append(comment[index])
        index += 1
      }
      guard index < comment.count else { return values }
      let text = ByteText.trimmed(ByteText.text(value))
      if !text.isEmpty { values.append(text) }
      from = index
    }
    return values
  }
}
