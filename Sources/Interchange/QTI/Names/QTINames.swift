/// Gives elements of QTI 3.0 the names that QTI 2 has: `qti-choice-interaction` is
/// `choiceInteraction`, and its attribute `max-choices` is `maxChoices`.
enum QTINames {
  /// The tree with names of QTI 2 throughout; XHTML and MathML in it stay as they are.
  static func normalised(_ node: MarkupNode) -> MarkupNode {
    var node = node
    node.children = node.children.map(normalised)
    guard node.name.hasPrefix("qti-") else { return node }
    node.kind = .element(name: camel(String(node.name.dropFirst(4))))
    var attributes: [String: String] = [:]
    for (name, value) in node.attributes {
      let isForeign = name.hasPrefix("data-") || name.hasPrefix("aria-") || name.contains(":")
      attributes[isForeign ? name : camel(name)] = value
    }
    node.attributes = attributes
    return node
  }

  private static func camel(_ name: String) -> String {
    let parts = name.split(separator: "-")
    guard let first = parts.first else { return name }
    return first + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
