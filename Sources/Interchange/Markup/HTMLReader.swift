/// Reads one fragment of HTML from its first byte to its last.
struct HTMLReader {
  private static let deepest = 100
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]
  /// What the start of an element ends when it is still open.
  private static let ends: [String: Set<String>] = [
    "li": ["li", "p"], "p": ["p"], "tr": ["tr", "td", "th", "p"], "td": ["td", "th", "p"],
    "th": ["td", "th", "p"], "dt": ["dt", "dd", "p"], "dd": ["dt", "dd", "p"],
    "option": ["option"], "div": ["p"], "ul": ["p"], "ol": ["p"], "table": ["p"], "pre": ["p"],
    "tbody": ["tr", "td", "th", "thead", "tbody"],
  ]
  private static let walls: Set<String> = ["table", "ul", "ol", "dl", "select"]

  private let bytes: [UInt8]
  private let lastEnd: Int
  private var index = 0
  private var text: [UInt8] = []
  private var open: [MarkupNode] = [MarkupNode("#root")]

  init(_ html: String) {
    bytes = Array(html.utf8)
    lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
  }

  mutating func read() -> [MarkupNode] {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index < lastEnd, readTag() { continue }
      text.append(bytes[index])
      index += 1
    }
    flush()
    while open.count > 1 { close() }
    return open[0].children
  }

  /// Reads what stands after `<`; `false` when it is only a sign in the text.
  private mutating func readTag() -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if starts("<!--") { return skip(to: "-->") }
    if starts("<![CDATA[") {
      let begin = index + 9
      guard skip(to: "]]>") else { return false }
      text += bytes[begin..<max(begin, min(index, bytes.count) - 3)].flatMap(Self.escaped)
      return true
    }
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return skip(to: ">") }
    let isEnd = next == UInt8(ascii: "/")
    let begin = index + (isEnd ? 2 : 1)
    guard begin < bytes.count, Self.isLetter(bytes[begin]) else { return false }
    var end = begin
    while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[begin..<end], as: UTF8.self).lowercased()
    guard let (attributes, isEmpty, after) = attributes(from: end) else { return false }
    flush()
    index = after
    if isEnd {
      endElement(name)
    } else {
      startElement(name, attributes, isEmpty: isEmpty)
    }
    return true
  }

  private mutating func startElement(
    _ name: String, _ attributes: [String: String], isEmpty: Bool
  ) {
    while let last = open.last?.name, open.count > 1, Self.ends[name]?.contains(last) == true {
      close()
    }
    let element = MarkupNode(name, attributes: attributes)
    if isEmpty || Self.void.contains(name) || open.count > Self.deepest {
      open[open.count - 1].children.append(element)
    } else {
      open.append(element)
      if name == "script" || name == "style" { skipProgram(name) }
    }
  }

  /// Closes up to the element of this name; an end without a start, or beyond a table or list, is
  /// passed over.
  private mutating func endElement(_ name: String) {
    var place = open.count - 1
    while place > 0, open[place].name != name {
      if Self.walls.contains(open[place].name), !Self.walls.contains(name) { return }
      place -= 1
    }
    guard place > 0 else {
      if name == "p" || name == "br" {
        open[open.count - 1].children.append(MarkupNode("br"))
      }
      return
    }
    while open.count > place { close() }
  }

  private mutating func close() {
    let element = open.removeLast()
    open[open.count - 1].children.append(element)
  }

  /// The inside of a program is no text.
  private mutating func skipProgram(_ name: String) {
    let end = Array("</\(name)".utf8)
    while index < bytes.count {
      let rest = bytes[index...].prefix(end.count).map { $0 | 0x20 }
      if bytes[index] == UInt8(ascii: "<"), rest == end.map({ $0 | 0x20 }) { return }
      index += 1
    }
  }

  private mutating func skip(to end: String) -> Bool {
    let end = Array(end.utf8)
    while index < bytes.count {
      if bytes[index] == end[0], bytes[index...].starts(with: end) {
        index += end.count
        return true
      }
      index += 1
    }
    return true
  }

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    open[open.count - 1].children.append(MarkupNode(text: HTMLEntities.decoded(text)))
    text = []
  }

  /// The attributes of a tag, whether it closes itself, and where it ends; `nil` when it does not.
  private func attributes(from start: Int) -> ([String: String], Bool, Int)? {
    var attributes: [String: String] = [:]
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ">"): return (attributes, bytes[at - 1] == UInt8(ascii: "/"), at + 1)
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"): at += 1
      default:
        guard let (name, value, after) = attribute(from: at) else { return nil }
        if attributes[name] == nil { attributes[name] = value }
        at = after
      }
    }
    return nil
  }

  private func attribute(from start: Int) -> (String, String, Int)? {
    var at = start + 1
    while at < bytes.count, !Self.endsName(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    var after = at
    while after < bytes.count, Self.isBlank(bytes[after]) { after += 1 }
    guard after < bytes.count, bytes[after] == UInt8(ascii: "=") else { return (name, "", at) }
    after += 1
    while after < bytes.count, Self.isBlank(bytes[after]) { after += 1 }
    guard after < bytes.count else { return nil }
    let quote = bytes[after]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let begin = isQuoted ? after + 1 : after
    var end = begin
    while end < bytes.count {
      let byte = bytes[end]
      if isQuoted ? byte == quote : Self.isBlank(byte) || byte == UInt8(ascii: ">") { break }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let value = HTMLEntities.decoded(Array(bytes[begin..<end]))
    return (name, value, isQuoted ? end + 1 : end)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    byte == UInt8(ascii: "&") ? Array("&amp;".utf8) : [byte]
  }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x3A
  }
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
  }
  private static func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }
}
