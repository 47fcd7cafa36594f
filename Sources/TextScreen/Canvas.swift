/// The columns of a terminal that a screen draws on: `columns` of them, from `left` on.
package protocol Canvas {
  var grid: CellGrid { get set }
  /// Columns of the grid left of the first one drawn on.
  var left: Int { get }
  var columns: Int { get }
  /// Where the hardware cursor goes, in rows and in columns from ``left``.
  var cursor: Position { get }
}

extension Canvas {
  /// What is drawn so far.
  package var screen: Screen {
    Screen(grid: grid, cursor: Position(row: cursor.row, column: cursor.column + left))
  }

  /// Writes `text` from `column` on, not beyond `limit` or the canvas.
  /// - Returns: the column after it.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, role: StyleRole = .body, limit: Int = .max
  ) -> Int {
    let edge = left + min(columns, max(0, limit))
    let end = grid.write(
      text, at: Position(row: row, column: left + column), role: role, limit: edge)
    return end - left
  }

  /// Writes `text` so that it ends before `column`.
  /// - Returns: the column where it starts.
  @discardableResult
  package mutating func putRight(
    _ text: String, row: Int, before column: Int, role: StyleRole
  ) -> Int {
    let start = max(0, column - CharacterWidth.of(text))
    put(text, row: row, column: start, role: role)
    return start
  }

  /// Writes the keys that there is room for from column `margin` on, and `last` at the right end.
  package mutating func put(_ hints: [Hint], last: Hint, row: Int, margin: Int) {
    let start = columns - margin - last.width
    put(last, row: row, column: start)
    let room = start - margin - 2
    let fitting = Hint.fitting(hints, room: room)
    let needed = fitting.reduce(0) { $0 + $1.width }
    let gap = needed + 3 * max(1, fitting.count - 1) <= room ? 3 : 2
    var column = margin
    for hint in fitting {
      put(hint, row: row, column: column)
      column += hint.width + gap
    }
  }

  private mutating func put(_ hint: Hint, row: Int, column: Int) {
    let end = put(hint.key, row: row, column: column, role: .heading)
    put(" " + hint.label, row: row, column: end, role: .muted)
  }
}
