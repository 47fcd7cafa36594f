import TextScreen

/// A line whose spaces count.
enum CodeLine {
  /// `text` in one line, or broken anywhere, each further line behind an ellipsis.
  static func lines(_ text: String, width: Int, role: StyleRole) -> [StyledLine] {
    let glyphs = trimmed(text, role)
    if glyphs.columns <= width { return [glyphs.line] }
    let lead = width > 3 ? StyledGlyph.glyphs("…", role) : []
    var lines: [StyledLine] = []
    var line: [StyledGlyph] = []
    var columns = 0
    for glyph in glyphs where glyph.width <= width {
      if columns + glyph.width > width {
        lines.append(line.line)
        line = lead
        columns = lead.count
      }
      line.append(glyph)
      columns += glyph.width
    }
    return lines + [line.line]
  }

  static func columns(_ text: String) -> Int { trimmed(text, .code).columns }

  private static func trimmed(_ text: String, _ role: StyleRole) -> [StyledGlyph] {
    var glyphs = StyledGlyph.glyphs(text, role)
    while glyphs.last?.isBreak == true { glyphs.removeLast() }
    return glyphs
  }
}
