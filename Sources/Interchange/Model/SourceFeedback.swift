/// An explanation that a source has for people who review a question.
package struct SourceFeedback: Codable, Hashable, Sendable {
  /// What it belongs to: empty for the question as a whole, `right`, `wrong`, `partial`, `hint`,
  /// `scorer`, or the name of a choice.
  package var about: String
  /// Rich text.
  package var text: String

  /// Feedback of this text.
  package init(about: String = "", text: String) {
    self.about = about
    self.text = text
  }
}
