/// What a terminal shows: cells, and where its hardware cursor stands.
package struct Screen: Hashable, Sendable {
  package let grid: CellGrid
  /// Always inside the grid. Braille lines and screen readers follow it.
  package let cursor: Position

  /// Moves a cursor from outside onto the nearest cell.
  package init(grid: CellGrid, cursor: Position) {
    self.grid = grid
    self.cursor = Position(
      row: min(max(0, cursor.row), grid.size.rows - 1),
      column: min(max(0, cursor.column), grid.size.columns - 1))
  }

  /// The rows as text without the blanks at their ends.
  package var text: [String] {
    (0..<grid.size.rows).map { row in
      String(grid.row(row).filter { !$0.isContinuation }.map(\.character)).trimmedEnd
    }
  }
}
