package import Assessment

/// What an examiner says about an import as a whole.
package struct ImportSettings: Hashable, Sendable {
  /// The language of questions that do not name theirs.
  package var language = "vi"
  /// The topic of questions without one.
  package var topic: TopicCode = "imported"
  /// The level of questions without one.
  package var level = CognitiveLevel.understand
  /// Who wrote the questions; empty for the bank's author.
  package var author = ""
  /// The topics that the bank already has, with their names.
  package var topics: [TopicCode: [String: String]] = [:]

  /// The settings that nobody changed.
  package init() {}
}
