import TextScreen

/// Draws one table.
struct TableDrawing {
  private let header: [[StyledGlyph]]
  private let rows: [[[StyledGlyph]]]
  private let alignments: [RichAlignment]
  private let role: StyleRole
  /// Between two columns stand a space, a line and a space.
  private var lineColumns: Int { 3 * (header.count - 1) }

  init(
    _ header: [[RichInline]], _ rows: [[[RichInline]]], _ alignments: [RichAlignment],
    style: InlineStyle
  ) {
    let heading = InlineStyle(
      role: style.role == .body ? .strong : style.role, width: style.width, gap: style.gap)
    self.header = header.map(heading.glyphs)
    self.rows = rows.map { $0.map(style.glyphs) }
    self.alignments = alignments
    role = style.role
  }

  /// The narrowest width at which no word is broken.
  var leastWidth: Int { leastColumns.reduce(lineColumns, +) }

  func lines(width: Int) -> [StyledLine] {
    guard leastWidth <= width else { return records(width: width) }
    let columns = columns(width: width - lineColumns)
    return row(header, columns) + [rule(columns)] + rows.flatMap { row($0, columns) }
  }

  private var leastColumns: [Int] {
    columnWidths { $0.split(whereSeparator: \.isBreak).map(\.columns).max() ?? 1 }
  }

  private func columnWidths(_ measure: ([StyledGlyph]) -> Int) -> [Int] {
    header.indices.map { column in
      ([header] + rows).reduce(1) { max($0, measure($1[column])) }
    }
  }

  /// The widths of the columns: as wide as their text, else what is left after the longest words
  /// goes to the narrowest that lack some.
  private func columns(width: Int) -> [Int] {
    let wanted = columnWidths(\.columns)
    if wanted.reduce(0, +) <= width { return wanted }
    var columns = leastColumns
    for _ in 0..<width - columns.reduce(0, +) {
      let lacking = columns.indices.filter { columns[$0] < wanted[$0] }
      guard let column = lacking.min(by: { columns[$0] < columns[$1] }) else { break }
      columns[column] += 1
    }
    return columns
  }

  private func row(_ cells: [[StyledGlyph]], _ columns: [Int]) -> [StyledLine] {
    let wrapped = zip(cells, columns).map { LineBreaker.lines($0, width: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var glyphs: [StyledGlyph] = []
      for (column, lines) in wrapped.enumerated() {
        if column > 0 { glyphs += StyledGlyph.glyphs(" │ ", .frame) }
        let text = lines.indices.contains(line) ? lines[line] : []
        glyphs += placed(text, columns[column], alignments[column])
      }
      while glyphs.last?.isBreak == true { glyphs.removeLast() }
      return glyphs.line
    }
  }

  private func placed(
    _ text: [StyledGlyph], _ width: Int, _ alignment: RichAlignment
  ) -> [StyledGlyph] {
    let free = width - text.columns
    let left =
      switch alignment {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    return blank(left) + text + blank(free - left)
  }

  private func blank(_ count: Int) -> [StyledGlyph] {
    StyledGlyph.glyphs(String(repeating: " ", count: count), role)
  }

  private func rule(_ columns: [Int]) -> StyledLine {
    let text = columns.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    return [StyledSpan(text, .frame)]
  }

  /// Every cell on a line of its own behind its header.
  private func records(width: Int) -> [StyledLine] {
    let rule = [StyledSpan(String(repeating: "─", count: min(width, 8)), .frame)]
    let rows = rows.isEmpty ? [header.map { _ in [] }] : rows
    let records = rows.map { row in
      zip(header, row).flatMap { name, cell -> [StyledLine] in
        if name.isEmpty && cell.isEmpty { return [] }
        let lead = name.isEmpty ? [] : name + StyledGlyph.glyphs(cell.isEmpty ? ":" : ": ", role)
        return LineBreaker.lines(lead + cell, width: width).map(\.line)
      }
    }
    return [rule] + records.flatMap { $0 + [rule] }
  }
}
