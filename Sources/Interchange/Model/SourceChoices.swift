/// Choices of one question.
package struct SourceChoices: Codable, Hashable, Sendable {
  /// In the order of the source.
  package var choices: [SourceChoice]
  /// Whether exactly one may be chosen; not to be seen from the weights.
  package var isSingle: Bool
  /// Whether the source lets them be shuffled.
  package var isShuffled = true
  /// What is right.
  package var rule: SourceRule<String>

  /// Choices of which those with these names are right.
  package init(
    choices: [SourceChoice], isSingle: Bool, isShuffled: Bool = true, rule: SourceRule<String>
  ) {
    self.choices = choices
    self.isSingle = isSingle
    self.isShuffled = isShuffled
    self.rule = rule
  }
}
