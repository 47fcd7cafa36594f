import CanonicalBytes

/// Writes nodes as lines of rich text.
struct HTMLWriter {
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "header",
    "footer", "main", "figure", "figcaption", "dl", "dt", "dd", "address", "fieldset", "legend",
    "form", "body", "html", "center", "prompt", "itemBody", "rubricBlock", "contentBody", "hr",
  ]
  private static let apart: Set<String> = ["p", "blockquote", "dl", "figure"]
  private static let dropped: Set<String> = [
    "head", "script", "style", "template", "noscript", "title", "meta", "link",
  ]
  private static let played: Set<String> = [
    "audio", "video", "object", "embed", "iframe", "svg", "canvas", "applet",
  ]

  private(set) var clean = CleanText()
  private var lines: [String] = []
  private var line = ""
  private var hasSpace = false
  private var braces = 0
  private var isStrong = false
  private var isEmphasized = false
  private var wantsBlank = false

  mutating func write(_ nodes: [MarkupNode]) { for node in nodes { write(node) } }

  mutating func finish() -> CleanText {
    endLine()
    while lines.last?.isEmpty == true { lines.removeLast() }
    clean.text = CanonicalString.nfc(lines.joined(separator: "\n"))
    return clean
  }

  private mutating func write(_ node: MarkupNode) {
    if case .text(let text) = node.kind { return add(text) }
    let name = node.name
    if Self.dropped.contains(name) || Self.isHidden(node) {
      if name == "script" { clean.lost.append(name) }
      return
    }
    switch name {
    case "khoathi-gap": put("[[\(node.attributes["n"] ?? "")]]")
    case "br": endLine(always: true)
    case "b", "strong", "u", "ins", "mark": marked("**", node, isOn: \.isStrong)
    case "i", "em", "cite", "var", "dfn": marked("*", node, isOn: \.isEmphasized)
    case "sub": lifted("_{", node)
    case "sup": lifted("^{", node)
    case "code", "tt", "kbd", "samp": code(node)
    case "pre": preformatted(node)
    case "ul", "menu": list(node, isOrdered: false)
    case "ol": list(node, isOrdered: true)
    case "table": table(node)
    case "img": picture(node)
    case "math": formula(node)
    case _ where Self.played.contains(name): played(node)
    case _ where Self.blocks.contains(name): block(node)
    default: write(node.children)
    }
  }

  private static func isHidden(_ node: MarkupNode) -> Bool {
    let style = (node.attributes["style"] ?? "").filter { $0 != " " }.lowercased()
    return node.attributes["hidden"] != nil || style.contains("display:none")
      || style.contains("visibility:hidden")
  }

  // MARK: Inline

  private mutating func add(_ text: String) {
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isBlank)
      .enumerated()
    {
      if part.offset > 0 { hasSpace = true }
      if part.element.isEmpty { continue }
      if String(part.element).contains("\\(") { clean.formulas.append(String(part.element)) }
      put(PlainMarkup.inline(String(part.element), inBraces: braces > 0))
    }
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\n" || character == "\t" || character == "\r"
      || character == "\r\n" || character == "\u{A0}" || character == "\u{C}"
  }

  private mutating func put(_ text: String) {
    if hasSpace, !line.isEmpty { line += " " }
    hasSpace = false
    line += text
  }

  /// What is inside, between marks that touch its first and last letters.
  private mutating func marked(
    _ mark: String, _ node: MarkupNode, isOn: WritableKeyPath<HTMLWriter, Bool>
  ) {
    guard !self[keyPath: isOn], !Self.hasBlock(node) else { return write(node.children) }
    self[keyPath: isOn] = true
    let (inner, after) = inside(node)
    self[keyPath: isOn] = false
    if !inner.isEmpty { put(mark + inner + mark) }
    hasSpace = hasSpace || after
  }

  private mutating func lifted(_ mark: String, _ node: MarkupNode) {
    guard braces < 4, !Self.hasBlock(node) else { return write(node.children) }
    braces += 1
    let (inner, after) = inside(node)
    braces -= 1
    if !inner.isEmpty { put(mark + inner + "}") }
    hasSpace = hasSpace || after
  }

  /// The text of the children on one line, without blanks at its ends, and whether blanks follow.
  private mutating func inside(_ node: MarkupNode) -> (String, Bool) {
    let (kept, keptSpace) = (line, hasSpace)
    (line, hasSpace) = ("", false)
    // A first word after blanks: the blanks go before the mark.
    line = "\u{0}"
    write(node.children)
    let after = hasSpace
    var inner = String(line.dropFirst())
    let before = inner.hasPrefix(" ")
    if before { inner.removeFirst() }
    (line, hasSpace) = (kept, keptSpace || before)
    return (inner, after)
  }

  private static func hasBlock(_ node: MarkupNode) -> Bool {
    node.elements.contains { element in
      blocks.contains(element.name) || ["ul", "ol", "table", "pre", "br"].contains(element.name)
        || hasBlock(element)
    }
  }

  private mutating func code(_ node: MarkupNode) {
    let text = node.text.split(whereSeparator: Self.isBlank).joined(separator: " ")
    guard !text.contains("`"), !text.isEmpty, !text.contains("[["), node.elements.isEmpty else {
      return write(node.children)
    }
    put("`\(text)`")
  }

  // MARK: Lines

  private mutating func endLine(always: Bool = false) {
    hasSpace = false
    if line == "\u{0}" || line.hasPrefix("\u{0}") { return hasSpace = true }
    if line.isEmpty {
      if always, lines.last?.isEmpty == false { wantsBlank = wantsBlank || always && lines.isEmpty }
      return
    }
    startLine(PlainMarkup.guarded(line))
    line = ""
  }

  private mutating func startLine(_ text: String) {
    if wantsBlank, lines.last?.isEmpty == false { lines.append("") }
    wantsBlank = false
    lines.append(text)
  }

  private mutating func block(_ node: MarkupNode) {
    endLine()
    let isApart = Self.apart.contains(node.name)
    if isApart, !lines.isEmpty { wantsBlank = true }
    write(node.children)
    endLine()
    if isApart, !lines.isEmpty { wantsBlank = true }
  }

  private mutating func preformatted(_ node: MarkupNode) {
    guard node.elements.allSatisfy({ $0.name != "khoathi-gap" }), !node.text.contains("```") else {
      return block(node)
    }
    endLine()
    startLine("```")
    var code = node.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while code.first?.isEmpty == true { code.removeFirst() }
    while code.last?.isEmpty == true { code.removeLast() }
    lines += code.map(String.init)
    lines.append("```")
  }

  private mutating func list(_ node: MarkupNode, isOrdered: Bool) {
    endLine()
    var number = 1
    for item in node.elements {
      if item.name == "ul" || item.name == "ol" {
        list(item, isOrdered: item.name == "ol")
        continue
      }
      let (first, rest) = lines(of: item.children)
      if first.isEmpty, rest.isEmpty { continue }
      startLine((isOrdered ? "\(number). " : "- ") + first)
      for line in rest { lines.append((isOrdered ? "   " : "  ") + line) }
      number += 1
    }
    wantsBlank = true
  }

  /// What nodes say, on lines of their own.
  private mutating func lines(of nodes: [MarkupNode]) -> (first: String, rest: [String]) {
    var inner = HTMLWriter()
    inner.write(nodes)
    let read = inner.finish()
    adopt(read)
    let lines = read.text.split(separator: "\n").map(String.init)
    return (lines.first ?? "", Array(lines.dropFirst()))
  }

  private mutating func adopt(_ read: CleanText) {
    clean.pictures += read.pictures
    clean.media += read.media
    clean.lost += read.lost
    clean.formulas += read.formulas
  }

  private mutating func table(_ node: MarkupNode) {
    endLine()
    var rows: [[String]] = []
    for row in Self.rows(node) {
      var cells: [String] = []
      for cell in row.elements where cell.name == "td" || cell.name == "th" {
        let (first, rest) = lines(of: cell.children)
        let text = ([first] + rest).joined(separator: " ")
        cells.append(text.replacing("|", with: "\\|"))
        let span = min(20, Int(cell.attributes["colspan"] ?? "") ?? 1)
        if span > 1 { cells += Array(repeating: "", count: span - 1) }
      }
      if !cells.isEmpty { rows.append(cells) }
    }
    guard let width = rows.map(\.count).max() else { return }
    if !lines.isEmpty { wantsBlank = true }
    for (index, row) in rows.enumerated() {
      let cells = row + Array(repeating: "", count: width - row.count)
      startLine("| \(cells.joined(separator: " | ")) |")
      if index == 0 { lines.append("|\(String(repeating: "---|", count: width))") }
    }
    wantsBlank = true
  }

  private static func rows(_ table: MarkupNode) -> [MarkupNode] {
    table.elements.flatMap { element -> [MarkupNode] in
      switch element.name {
      case "tr": [element]
      case "thead", "tbody", "tfoot": element.all("tr")
      default: []
      }
    }
  }

  // MARK: What is no text

  private mutating func picture(_ node: MarkupNode) {
    let words = (node.attributes["alt"] ?? "").split(whereSeparator: Self.isBlank)
    let source = node.attributes["src"] ?? ""
    clean.pictures.append(source.isEmpty ? words.joined(separator: " ") : source)
    if !words.isEmpty { add(" [\(words.joined(separator: " "))] ") }
  }

  private mutating func played(_ node: MarkupNode) {
    let source = node.attributes["src"] ?? node.attributes["data"] ?? node.name
    let isPicture =
      ["svg", "canvas"].contains(node.name)
      || (node.attributes["type"] ?? "").hasPrefix("image/")
    if isPicture { clean.pictures.append(source) } else { clean.media.append(source) }
  }

  private mutating func formula(_ node: MarkupNode) {
    guard let text = MathMLText.read(node) else {
      clean.formulas.append(node.text)
      return add(node.text)
    }
    put(text)
  }
}
