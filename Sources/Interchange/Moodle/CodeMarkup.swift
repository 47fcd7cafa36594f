/// HTML without the elements of program code, in which no gap can stand.
enum CodeMarkup {
  /// `html` with paragraphs for preformatted text, its line feeds as breaks and its indents as
  /// spaces that do not collapse, and without marks for code inside a line.
  static func opened(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var open: [UInt8] = []
    var depth = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let tag = Tag(bytes, at: index) else {
        append(bytes[index], isPreformatted: depth > 0, to: &open)
        index += 1
        continue
      }
      switch tag.name {
      case "pre", "listing":
        depth = max(0, depth + (tag.isEnd ? -1 : 1))
        open += (tag.isEnd ? "</p>" : "<p>").utf8
      case "code", "tt", "kbd", "samp": break
      default: open += bytes[index..<tag.end]
      }
      index = tag.end
    }
    return ByteText.text(open)
  }

  private static func append(_ byte: UInt8, isPreformatted: Bool, to open: inout [UInt8]) {
    switch byte {
    case 0x0A where isPreformatted: open += "<br>".utf8
    case 0x20 where isPreformatted: open += "&nbsp;".utf8
    default: open.append(byte)
    }
  }

  /// A tag up to its `>`.
  private struct Tag {
    var name: String
    var isEnd: Bool
    var end: Int

    /// `nil` for what is no tag; no tag is longer than 1,000 bytes.
    init?(_ bytes: [UInt8], at index: Int) {
      let rest = bytes[(index + 1)...].prefix(1_000)
      isEnd = rest.first == UInt8(ascii: "/")
      let letters = rest.dropFirst(isEnd ? 1 : 0).prefix(10).prefix(while: ByteText.isLetter)
      guard !letters.isEmpty, let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      name = ByteText.text(letters).lowercased()
      end = close + 1
    }
  }
}
