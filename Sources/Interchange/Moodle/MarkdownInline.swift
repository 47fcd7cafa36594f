/// HTML of the marks inside a line of Markdown.
struct MarkdownInline {
  private let line: [UInt8]
  private var index = 0
  private var html: [UInt8] = []
  /// Marks that are open, the innermost last.
  private var open: [(mark: [UInt8], element: String)] = []
  /// The last place where each mark occurs.
  private var last: [[UInt8]: Int] = [:]
  /// The next place of a byte, as far as looked for.
  private var next: [UInt8: Int] = [:]

  /// In time that grows with the length of the line only.
  static func html(_ line: [UInt8]) -> [UInt8] {
    var reader = MarkdownInline(line: line)
    reader.read()
    return reader.html
  }

  private init(line: [UInt8]) {
    self.line = line
    for mark in Self.marks {
      last[mark.text] = line.indices.last { line[$0...].starts(with: mark.text) }
    }
  }

  private static let marks: [(text: [UInt8], element: String)] = [
    (Array("**".utf8), "strong"), (Array("__".utf8), "strong"), (Array("*".utf8), "em"),
  ]

  private mutating func read() {
    while index < line.count {
      let byte = line[index]
      if byte == UInt8(ascii: "\\"), index + 1 < line.count, isMark(line[index + 1]) {
        html += line[index + 1] == UInt8(ascii: "<") ? Array("&lt;".utf8) : [line[index + 1]]
        index += 2
        continue
      }
      if byte == UInt8(ascii: "`"), code() { continue }
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "["), link() { continue }
      if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"), emphasis() { continue }
      html.append(byte)
      index += 1
    }
    for (_, element) in open.reversed() { html += "</\(element)>".utf8 }
  }

  private func isMark(_ byte: UInt8) -> Bool { "\\`*_{}[]()#+-.!<>".utf8.contains(byte) }

  /// The first `byte` at or after `start`; every place is looked at once for each byte.
  private mutating func place(of byte: UInt8, from start: Int) -> Int? {
    if let known = next[byte], known >= start { return known < line.count ? known : nil }
    let found = line[min(start, line.count)...].firstIndex(of: byte) ?? line.count
    next[byte] = found
    return found < line.count ? found : nil
  }

  private mutating func code() -> Bool {
    guard let end = place(of: UInt8(ascii: "`"), from: index + 1) else { return false }
    html += "<code>\(ByteText.html(ByteText.text(line[(index + 1)..<end])))</code>".utf8
    index = end + 1
    return true
  }

  /// `[text](address)` or, with a `!` before it, a picture.
  private mutating func link() -> Bool {
    let isPicture = line[index] == UInt8(ascii: "!")
    let start = isPicture ? index + 1 : index
    guard start < line.count, line[start] == UInt8(ascii: "["),
      let middle = place(of: UInt8(ascii: "]"), from: start),
      middle + 1 < line.count, line[middle + 1] == UInt8(ascii: "("),
      let end = place(of: UInt8(ascii: ")"), from: middle + 1)
    else { return false }
    let text = ByteText.html(ByteText.text(line[(start + 1)..<middle]))
    let address = ByteText.text(line[(middle + 2)..<end].filter { !"\"<>".utf8.contains($0) })
    html +=
      (isPicture
      ? "<img src=\"\(address)\" alt=\"\(text.filter { $0 != "\"" })\">"
      : "<a href=\"\(address)\">\(text)</a>").utf8
    index = end + 1
    return true
  }

  private mutating func emphasis() -> Bool {
    for (mark, element) in Self.marks where line[index...].starts(with: mark) {
      let after = index + mark.count
      if let place = open.lastIndex(where: { $0.mark == mark }) {
        guard place == open.count - 1 else { continue }
        open.removeLast()
        html += "</\(element)>".utf8
      } else if let last = last[mark], last > after, !ByteText.isSpace(line[after]) {
        open.append((mark, element))
        html += "<\(element)>".utf8
      } else {
        continue
      }
      index = after
      return true
    }
    return false
  }
}
