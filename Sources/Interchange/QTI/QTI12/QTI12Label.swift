/// One thing to choose, or the place where something is typed.
struct QTI12Label: Hashable, Sendable {
  var identifier: String
  var text: CleanText
  /// The text without any markup, for rules that name a choice by its words.
  var plain: String
  /// Whether it keeps its place when the others are shuffled.
  var isFixed: Bool
  /// The labels of a group that it may be put together with.
  var fellows: [String]

  /// Reads a `response_label`.
  init(_ node: MarkupNode) {
    identifier = QTI12Text.trimmed(node.attributes["ident"] ?? "")
    let shown = QTI12Material.nodes(node)
    text = HTMLText.read(shown.isEmpty ? node.children.filter(\.name.isEmpty) : shown)
    plain = QTI12Text.folded(shown.map(\.text).joined(separator: " "))
    isFixed =
      node.attributes["rshuffle"]?.lowercased() == "no"
      || node.attributes["lock"]?.lowercased() == "yes"
    fellows = (node.attributes["match_group"] ?? "").split(separator: ",")
      .map { QTI12Text.trimmed(String($0)) }
  }
}
