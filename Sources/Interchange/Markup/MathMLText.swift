/// Makes readable text of presentation MathML.
enum MathMLText {
  /// Rich text of a formula; `nil` when something in it has no reading on one line.
  static func read(_ node: MarkupNode, depth: Int = 0) -> String? {
    if depth > 60 { return nil }
    if case .text(let text) = node.kind {
      let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return PlainMarkup.inline(plain, inBraces: true)
    }
    let parts = node.elements
    func part(_ index: Int) -> String? {
      parts.indices.contains(index) ? read(parts[index], depth: depth + 1) : nil
    }
    switch node.name {
    case "math", "mrow", "mstyle", "semantics", "mpadded", "mtd", "mi", "mn", "mtext", "ms":
      return all(node.name == "semantics" ? Array(parts.prefix(1)) : node.children, depth)
    case "mo":
      return all(node.children, depth).map {
        $0.count == 1 && "=+−<>≤≥≠≈→".contains($0) ? " \($0) " : $0
      }
    case "mspace": return " "
    case "mfrac":
      guard let over = part(0), let under = part(1) else { return nil }
      return "\(grouped(over))/\(grouped(under))"
    case "msqrt": return all(node.children, depth).map { "√\(grouped($0))" }
    case "mroot":
      guard let inner = part(0), let index = part(1) else { return nil }
      return "^{\(index)}√\(grouped(inner))"
    case "msup", "msub":
      guard let base = part(0), let script = part(1), depth < 4 else { return nil }
      return base + (node.name == "msup" ? "^{" : "_{") + script + "}"
    case "msubsup":
      guard let base = part(0), let low = part(1), let high = part(2), depth < 4 else { return nil }
      return "\(base)_{\(low)}^{\(high)}"
    case "mfenced":
      let inner = parts.compactMap { read($0, depth: depth + 1) }
      guard inner.count == parts.count else { return nil }
      let (open, close) = (node.attributes["open"] ?? "(", node.attributes["close"] ?? ")")
      return open + inner.joined(separator: ", ") + close
    default: return nil
    }
  }

  private static func all(_ nodes: [MarkupNode], _ depth: Int) -> String? {
    var text = ""
    for node in nodes {
      guard let part = read(node, depth: depth + 1) else { return nil }
      text += part
    }
    return text
  }

  /// In parentheses unless it is one number or one name.
  private static func grouped(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber } && text.count < 4 ? text : "(\(text))"
  }
}
