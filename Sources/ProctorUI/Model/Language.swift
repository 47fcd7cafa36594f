/// The languages of the board.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  /// The other one.
  package var next: Language { self == .vietnamese ? .english : .vietnamese }

  /// The text in this language, else in Vietnamese, else nothing.
  func pick(_ texts: [String: String]) -> String { texts[rawValue] ?? texts["vi"] ?? "" }
}
