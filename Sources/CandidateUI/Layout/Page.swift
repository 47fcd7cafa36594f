import RichText
import TextScreen

/// The part of the terminal that a screen draws on: at most 100 columns, in the middle.
struct Page: Canvas {
  /// A terminal smaller than this shows only that it is too small.
  static let smallest = Size(columns: 40, rows: 12)
  static let widest = 100

  var grid: CellGrid
  /// Where the hardware cursor goes, in the page's rows and columns.
  var cursor = Position(row: 0, column: 0)
  let words: Words
  let columns: Int
  let rows: Int
  let left: Int

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

  /// A thin line across the page.
  mutating func rule(row: Int) {
    put(String(repeating: "─", count: columns), row: row, column: 0, role: .frame)
  }
}
