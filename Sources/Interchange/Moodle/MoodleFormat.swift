/// How a text of Moodle is written.
enum MoodleFormat: Hashable, Sendable {
  case html
  /// HTML in which line feeds break lines.
  case automatic
  case plain
  case markdown

  /// The format of this name in `format=`; HTML for any other name, as Moodle has it.
  init(_ name: String) {
    switch ByteText.trimmed(name) {
    case "moodle_auto_format": self = .automatic
    case "plain_text": self = .plain
    case "markdown": self = .markdown
    default: self = .html
    }
  }

  /// `text` as HTML.
  func html(_ text: String) -> String {
    switch self {
    case .html: text
    case .automatic: Self.broken(text)
    case .plain: ByteText.html(text)
    case .markdown: MarkdownHTML.html(text)
    }
  }

  /// With a break for every line feed that stands between words, not beside a tag.
  private static func broken(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var html: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      guard byte == 0x0A else {
        html.append(byte)
        continue
      }
      let isAfterTag = html.last == UInt8(ascii: ">") && !html.suffix(14).elementsEqual(gapEnd)
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
      let isBeforeTag = next == UInt8(ascii: "<") && !bytes[(index + 1)...].starts(with: gapStart)
      if isAfterTag && html.suffix(4) != Array("<br>".utf8)[...] || isBeforeTag {
        html.append(0x20)
      } else {
        html += "<br>".utf8
      }
    }
    return ByteText.text(html)
  }

  private static let gapStart = Array("<khoathi-gap".utf8)
  private static let gapEnd = Array("</khoathi-gap>".utf8)
}
