/// How a candidate responds to an item.
public enum ItemType: String, CaseIterable, Hashable, Sendable {
  /// One choice; exactly one is right.
  case singleChoice = "single_choice"
  /// Whether a statement holds; the choices are never shuffled.
  case trueFalse = "true_false"
  /// Any number of choices; all right ones and no other must be chosen.
  case multipleChoice = "multiple_choice"
  /// A typed word or phrase.
  case shortText = "short_text"
}
