import TextScreen

/// Turns the pieces of a line into glyphs.
struct InlineStyle {
  let role: StyleRole
  /// A gap's text wider than this is broken at its spaces.
  let width: Int
  let gap: (Int) -> StyledSpan

  /// Marks show in running text only: what is in focus or chosen looks so all through.
  var showsMarks: Bool { role == .body || role == .muted }

  func glyphs(_ inlines: [RichInline]) -> [StyledGlyph] {
    var glyphs: [StyledGlyph] = []
    append(inlines, role, to: &glyphs)
    return glyphs
  }

  private func append(_ inlines: [RichInline], _ role: StyleRole, to glyphs: inout [StyledGlyph]) {
    for inline in inlines {
      switch inline {
      case .text(let text): glyphs += StyledGlyph.glyphs(text, role)
      case .strong(let inner): append(inner, showsMarks ? .strong : role, to: &glyphs)
      case .emphasis(let inner):
        append(inner, showsMarks && role != .strong ? .emphasis : role, to: &glyphs)
      case .code(let code):
        glyphs += StyledGlyph.glyphs("‘\(code)’", showsMarks ? .code : role)
      case .raised(let inner): append(inner, SmallText.raised(inner), "^", role, to: &glyphs)
      case .lowered(let inner): append(inner, SmallText.lowered(inner), "_", role, to: &glyphs)
      case .gap(let number):
        let span = gap(number)
        let breaks = CharacterWidth.of(span.text) > width
        glyphs += StyledGlyph.glyphs(span.text, span.role, breaks: breaks)
      }
    }
  }

  /// Small characters when there are some, else the mark and parentheses.
  private func append(
    _ inner: [RichInline], _ small: String?, _ mark: String, _ role: StyleRole,
    to glyphs: inout [StyledGlyph]
  ) {
    if let small {
      glyphs += StyledGlyph.glyphs(small, role)
    } else {
      glyphs += StyledGlyph.glyphs(mark + "(", role)
      append(inner, role, to: &glyphs)
      glyphs += StyledGlyph.glyphs(")", role)
    }
  }
}
