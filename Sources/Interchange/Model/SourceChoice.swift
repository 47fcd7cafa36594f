/// One alternative as its source means it.
package struct SourceChoice: Codable, Hashable, Sendable {
  /// The name in the source, unique among its fellows, e.g. `A` or `choice_1`.
  package var identifier: String
  /// Rich text.
  package var text: String
  /// Whether it keeps its place when the others are shuffled.
  package var isFixed = false

  /// A choice of this name and text.
  package init(identifier: String, text: String, isFixed: Bool = false) {
    self.identifier = identifier
    self.text = text
    self.isFixed = isFixed
  }
}
