/// The part of a text line that is visible, and where its caret stands.
package struct FieldText {
  package let text: String
  /// Columns before the caret.
  package let caret: Int

  /// The stretch of `field` that fits into `width` columns with room for the caret; every
  /// character is a dot when `isMasked`.
  package init(_ field: TextField, width: Int, isMasked: Bool = false) {
    let shown = isMasked ? String(repeating: "•", count: field.text.count) : field.text
    let before = TextFlow.tail(String(shown.prefix(field.caret)), width: max(0, width - 1))
    let visible = before + shown.dropFirst(field.caret)
    var text = ""
    var columns = 0
    Glyph.walk(visible) { glyph in
      columns += glyph.width
      guard columns <= width else { return false }
      text.append(glyph.character)
      return true
    }
    self.text = text
    caret = min(CharacterWidth.of(before), max(0, width - 1))
  }
}
