import TextScreen

/// One glyph of a line before the line is broken.
struct StyledGlyph {
  let character: Character
  let width: Int
  let role: StyleRole
  /// A space at which the line may be broken.
  let isBreak: Bool

  /// The glyphs of `text`; its spaces break when `breaks`.
  static func glyphs(_ text: String, _ role: StyleRole, breaks: Bool = true) -> [StyledGlyph] {
    var glyphs: [StyledGlyph] = []
    Glyph.walk(text) { glyph in
      glyphs.append(
        StyledGlyph(
          character: glyph.character, width: glyph.width, role: role,
          isBreak: breaks && glyph.character == " "))
      return true
    }
    return glyphs
  }
}

extension Collection<StyledGlyph> {
  var columns: Int { reduce(0) { $0 + $1.width } }

  /// Neighbours of one role in one span.
  var line: StyledLine {
    var line: StyledLine = []
    var text = ""
    var role: StyleRole?
    for glyph in self {
      if let role, role != glyph.role {
        line.append(StyledSpan(text, role))
        text = ""
      }
      role = glyph.role
      text.append(glyph.character)
    }
    if let role { line.append(StyledSpan(text, role)) }
    return line
  }
}
