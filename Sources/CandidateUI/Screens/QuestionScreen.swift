import RoomAPI
import TextScreen

/// One question: its text, its choices or its line to type in.
enum QuestionScreen: CandidateScreen {
  static func draw(_ state: CandidateState, on page: inout Page) {
    Header.draw(state, on: &page)
    if let paper = state.paper, let item = paper.item {
      let layout = QuestionLayout(paper, item, page: page)
      let margin = QuestionLayout.margin(page)
      var row = page.content.lowerBound
      drawTitle(state, paper, item, row: row, on: &page)
      row += page.isCompact ? 1 : 2
      let shown = layout.text.dropFirst(layout.textScroll).prefix(layout.textHeight)
      for (offset, line) in shown.enumerated() {
        page.put(line.text, row: row + offset, column: margin, role: line.role)
      }
      row += layout.textHeight
      drawMore(layout, item, row: row + layout.between / 2, on: &page)
      row += layout.between
      if item.kind == .shortText {
        drawLine(paper, item, row: row, on: &page)
      } else {
        drawChoices(paper, item, layout, row: row, on: &page)
      }
    }
    Footer.draw(state, hints: hints(state), on: &page)
  }

  private static func drawTitle(
    _ state: CandidateState, _ paper: WorkingPaper, _ item: PaperItem, row: Int,
    on page: inout Page
  ) {
    let words = page.words.question
    let margin = QuestionLayout.margin(page)
    let number = "\(paper.current + 1)/\(paper.items.count)"
    var column = page.put(
      words.title.filled(("n", number)), row: row, column: margin, role: .heading)
    let points = NumberText.points(item.points, mark: page.words.decimalMark)
    column = page.put(
      "  " + words.points.filled(("n", points)), row: row, column: column, role: .muted)
    let isUnsaved = state.unsavedItems.contains(item.id)
    let isAnswered = paper.responses[item.id] != nil
    let mark = isUnsaved ? words.unsaved : isAnswered ? words.saved : words.unanswered
    let start = page.putRight(
      mark, row: row, before: page.columns - margin,
      role: isUnsaved ? .warning : isAnswered ? .chosen : .muted)
    guard paper.flagged.contains(item.id) else { return }
    let flag = CharacterWidth.of(words.flagged) + column + 3 < start ? words.flagged : "♦"
    page.put("  " + flag, row: row, column: column, role: .warning)
  }

  /// The row between text and choices: how to answer, or how much text is out of sight.
  private static func drawMore(
    _ layout: QuestionLayout, _ item: PaperItem, row: Int, on page: inout Page
  ) {
    let words = page.words.question
    let margin = QuestionLayout.margin(page)
    let below = layout.text.count - layout.textHeight - layout.textScroll
    if below > 0 {
      page.put(words.below.filled(below), row: row, column: margin, role: .warning)
    } else if layout.textScroll > 0 {
      page.put(words.above.filled(layout.textScroll), row: row, column: margin, role: .muted)
    } else if item.kind == .multipleChoice {
      page.put(words.several, row: row, column: margin, role: .muted)
    }
  }

  private static func drawChoices(
    _ paper: WorkingPaper, _ item: PaperItem, _ layout: QuestionLayout, row: Int,
    on page: inout Page
  ) {
    let margin = QuestionLayout.margin(page)
    let chosen = paper.chosen(item)
    var line = -layout.choicesScroll
    for (index, lines) in layout.choices.enumerated() {
      let isFocused = index == paper.focus
      let isChosen = chosen.contains(item.choices[index].id)
      let role: StyleRole = isFocused ? .focus : isChosen ? .chosen : .body
      let visible = (0..<layout.choicesHeight).clamped(
        to: max(0, line)..<max(0, line + lines.count))
      for shown in visible {
        if isFocused {
          let bar = String(repeating: " ", count: QuestionLayout.width(page))
          page.put(bar, row: row + shown, column: margin, role: role)
        }
        page.put(
          lines[shown - line], row: row + shown, column: margin + QuestionLayout.choiceIndent,
          role: role)
      }
      if let first = visible.first, !visible.isEmpty {
        page.put(isFocused ? "►" : " ", row: row + first, column: margin, role: role)
        page.put(letter(index), row: row + first, column: margin + 2, role: role)
        page.put(
          mark(item.kind, isChosen: isChosen), row: row + first, column: margin + 4, role: role)
        if isFocused { page.cursor = Position(row: row + first, column: margin + 2) }
      }
      line += lines.count + layout.gap
    }
    if layout.choicesScroll > 0 {
      page.put("▲", row: row, column: page.columns - 1, role: .warning)
    }
    if line - layout.gap > layout.choicesHeight {
      page.put("▼", row: row + layout.choicesHeight - 1, column: page.columns - 1, role: .warning)
    }
  }

  private static func drawLine(
    _ paper: WorkingPaper, _ item: PaperItem, row: Int, on page: inout Page
  ) {
    let margin = QuestionLayout.margin(page)
    let isEdited = paper.draft != nil
    let field =
      paper.draft?.field
      ?? TextField(paper.response(to: item), most: WorkingPaper.longestText)
    var column = page.put(
      page.words.question.typed + " ", row: row, column: margin,
      role: isEdited ? .heading : .muted)
    column = page.put("[", row: row, column: column, role: .frame)
    let room = max(1, min(60, page.columns - margin - column - 3))
    let shown = FieldText(field, width: room)
    let padding = String(repeating: " ", count: max(0, room - CharacterWidth.of(shown.text)))
    let end = page.put(
      " " + shown.text + padding + " ", row: row, column: column, role: isEdited ? .focus : .body)
    page.put("]", row: row, column: end, role: .frame)
    page.cursor = Position(row: row, column: column + 1 + shown.caret)
  }

  /// A, B, C… of the choice at `index`.
  static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt32(65 + index % 26)).map { String(Character($0)) } ?? ""
  }

  private static func mark(_ kind: PaperItem.Kind, isChosen: Bool) -> String {
    switch kind {
    case .singleChoice, .trueFalse, .shortText: isChosen ? "●" : "○"
    case .multipleChoice: isChosen ? "■" : "□"
    }
  }

  private static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    guard let paper = state.paper, let item = paper.item else { return [] }
    if paper.jump != nil { return [Hint("Enter", keys.open), Hint("Esc", keys.back)] }
    if paper.draft != nil {
      return [
        Hint("Enter", keys.done, isVital: true), Hint("←→", keys.question),
        Hint("Tab", keys.overview, isVital: true), Hint("F1", keys.help),
      ]
    }
    let letters = "A–" + letter(max(1, min(8, item.choices.count)) - 1)
    let answer =
      item.kind == .shortText ? Hint("Enter", keys.edit) : Hint(letters, keys.choose)
    return [
      answer, Hint("←→", keys.question), Hint("M", keys.flag), Hint("X", keys.clear),
      Hint("Tab", keys.overview, isVital: true), Hint("?", keys.help, isVital: true),
    ]
  }
}
