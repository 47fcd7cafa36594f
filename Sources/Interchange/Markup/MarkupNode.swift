/// An element or a run of text of a parsed XML or HTML document.
package struct MarkupNode: Hashable, Sendable {
  /// What a node is.
  package enum Kind: Hashable, Sendable {
    /// An element; the name has no prefix.
    case element(name: String)
    /// Text between elements, entities resolved.
    case text(String)
  }

  package var kind: Kind
  /// The namespace, or empty.
  package var namespace: String
  /// By name without prefix, except `xml:lang` and the like, which keep it.
  package var attributes: [String: String]
  package var children: [MarkupNode]
  /// Where it starts in its file, counted from 1; 0 when not known.
  package var line: Int

  /// An element of these parts.
  package init(
    _ name: String, namespace: String = "", attributes: [String: String] = [:],
    children: [MarkupNode] = [], line: Int = 0
  ) {
    kind = .element(name: name)
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// A run of text.
  package init(text: String, line: Int = 0) {
    kind = .text(text)
    namespace = ""
    attributes = [:]
    children = []
    self.line = line
  }

  /// The element's name; empty for text.
  package var name: String {
    if case .element(let name) = kind { name } else { "" }
  }

  /// The elements among the children.
  package var elements: [MarkupNode] { children.filter { !$0.name.isEmpty } }

  /// The first child element of this name.
  package func first(_ name: String) -> MarkupNode? { children.first { $0.name == name } }

  /// All child elements of this name.
  package func all(_ name: String) -> [MarkupNode] { children.filter { $0.name == name } }

  /// All text inside, as it stands.
  package var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    if case .text(let own) = kind { text += own }
    for child in children { child.append(to: &text) }
  }
}
