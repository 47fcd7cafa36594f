import TextScreen

/// Draws blocks into a column.
struct TextColumn {
  /// A list hangs only when this many columns remain for its text.
  private static let leastHang = 8

  let width: Int
  let style: InlineStyle

  func lines(_ block: RichBlock) -> [StyledLine] {
    switch block {
    case .paragraph(let lines): lines.flatMap { wrapped(style.glyphs($0)) }
    case .list(let isOrdered, let items): list(items, isOrdered: isOrdered)
    case .table(let header, let rows, let alignments):
      TableDrawing(header, rows, alignments, style: style).lines(width: width)
    case .code(let lines): lines.flatMap { CodeLine.lines($0, width: width, role: codeRole) }
    }
  }

  private var codeRole: StyleRole { style.showsMarks ? .code : style.role }

  private func wrapped(_ glyphs: [StyledGlyph]) -> [StyledLine] {
    LineBreaker.lines(glyphs, width: width).map(\.line)
  }

  private func list(_ items: [[RichInline]], isOrdered: Bool) -> [StyledLine] {
    let digits = String(items.count).count
    return items.enumerated().flatMap { index, item in
      let number = String(index + 1)
      let marker =
        isOrdered ? String(repeating: " ", count: digits - number.count) + number + ". " : "- "
      return self.item(item, StyledGlyph.glyphs(marker, style.role))
    }
  }

  private func item(_ item: [RichInline], _ marker: [StyledGlyph]) -> [StyledLine] {
    let text = style.glyphs(item)
    let hang = marker.count
    guard width - hang >= Self.leastHang else { return wrapped(marker + text) }
    let blank = StyledGlyph.glyphs(String(repeating: " ", count: hang), style.role)
    return LineBreaker.lines(text, width: width - hang).enumerated().map { row, line in
      ((row == 0 ? marker : blank) + line).line
    }
  }
}
