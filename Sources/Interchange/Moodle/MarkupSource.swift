/// XML of a tree, to be kept beside what was understood of it.
enum MarkupSource {
  /// The element with everything in it; attributes in the order of their names.
  static func text(_ node: MarkupNode) -> String {
    var bytes: [UInt8] = []
    append(node, to: &bytes, depth: 0)
    return ByteText.text(bytes)
  }

  /// What is inside an element.
  static func inside(_ node: MarkupNode) -> String {
    var bytes: [UInt8] = []
    for child in node.children { append(child, to: &bytes, depth: 0) }
    return ByteText.text(bytes)
  }

  private static func append(_ node: MarkupNode, to bytes: inout [UInt8], depth: Int) {
    switch node.kind {
    case .text(let text): escape(text, to: &bytes)
    case .element(let name):
      bytes += "<\(name)".utf8
      for (key, value) in node.attributes.sorted(by: { $0.key < $1.key }) {
        bytes += " \(key)=\"".utf8
        escape(value, to: &bytes)
        bytes += "\"".utf8
      }
      bytes += (node.children.isEmpty ? "/>" : ">").utf8
      if node.children.isEmpty { return }
      if depth < 512 { for child in node.children { append(child, to: &bytes, depth: depth + 1) } }
      bytes += "</\(name)>".utf8
    }
  }

  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
