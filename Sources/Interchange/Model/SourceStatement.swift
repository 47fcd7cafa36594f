/// A statement of a group.
package struct SourceStatement: Codable, Hashable, Sendable {
  /// Rich text.
  package var text: String
  package var isTrue: Bool

  /// A statement that holds or not.
  package init(_ text: String, isTrue: Bool) {
    self.text = text
    self.isTrue = isTrue
  }
}
