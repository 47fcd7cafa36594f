/// What a key puts into a text: only scalars that a terminal shows.
package struct TypedCharacter {
  package let text: String
  /// Whether it sits on the character before it.
  package let isMark: Bool

  /// `nil` when nothing of `character` can be shown.
  package init?(_ character: Character) {
    var kept = String.UnicodeScalarView()
    var columns = 0
    for scalar in character.unicodeScalars {
      guard let width = CharacterWidth.of(scalar) else { continue }
      kept.append(scalar)
      columns += width
    }
    guard !kept.isEmpty else { return nil }
    text = String(kept)
    isMark = columns == 0
  }
}
