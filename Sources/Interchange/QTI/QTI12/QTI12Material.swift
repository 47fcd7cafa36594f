/// Text and pictures of QTI 1.2 as markup that the reader of HTML understands.
enum QTI12Material {
  /// Everything in `node` that is shown, responses left out.
  static func nodes(_ node: MarkupNode) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    for part in node.children {
      switch part.name {
      case "material", "altmaterial", "mat_extension":
        if !nodes.isEmpty { nodes.append(MarkupNode("br")) }
        nodes += material(part)
      case "flow", "flow_mat", "flow_label", "presentation_material", "solution",
        "solutionmaterial", "hint", "hintmaterial", "rubric":
        nodes.append(MarkupNode("div", children: self.nodes(part), line: part.line))
      default: break
      }
    }
    return nodes
  }

  /// Everything in `node` that is shown, cleaned.
  static func text(_ node: MarkupNode) -> CleanText { HTMLText.read(nodes(node)) }

  /// What a `material` shows.
  static func material(_ node: MarkupNode) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    for part in node.elements {
      switch part.name {
      case "mattext": nodes += text(part, type: part.attributes["texttype"])
      case "mat_formattedtext":
        nodes += text(part, type: part.attributes["type"] ?? part.attributes["texttype"])
      case "matemtext":
        nodes.append(MarkupNode("em", children: text(part, type: part.attributes["texttype"])))
      case "matbreak": nodes.append(MarkupNode("br"))
      case "mat_extension", "altmaterial": nodes += material(part)
      case "qticomment": break
      default: nodes += object(part)
      }
    }
    return nodes
  }

  private static func text(_ node: MarkupNode, type: String?) -> [MarkupNode] {
    // Some write the markup itself where its text belongs.
    if node.elements.contains(where: { !$0.name.isEmpty }) { return node.children }
    let type = type?.lowercased() ?? ""
    if type.contains("html") || type == "smart_text" { return HTMLTree.read(node.text) }
    var nodes: [MarkupNode] = []
    let lines = QTI12Text.trimmed(node.text).split(
      separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      if !nodes.isEmpty { nodes.append(MarkupNode("br")) }
      nodes.append(MarkupNode(text: String(line), line: node.line))
    }
    return nodes
  }

  /// Pictures, sound, film and programs, under the names that HTML has for them.
  private static func object(_ node: MarkupNode) -> [MarkupNode] {
    let source = node.attributes["uri"] ?? node.attributes["label"] ?? node.name
    let name =
      switch node.name {
      case "matimage", "mat_image": "img"
      case "mataudio": "audio"
      case "matvideo": "video"
      default: "object"
      }
    return [
      MarkupNode(
        name, attributes: name == "object" ? ["data": source] : ["src": source], line: node.line)
    ]
  }
}
