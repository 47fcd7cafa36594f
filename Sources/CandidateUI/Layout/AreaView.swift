import RoomAPI
import TextScreen

/// What of an extended text is in sight.
struct AreaView {
  let rows: AreaRows
  let isEdited: Bool
  /// The row and the column of the caret.
  let caret: Position
  /// Rows that do not fit into `height`.
  let overflow: Int
  /// Rows hidden above while it is edited: the caret stays in the middle.
  let scroll: Int

  init(_ paper: WorkingPaper, _ item: PaperItem, page: Page, height: Int) {
    let edited = paper.draft?.area
    let area =
      edited ?? TextArea(paper.response(to: item), mostBytes: WorkingPaper.longestEssay)
    rows = AreaRows(area.characters, width: ItemLayout.areaWidth(page))
    isEdited = edited != nil
    caret = Position(row: rows.row(of: area.caret), column: rows.column(of: area.caret))
    overflow = max(0, rows.rows.count - height)
    scroll = max(0, min(caret.row - height / 2, overflow))
  }
}
