package import TextScreen

/// Words in both languages of the board.
package struct Said: Hashable, Sendable {
  package let vi: String
  package let en: String

  package init(_ vi: String, _ en: String) {
    self.vi = vi
    self.en = en
  }

  /// The words in `language`.
  package func text(_ language: Language) -> String { language == .vietnamese ? vi : en }
}
