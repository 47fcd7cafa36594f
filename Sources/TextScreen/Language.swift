/// The languages of the screens.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  /// The other one.
  package var next: Language { self == .vietnamese ? .english : .vietnamese }

  /// The text in this language, else in Vietnamese, else nothing.
  package func pick(_ texts: [String: String]) -> String { texts[rawValue] ?? texts["vi"] ?? "" }

  /// The lines in this language, else in Vietnamese, else none.
  package func pick(_ lines: [String: [String]]) -> [String] {
    lines[rawValue] ?? lines["vi"] ?? []
  }
}
