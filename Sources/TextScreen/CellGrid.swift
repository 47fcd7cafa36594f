/// A rectangle of cells. ``write(_:at:role:limit:)`` is the only way in, so no control character
/// of a bank, a name or a message can reach a terminal.
package struct CellGrid: Hashable, Sendable {
  package let size: Size
  private var cells: [Cell]

  /// A blank grid.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at `row` and `column`; blank outside the grid.
  package subscript(row: Int, column: Int) -> Cell {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// The cells of one row, left to right; empty outside the grid.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes the printable characters of `text` in one row from `position` on.
  ///
  /// Stops before the character that would cross the right edge or the column `limit`; what lies
  /// left of the grid is skipped. A wide character never straddles an edge or leaves half of
  /// another one behind.
  /// - Returns: the column after the last character.
  @discardableResult
  package mutating func write(
    _ text: String, at position: Position, role: StyleRole, limit: Int = .max
  ) -> Int {
    guard (0..<size.rows).contains(position.row) else { return position.column }
    let edge = min(size.columns, limit)
    var column = position.column
    Glyph.walk(text) { glyph in
      guard column + glyph.width <= edge else { return false }
      if column >= 0 { place(glyph, row: position.row, column: column, role: role) }
      column += glyph.width
      return true
    }
    return column
  }

  private mutating func place(_ glyph: Glyph, row: Int, column: Int, role: StyleRole) {
    let start = row * size.columns
    for covered in column..<column + glyph.width { clearWide(start: start, column: covered) }
    cells[start + column] = Cell(glyph.character, role)
    for half in column + 1..<column + glyph.width {
      cells[start + half] = Cell(" ", role, isContinuation: true)
    }
  }

  /// Blanks both halves of the wide character that covers `column`, if one does.
  private mutating func clearWide(start: Int, column: Int) {
    let index = start + column
    if cells[index].isContinuation {
      cells[index - 1] = Cell(" ", cells[index - 1].role)
      cells[index] = Cell(" ", cells[index].role)
    }
    if column + 1 < size.columns, cells[index + 1].isContinuation {
      cells[index + 1] = Cell(" ", cells[index + 1].role)
    }
  }
}
