import Interchange

/// A strict reader of small documents, so that tests of pure readers need no container.
struct PlainXML {
  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var line = 1

  /// The tree of a document.
  static func read(_ bytes: [UInt8], _ file: String) throws(ImportFinding) -> MarkupNode {
    var reader = PlainXML(bytes: bytes, file: file)
    try reader.skipMisc()
    let root = try reader.element()
    try reader.skipMisc()
    if reader.at < bytes.count { throw reader.broken() }
    return root
  }

  /// The tree of a literal; an empty element where it is broken.
  static func tree(_ text: String) -> MarkupNode {
    (try? read(Array(text.utf8), "test.xml")) ?? MarkupNode("broken")
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private func broken() -> ImportFinding {
    ImportFinding(.error, .brokenXML, file: file, line: line, ["value": "byte \(at)"])
  }

  private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private mutating func step() {
    if byte == 0x0A { line += 1 }
    at += 1
  }

  private func looks(at text: String) -> Bool {
    bytes[min(at, bytes.count)...].starts(with: text.utf8)
  }

  private mutating func skip(past end: String) throws(ImportFinding) {
    while at < bytes.count, !looks(at: end) { step() }
    guard at < bytes.count else { throw broken() }
    at += end.utf8.count
  }

  private mutating func skipSpace() { while [0x20, 0x09, 0x0A, 0x0D].contains(byte) { step() } }

  private mutating func skipMisc() throws(ImportFinding) {
    skipSpace()
    while looks(at: "<?") || looks(at: "<!--") {
      try skip(past: looks(at: "<?") ? "?>" : "-->")
      skipSpace()
    }
  }

  private mutating func name() throws(ImportFinding) -> String {
    let start = at
    while !" \t\n\r/>=<\"'".utf8.contains(byte), at < bytes.count { step() }
    guard at > start else { throw broken() }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func local(_ name: String) -> String {
    name.hasPrefix("xml:") ? name : String(name.split(separator: ":").last ?? "")
  }

  private mutating func element() throws(ImportFinding) -> MarkupNode {
    let start = line
    guard byte == UInt8(ascii: "<") else { throw broken() }
    step()
    let full = try name()
    var node = MarkupNode(Self.local(full), line: start)
    skipSpace()
    while byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
      let key = try name()
      skipSpace()
      guard byte == UInt8(ascii: "=") else { throw broken() }
      step()
      skipSpace()
      let quote = byte
      step()
      let first = at
      while byte != quote, byte != UInt8(ascii: "<"), at < bytes.count { step() }
      guard byte == quote else { throw broken() }
      let value = Self.decoded(bytes[first..<at])
      if key == "xmlns" { node.namespace = value }
      if !key.hasPrefix("xmlns:") { node.attributes[Self.local(key)] = value }
      step()
      skipSpace()
    }
    if byte == UInt8(ascii: "/") {
      step()
      step()
      return node
    }
    step()
    try content(&node)
    guard looks(at: "</\(full)") else { throw broken() }
    try skip(past: ">")
    return node
  }

  private mutating func content(_ node: inout MarkupNode) throws(ImportFinding) {
    while at < bytes.count, !looks(at: "</") {
      let start = at
      if looks(at: "<![CDATA[") {
        try skip(past: "]]>")
        let text = bytes[(start + 9)..<(at - 3)]
        node.children.append(MarkupNode(text: String(decoding: text, as: UTF8.self)))
      } else if looks(at: "<!--") || looks(at: "<?") {
        try skip(past: looks(at: "<?") ? "?>" : "-->")
      } else if byte == UInt8(ascii: "<") {
        node.children.append(try element())
      } else {
        while at < bytes.count, byte != UInt8(ascii: "<") { step() }
        node.children.append(MarkupNode(text: Self.decoded(bytes[start..<at])))
      }
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    for (name, value) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ] {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: value)
    }
    return text
  }
}
