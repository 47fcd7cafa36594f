/// A text that several questions of a source share.
package struct SourcePassage: Codable, Hashable, Sendable {
  /// The same for all questions that share it, unique in the file.
  package var identifier: String
  /// Rich text.
  package var text: String

  /// A passage of this name and text.
  package init(identifier: String, text: String) {
    self.identifier = identifier
    self.text = text
  }
}
