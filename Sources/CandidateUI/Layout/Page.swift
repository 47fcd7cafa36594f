import RichText
import TextScreen

/// The part of the terminal that a screen draws on: at most 100 columns, in the middle.
struct Page {
  /// A terminal smaller than this shows only that it is too small.
  static let smallest = Size(columns: 40, rows: 12)
  static let widest = 100

  private var grid: CellGrid
  /// Where the hardware cursor goes, in the page's rows and columns.
  var cursor = Position(row: 0, column: 0)
  let words: Words
  let columns: Int
  let rows: Int
  private let left: Int

  init(size: Size, words: Words) {
    grid = CellGrid(size: size)
    self.words = words
    columns = min(size.columns, Self.widest)
    rows = size.rows
    left = (size.columns - columns) / 2
  }

  /// Whether there is no room for lines that only give air.
  var isCompact: Bool { rows < 18 || columns < 64 }

  /// The rows between header and footer.
  var content: Range<Int> { isCompact ? 2..<rows - 2 : 4..<rows - 3 }

  var screen: Screen {
    Screen(grid: grid, cursor: Position(row: cursor.row, column: cursor.column + left))
  }

  /// Writes `text` from `column` on, not beyond `limit` or the page.
  /// - Returns: the column after it.
  @discardableResult
  mutating func put(
    _ text: String, row: Int, column: Int, role: StyleRole = .body, limit: Int = .max
  ) -> Int {
    let edge = left + min(columns, max(0, limit))
    let end = grid.write(
      text, at: Position(row: row, column: left + column), role: role, limit: edge)
    return end - left
  }

  /// Writes the spans of `line` one after the other; `role` covers all of theirs.
  /// - Returns: the column after them.
  @discardableResult
  mutating func put(
    _ line: StyledLine, row: Int, column: Int, role: StyleRole? = nil, limit: Int = .max
  ) -> Int {
    line.reduce(column) { column, span in
      put(span.text, row: row, column: column, role: role ?? span.role, limit: limit)
    }
  }

  /// Writes `text` so that it ends before `column`.
  /// - Returns: the column where it starts.
  @discardableResult
  mutating func putRight(_ text: String, row: Int, before column: Int, role: StyleRole) -> Int {
    let start = max(0, column - CharacterWidth.of(text))
    put(text, row: row, column: start, role: role)
    return start
  }

  /// A thin line across the page.
  mutating func rule(row: Int) {
    put(String(repeating: "─", count: columns), row: row, column: 0, role: .frame)
  }
}
