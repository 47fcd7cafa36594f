/// What foreign markup says, as the house's rich text.
package struct CleanText: Hashable, Sendable {
  /// Rich text in NFC.
  package var text = ""
  /// The pictures that the text needs, by their addresses or names.
  package var pictures: [String] = []
  /// Sounds, films and programs that the text needs.
  package var media: [String] = []
  /// What could not be shown, by name.
  package var lost: [String] = []
  /// Formulas that are kept as written.
  package var formulas: [String] = []

  /// Nothing.
  package init() {}
}
