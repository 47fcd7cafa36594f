import TextScreen

/// The rows of a panel that a page shows.
struct PanelWindow {
  /// The first row.
  let first: Int
  /// How many rows; the row below them tells how many more there are when not all fit.
  let height: Int
  /// Rows that do not fit.
  let overflow: Int

  /// The window of `panel` on `page`, around its cursor, else `scroll` rows down.
  init(_ panel: Panel, on page: Page, scroll: Int) {
    let room = page.content.count
    let isWhole = panel.rows.count <= room
    let shown = isWhole ? room : max(1, room - 1)
    let wanted = panel.cursor.map { $0.row - shown / 2 } ?? scroll
    height = shown
    overflow = max(0, panel.rows.count - shown)
    first = min(max(0, wanted), overflow)
  }
}

extension Page {
  /// Draws `panel` between header and footer.
  mutating func draw(_ panel: Panel, scroll: Int) {
    let window = PanelWindow(panel, on: self, scroll: scroll)
    let column = (columns - panel.width) / 2
    let top = content.lowerBound
    for (offset, spans) in panel.rows.dropFirst(window.first).prefix(window.height).enumerated() {
      for span in spans {
        put(span.text, row: top + offset, column: column + span.column, role: span.role)
      }
    }
    if window.overflow > 0 {
      let below = window.overflow - window.first
      let text =
        below > 0 ? words.keys.below.filled(below) : words.keys.above.filled(window.first)
      put(text, row: top + window.height, column: column, role: .muted)
    }
    let place = panel.cursor ?? Position(row: window.first, column: 0)
    cursor = Position(row: top + place.row - window.first, column: column + place.column)
  }
}
