/// What takes its own columns on the screen: a base character with its combining marks.
package struct Glyph: Hashable, Sendable {
  package let character: Character
  /// Columns: 1 or 2.
  package let width: Int

  /// A base and four marks: what one cell of a terminal holds.
  package static let mostScalars = 5

  /// Gives the glyphs of `text` in order to `body` until it answers false.
  ///
  /// Controls, direction marks, zero-width characters and unassigned code points are left out, as
  /// is a combining mark without a base.
  package static func walk(_ text: String, _ body: (Glyph) -> Bool) {
    for character in text {
      if let ascii = character.asciiValue {
        guard ascii >= 0x20, ascii != 0x7F, ascii != 0x0D else { continue }
        guard body(Glyph(character: character, width: 1)) else { return }
      } else if !split(character, body) {
        return
      }
    }
  }

  private static func split(_ character: Character, _ body: (Glyph) -> Bool) -> Bool {
    var scalars = String.UnicodeScalarView()
    var width = 0
    for scalar in character.unicodeScalars {
      switch CharacterWidth.of(scalar) {
      case nil: continue
      case .some(0):
        if !scalars.isEmpty, scalars.count < mostScalars { scalars.append(scalar) }
      case .some(let columns):
        guard emit(scalars, width, body) else { return false }
        scalars = String.UnicodeScalarView([scalar])
        width = columns
      }
    }
    return emit(scalars, width, body)
  }

  private static func emit(
    _ scalars: String.UnicodeScalarView, _ width: Int, _ body: (Glyph) -> Bool
  ) -> Bool {
    guard let character = String(scalars).first else { return true }
    return body(Glyph(character: character, width: width))
  }

  private init(character: Character, width: Int) {
    self.character = character
    self.width = width
  }
}
