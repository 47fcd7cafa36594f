import TextScreen

/// The part of the terminal that a screen draws on: at most 132 columns, in the middle.
struct Page: Canvas {
  /// A terminal smaller than this shows only that it is too small.
  static let smallest = Size(columns: 40, rows: 12)
  static let widest = 132
  /// The most alarms that stand under the header.
  static let mostAlarms = 3

  var grid: CellGrid
  /// Where the hardware cursor goes, in the page's rows and columns.
  var cursor = Position(row: 0, column: 0)
  let words: Words
  let columns: Int
  let rows: Int
  /// Rows of alarms under the header.
  let alarmRows: Int
  let left: Int

  /// An empty page for `state`.
  init(_ state: BoardState) {
    grid = CellGrid(size: state.size)
    words = state.words
    columns = min(state.size.columns, Self.widest)
    rows = state.size.rows
    left = (state.size.columns - columns) / 2
    alarmRows = min(state.alarms.unread.count, rows < 18 ? 1 : Self.mostAlarms)
  }

  /// Whether there is no room for lines that only give air.
  var isCompact: Bool { rows < 18 || columns < 76 }

  /// Columns left free at both sides.
  var margin: Int { isCompact ? 0 : 1 }

  /// The rows between header and footer.
  var content: Range<Int> {
    isCompact ? 2 + alarmRows..<rows - 2 : 3 + max(1, alarmRows)..<rows - 4
  }

  /// A thin line across the page, with words in it.
  mutating func rule(row: Int, _ title: String = "", _ role: StyleRole = .frame) {
    put(String(repeating: "─", count: columns), row: row, column: 0, role: .frame)
    guard !title.isEmpty else { return }
    put(" \(title) ", row: row, column: margin + 1, role: role, limit: columns - 2)
  }
}
