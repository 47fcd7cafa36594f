/// One question as its source means it, before it becomes an item.
///
/// Texts are the house's rich text in NFC; what the source says about scoring is exact, and what
/// cannot be said here is a finding of severity error beside it, never dropped.
package struct SourceQuestion: Codable, Hashable, Sendable {
  /// Where it stands.
  package var position: SourcePosition
  /// The name the source knows it by, to be found again on a later import; empty for none.
  package var identifier = ""
  /// What its author calls it; empty for none.
  package var title = ""
  /// The language of its words as BCP 47, or empty.
  package var language = ""
  /// The content area, from the widest to the narrowest, as the source writes it.
  package var topic: [String] = []
  /// How hard or what kind, as the source writes it; empty for none.
  package var level = ""
  /// Further labels.
  package var tags: [String] = []
  /// What a right response is worth, as a decimal; empty where the source does not say.
  package var points = ""
  /// The text it shares with other questions.
  package var passage: SourcePassage?
  /// The prompt; the gaps of a cloze stand as `[[1]]`, `[[2]]`… in reading order.
  package var stem: String
  /// What is responded to, and what is right.
  package var body: SourceBody
  /// Where the content can be checked, as the source writes it; empty for none.
  package var citation = ""
  /// Explanations and feedback, shown to nobody during an exam.
  package var feedback: [SourceFeedback] = []
  /// Members of the source that an item has no place for, so that they are not lost.
  package var leftovers: [SourceLeftover] = []

  /// A question of these parts; everything else is empty.
  package init(position: SourcePosition, stem: String, body: SourceBody) {
    self.position = position
    self.stem = stem
    self.body = body
  }
}
