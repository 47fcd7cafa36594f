/// The hand-in screen's state.
struct HandInForm: Equatable, Sendable {
  enum Focus: Int, Equatable, Sendable { case goOn, handIn }

  /// The harmless choice is where the cursor starts.
  var focus = Focus.goOn
  /// Whether the candidate confirmed: responses are sent first, then the sheet.
  var isConfirmed = false
}
