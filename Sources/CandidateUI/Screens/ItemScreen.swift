import RichText
import RoomAPI
import TextScreen

/// One question: its text, and the places to answer.
enum ItemScreen: CandidateScreen {
  static func draw(_ state: CandidateState, on page: inout Page) {
    Header.draw(state, on: &page)
    if let paper = state.paper, let item = paper.item {
      let layout = ItemLayout(paper, item, page: page)
      let margin = ItemLayout.margin(page)
      var row = page.content.lowerBound
      ItemTitle.draw(state, paper, item, row: row, on: &page)
      row += page.isCompact ? 1 : 2
      let shown = layout.text.dropFirst(layout.textScroll).prefix(layout.textHeight)
      for (offset, line) in shown.enumerated() {
        page.put(line, row: row + offset, column: margin)
      }
      let gap = gapPosition(paper, item, layout, top: row, margin: margin)
      row += layout.textHeight
      drawBetween(paper, item, layout, row: row + layout.between / 2, on: &page)
      row += layout.between
      drawAnswer(paper, item, layout, row: row, gap: gap, on: &page)
    }
    Footer.draw(state, hints: ItemHints.hints(state), on: &page)
  }

  /// Where the focused gap stands on the page; `nil` when it is out of sight.
  private static func gapPosition(
    _ paper: WorkingPaper, _ item: PaperItem, _ layout: ItemLayout, top: Int, margin: Int
  ) -> Position? {
    guard item.kind == .cloze, let focus = ItemText.focus(layout.text) else { return nil }
    let row = focus.line - layout.textScroll
    guard (0..<layout.textHeight).contains(row) else { return nil }
    return Position(row: top + row, column: margin + focus.column)
  }

  private static func drawAnswer(
    _ paper: WorkingPaper, _ item: PaperItem, _ layout: ItemLayout, row: Int, gap: Position?,
    on page: inout Page
  ) {
    switch item.kind {
    case .extendedText: AnswerArea.draw(paper, item, layout, row: row, on: &page)
    case .shortText, .numeric:
      AnswerField.draw(paper, item, row: row, isFocused: paper.draft != nil, on: &page)
    case .cloze where layout.rows.isEmpty:
      let isFocused = paper.draft != nil || gap == nil
      AnswerField.draw(paper, item, row: row, isFocused: isFocused, on: &page)
    case .cloze:
      let focus = gap == nil ? ItemLayout.listFocus(paper, item, layout.rows) : nil
      AnswerList.draw(layout, row: row, focus: focus, on: &page)
    case .singleChoice, .trueFalse, .multipleChoice, .ordering, .matching, .trueFalseGroup:
      AnswerList.draw(layout, row: row, focus: paper.focus, on: &page)
    }
    if let gap, paper.draft == nil { page.cursor = gap }
  }

  /// The row between text and answer: how much text is out of sight, how to answer, how long the
  /// answer is.
  private static func drawBetween(
    _ paper: WorkingPaper, _ item: PaperItem, _ layout: ItemLayout, row: Int,
    on page: inout Page
  ) {
    let words = page.words.item
    let margin = ItemLayout.margin(page)
    let right = margin + layout.width
    let below = layout.text.count - layout.textHeight - layout.textScroll
    let hint = ItemHint.text(paper, item, page)
    let counter =
      item.kind == .extendedText ? ItemHint.counter(paper, item, page) : nil
    if page.isCompact, let counter, paper.draft != nil || (below <= 0 && layout.textScroll == 0) {
      page.put(
        TextFlow.fitted(counter, width: layout.width), row: row, column: margin, role: .muted)
      return
    }
    var end = margin
    if below > 0 {
      end = page.put(words.below.filled(below), row: row, column: margin, role: .warning)
    } else if layout.textScroll > 0 {
      end = page.put(words.above.filled(layout.textScroll), row: row, column: margin, role: .muted)
    } else if let hint {
      let text = TextFlow.fitted(hint, width: layout.width)
      end = page.put(text, row: row, column: margin, role: .muted)
    }
    let free = right - end - 2
    let isScrolled = below > 0 || layout.textScroll > 0
    let note = isScrolled ? ItemHint.note(paper, item, page, width: free) : nil
    if let note = counter ?? note, CharacterWidth.of(note) <= free {
      page.putRight(note, row: row, before: right, role: .muted)
    }
  }
}
