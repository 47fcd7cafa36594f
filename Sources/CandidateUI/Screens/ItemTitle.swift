import RoomAPI
import TextScreen

/// The first row of a question: number, points, flag, and whether the response is saved.
enum ItemTitle {
  static func draw(
    _ state: CandidateState, _ paper: WorkingPaper, _ item: PaperItem, row: Int,
    on page: inout Page
  ) {
    let words = page.words.item
    let margin = ItemLayout.margin(page)
    let isUnsaved = state.unsavedItems.contains(item.id)
    let mark = mark(state, paper, item, isUnsaved: isUnsaved)
    let isAnswered = paper.responses[item.id] != nil
    let start = page.putRight(
      mark, row: row, before: page.columns - margin,
      role: isUnsaved ? .warning : isAnswered ? .chosen : .muted)
    let number = "\(paper.current + 1)/\(paper.items.count)"
    var column = page.put(
      words.title.filled(("n", number)), row: row, column: margin, role: .heading,
      limit: start - 1)
    let isFlagged = paper.flagged.contains(item.id)
    let room = start - 1 - column - (isFlagged ? 3 : 0)
    column = page.put(
      TextFlow.fitted("  " + points(item, page), width: max(0, room)), row: row, column: column,
      role: .muted)
    guard isFlagged else { return }
    let flag = CharacterWidth.of(words.flagged) + column + 3 < start ? words.flagged : "♦"
    page.put("  " + flag, row: row, column: column, role: .warning)
  }

  private static func points(_ item: PaperItem, _ page: Page) -> String {
    if item.points == 0, !page.isCompact { return page.words.item.pretest }
    let points = NumberText.points(item.points, mark: page.words.decimalMark)
    return page.words.item.points.filled(("n", points))
  }

  private static func mark(
    _ state: CandidateState, _ paper: WorkingPaper, _ item: PaperItem, isUnsaved: Bool
  ) -> String {
    let words = state.words.item
    let saved = state.isPractice ? words.kept : words.saved
    let unsaved = state.outbox.refusedItems.contains(item.id) ? words.refused : words.unsaved
    switch paper.progress(of: item) {
    case .empty: return isUnsaved ? unsaved : words.unanswered
    case .partial(let filled, let parts):
      return "◐ \(filled)/\(parts) " + (isUnsaved ? unsaved : saved)
    case .complete: return isUnsaved ? unsaved : saved
    }
  }
}
