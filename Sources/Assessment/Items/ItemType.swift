/// How a candidate responds to an item.
public enum ItemType: String, CaseIterable, Hashable, Sendable {
  /// One choice; exactly one is right.
  case singleChoice = "single_choice"
  /// Whether a statement holds; the choices are never shuffled.
  case trueFalse = "true_false"
  /// Any number of choices.
  case multipleChoice = "multiple_choice"
  /// A typed word or phrase.
  case shortText = "short_text"
  /// A typed number.
  case numeric
  /// All choices, put into the right order.
  case ordering
  /// A choice for each prompt.
  case matching
  /// True or false for each of several statements.
  case trueFalseGroup = "true_false_group"
  /// A text with gaps, each typed into or chosen for.
  case cloze
  /// A typed text that people mark.
  case extendedText = "extended_text"

  /// Whether the response holds words that the candidate typed.
  public var isTyped: Bool {
    switch self {
    case .shortText, .numeric, .cloze, .extendedText: true
    case .singleChoice, .trueFalse, .multipleChoice, .ordering, .matching, .trueFalseGroup: false
    }
  }
}
