package import TextScreen

extension RichText {
  /// The lines of a column `width` wide, none wider; nothing is lost but marks, and glyphs wider
  /// than the column.
  ///
  /// Text without marks comes out as `TextFlow.lines` gives it. Words wrap, lists hang, tables are
  /// drawn with light lines or, where a word would not fit its column, row by row as
  /// `header: cell`; a code line that is too long goes on behind an ellipsis. Inline code stands
  /// in ‘ ’. Only printable glyphs come out.
  /// - Parameters:
  ///   - role: of plain text; what is neither body nor muted keeps it under all marks.
  ///   - gap: what to show for a gap. It is not broken when it fits into a line.
  package func lines(
    width: Int, role: StyleRole = .body, gap: (Int) -> StyledSpan
  ) -> [StyledLine] {
    withoutActuallyEscaping(gap) { gap in
      let width = max(1, width)
      let column = TextColumn(width: width, style: InlineStyle(role: role, width: width, gap: gap))
      var lines: [StyledLine] = []
      for (index, blank) in blanks.enumerated() {
        lines += Array(repeating: [], count: blank)
        if blocks.indices.contains(index) { lines += column.lines(blocks[index]) }
      }
      return lines
    }
  }

  /// The same; gap n shows as `[n]`.
  package func lines(width: Int, role: StyleRole = .body) -> [StyledLine] {
    lines(width: width, role: role) { StyledSpan("[\($0)]", role) }
  }

  /// The narrowest width at which tables are drawn as tables and no code line is broken, where a
  /// gap shows as `[n]`; at least 1.
  package var leastWidth: Int {
    let style = InlineStyle(role: .body, width: .max) { StyledSpan("[\($0)]", .body) }
    return blocks.reduce(1) { least, block in
      switch block {
      case .paragraph, .list: least
      case .table(let header, let rows, let alignments):
        max(least, TableDrawing(header, rows, alignments, style: style).leastWidth)
      case .code(let lines): max(least, lines.map(CodeLine.columns).max() ?? 1)
      }
    }
  }
}
