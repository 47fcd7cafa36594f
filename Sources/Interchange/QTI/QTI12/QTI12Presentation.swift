/// What an item shows: its text with the places of the responses, and the responses.
struct QTI12Presentation: Sendable {
  /// An element `khoathi-slot` stands where response `n` is.
  private(set) var nodes: [MarkupNode] = []
  private(set) var responses: [QTI12Response] = []

  /// Reads all `presentation` elements of an item.
  init(_ item: MarkupNode) {
    for presentation in item.all("presentation") { nodes += read(presentation) }
  }

  private mutating func read(_ node: MarkupNode) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    for part in node.elements {
      if part.name == "material" {
        nodes.append(MarkupNode("span", children: QTI12Material.material(part), line: part.line))
      } else if part.name.hasPrefix("response_"), part.name != "response_extension" {
        responses.append(QTI12Response(part))
        nodes.append(MarkupNode("khoathi-slot", attributes: ["n": "\(responses.count)"]))
      } else if part.name.hasPrefix("flow") {
        nodes.append(MarkupNode("div", children: read(part), line: part.line))
      } else if part.name.hasPrefix("render_") {
        continue
      }
    }
    return nodes
  }

  /// The text with nothing in the places of the responses.
  var plainStem: CleanText { HTMLText.read(Self.blocks(nodes)) }

  /// The same with materials beside each other on lines of their own.
  private static func blocks(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.compactMap { node in
      var block = node
      switch node.name {
      case "khoathi-slot": return nil
      case "span": block.kind = .element(name: "div")
      case "div": block.children = blocks(node.children)
      default: break
      }
      return block
    }
  }

  /// Whether text goes on after a response: then the responses are gaps in it.
  var hasInlineResponses: Bool {
    var order: [Bool] = []
    Self.walk(nodes) { node in
      if node.name == "khoathi-slot" { order.append(true) }
      if case .text(let text) = node.kind, text.contains(where: { !$0.isWhitespace }) {
        order.append(false)
      }
    }
    guard let first = order.firstIndex(of: true) else { return false }
    return order[first...].contains(false)
  }

  /// The text with gaps in the places of the responses; a response's own text stands before it.
  var inlineStem: CleanText {
    HTMLText.read(
      Self.replaced(nodes) { node in
        guard let number = node.attributes["n"].flatMap({ Int($0) }),
          responses.indices.contains(number - 1)
        else { return [] }
        let gap = MarkupNode("khoathi-gap", attributes: ["n": "\(number)"])
        let prompt = responses[number - 1].promptNodes
        return prompt.isEmpty
          ? [gap] : [MarkupNode("div", children: prompt + [MarkupNode(text: " "), gap])]
      })
  }

  private static func replaced(
    _ nodes: [MarkupNode], _ slot: (MarkupNode) -> [MarkupNode]
  ) -> [MarkupNode] {
    nodes.flatMap { node -> [MarkupNode] in
      if node.name == "khoathi-slot" { return slot(node) }
      var own = node
      own.children = replaced(node.children, slot)
      return [own]
    }
  }

  /// The text with gaps where `[name]` stands, and the responses in the order of their gaps; `nil`
  /// unless every name stands in the text once.
  func namedStem(_ names: [String]) -> (stem: CleanText, order: [Int])? {
    var order: [Int] = []
    let marks = names.map { "[" + $0 + "]" }
    let tree = Self.mapTexts(nodes) { text in Self.split(text, marks: marks, order: &order) }
    guard order.sorted() == Array(names.indices) else { return nil }
    return (HTMLText.read(Self.blocks(tree)), order)
  }

  private static func mapTexts(
    _ nodes: [MarkupNode], _ change: (String) -> [MarkupNode]
  ) -> [MarkupNode] {
    nodes.flatMap { node -> [MarkupNode] in
      if case .text(let text) = node.kind { return change(text) }
      var own = node
      own.children = mapTexts(node.children, change)
      return [own]
    }
  }

  private static func split(
    _ text: String, marks: [String], order: inout [Int]
  ) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    let bytes = Array(text.utf8)
    var from = 0
    var at = 0
    var close = 0
    while at < bytes.count {
      // The end of a name is looked for once, and names are short: many brackets stay cheap.
      while close < bytes.count, close < at || bytes[close] != UInt8(ascii: "]") { close += 1 }
      guard bytes[at] == UInt8(ascii: "["), close < bytes.count, close - at < 200,
        let mark = marks.firstIndex(of: String(decoding: bytes[at...close], as: UTF8.self))
      else {
        at += 1
        continue
      }
      nodes.append(MarkupNode(text: String(decoding: bytes[from..<at], as: UTF8.self)))
      order.append(mark)
      nodes.append(MarkupNode("khoathi-gap", attributes: ["n": "\(order.count)"]))
      at = close + 1
      from = at
    }
    nodes.append(MarkupNode(text: String(decoding: bytes[from...], as: UTF8.self)))
    return nodes
  }

  private static func walk(_ nodes: [MarkupNode], _ visit: (MarkupNode) -> Void) {
    for node in nodes {
      visit(node)
      walk(node.children, visit)
    }
  }
}
