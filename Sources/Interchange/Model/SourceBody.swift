/// What a question asks for, and what is right.
package enum SourceBody: Codable, Hashable, Sendable {
  /// Choices to choose from.
  case choice(SourceChoices)
  /// A statement that is true or false.
  case trueFalse(isTrue: Bool)
  /// A typed word or phrase: the first pattern that matches gives its share.
  case text([SourcePattern])
  /// A typed number: the first that matches gives its share.
  case number([SourceNumber], unit: String)
  /// Choices to be put in order, given in the right order.
  case ordering([SourceChoice], isPerPart: Bool)
  /// A choice for each prompt.
  case matching(SourceMatching)
  /// True or false for each of several statements; the percents for 1, 2, 3… right, or `nil` for
  /// all or nothing.
  case truthGroup([SourceStatement], percents: [Int]?)
  /// A text with gaps, in the order of their numbers.
  case cloze([SourceGap])
  /// A text that people mark.
  case essay(leastWords: Int?, mostWords: Int?, rubric: [String])
  /// Nothing to respond to: an information, kept as text for the next questions or named.
  case information
  /// What a text terminal cannot deliver, or what cannot be scored here: kept, never mangled.
  case kept(kind: String)
}
