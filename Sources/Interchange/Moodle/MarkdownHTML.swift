/// HTML of the Markdown that Moodle's authors write: paragraphs, headings, lists, code, emphasis,
/// links, pictures, and HTML as it stands.
enum MarkdownHTML {
  /// In time that grows with the length only; what is no mark stays text.
  static func html(_ markdown: String) -> String {
    var blocks = Blocks()
    for line in markdown.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      blocks.add(Array(line))
    }
    return ByteText.text(blocks.finished())
  }

  /// Lines gathered to blocks.
  private struct Blocks {
    private var html: [UInt8] = []
    /// The element that is open, if any.
    private var open = ""
    private var isCode = false

    mutating func add(_ line: [UInt8]) {
      let text = Array(line.drop(while: ByteText.isSpace))
      if text.starts(with: "```".utf8) {
        close()
        isCode.toggle()
        html += (isCode ? "<pre>" : "</pre>").utf8
      } else if isCode {
        html += (ByteText.html(ByteText.text(line)) + "\n").utf8
      } else if text.isEmpty {
        close()
      } else if let heading = Self.heading(text) {
        close()
        html += Array("<p><strong>".utf8) + MarkdownInline.html(heading)
        html += "</strong></p>".utf8
      } else if let (list, item) = Self.item(text) {
        if open != list {
          close()
          html += "<\(list)>".utf8
          open = list
        }
        html += Array("<li>".utf8) + MarkdownInline.html(item)
      } else {
        continueParagraph(text)
      }
    }

    private mutating func continueParagraph(_ text: [UInt8]) {
      if open.isEmpty {
        html += "<p>".utf8
        open = "p"
      } else {
        html.append(0x20)
      }
      html += MarkdownInline.html(text)
    }

    mutating func finished() -> [UInt8] {
      close()
      if isCode { html += "</pre>".utf8 }
      return html
    }

    private mutating func close() {
      if !open.isEmpty { html += "</\(open)>".utf8 }
      open = ""
    }

    private static func heading(_ text: [UInt8]) -> [UInt8]? {
      let marks = text.prefix { $0 == UInt8(ascii: "#") }.count
      guard (1...6).contains(marks), text.count > marks, text[marks] == 0x20 else { return nil }
      return Array(text[(marks + 1)...])
    }

    private static func item(_ text: [UInt8]) -> (list: String, item: [UInt8])? {
      if let first = text.first, "-*+".utf8.contains(first), text.count > 1, text[1] == 0x20 {
        return ("ul", Array(text[2...]))
      }
      let digits = text.prefix(9).prefix(while: ByteText.isDigit).count
      guard digits > 0, text.count > digits + 1, text[digits] == UInt8(ascii: "."),
        text[digits + 1] == 0x20
      else { return nil }
      return ("ol", Array(text[(digits + 2)...]))
    }
  }
}
