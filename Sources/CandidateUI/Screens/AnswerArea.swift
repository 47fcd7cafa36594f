import RoomAPI
import TextScreen

/// The rows of an extended text.
enum AnswerArea {
  static func draw(
    _ paper: WorkingPaper, _ item: PaperItem, _ layout: ItemLayout, row: Int,
    on page: inout Page
  ) {
    let margin = ItemLayout.margin(page)
    let height = layout.answerHeight
    let area = AreaView(paper, item, page: page, height: height)
    let first = layout.answerScroll
    let focus = area.isEdited ? area.caret.row - first : 0
    for offset in 0..<height {
      let isFocused = offset == focus
      let bar = isFocused ? "► " : "│ "
      page.put(bar, row: row + offset, column: margin, role: isFocused ? .focus : .frame)
      let index = first + offset
      guard area.rows.rows.indices.contains(index) else { continue }
      let role: StyleRole = isFocused && area.isEdited ? .focus : .body
      let text = area.rows.text(of: index)
      if role == .focus {
        let line = String(repeating: " ", count: layout.width - 2)
        page.put(line, row: row + offset, column: margin + 2, role: role)
      }
      page.put(
        text, row: row + offset, column: margin + 2, role: role, limit: margin + layout.width)
    }
    drawEnds(first, area.rows.rows.count - first - height, height, row: row, on: &page)
    if area.isEdited {
      let column = min(area.caret.column, layout.width - 3)
      page.cursor = Position(row: row + focus, column: margin + 2 + column)
    } else {
      if area.rows.rows.count == 1, area.rows.rows[0].isEmpty {
        page.put(page.words.item.write, row: row, column: margin + 2, role: .muted)
      }
      page.cursor = Position(row: row, column: margin)
    }
  }

  /// Signs of rows out of sight.
  private static func drawEnds(
    _ above: Int, _ below: Int, _ height: Int, row: Int, on page: inout Page
  ) {
    if above > 0 { page.put("▲", row: row, column: page.columns - 1, role: .warning) }
    if below > 0 {
      page.put("▼", row: row + height - 1, column: page.columns - 1, role: .warning)
    }
  }
}
