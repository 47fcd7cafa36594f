/// A choice for each prompt.
package struct SourceMatching: Codable, Hashable, Sendable {
  /// What each needs a choice.
  package var prompts: [SourceChoice]
  package var choices: [SourceChoice]
  package var isShuffled = true
  /// Whether a choice may go to one prompt only.
  package var usesChoicesOnce = false
  package var rule: SourceRule<SourcePair>

  /// Prompts and choices with this rule.
  package init(prompts: [SourceChoice], choices: [SourceChoice], rule: SourceRule<SourcePair>) {
    self.prompts = prompts
    self.choices = choices
    self.rule = rule
  }
}
