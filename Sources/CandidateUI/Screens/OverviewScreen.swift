import RoomAPI
import TextScreen

/// All questions with their marks, and the way to the hand-in.
enum OverviewScreen: CandidateScreen {
  /// Columns of one question: number, answered, flag, saved, and air.
  private static let cell = 7

  static func draw(_ state: CandidateState, on page: inout Page) {
    Header.draw(state, on: &page)
    if let paper = state.paper {
      let perRow = perRow(page)
      let left = (page.columns - perRow * cell) / 2 + 1
      let first = page.content.lowerBound + (page.isCompact ? 0 : 1)
      drawCounts(state, paper, row: first, column: left, on: &page)
      let top = first + (page.isCompact ? 1 : 4)
      let height = page.content.upperBound - top
      let rows = (paper.items.count + perRow - 1) / perRow
      let focusRow = paper.overviewFocus / perRow
      let hidden = max(0, min(focusRow - height / 2, rows - height))
      let unsaved = state.unsavedItems
      for index in paper.items.indices {
        let row = index / perRow - hidden
        guard (0..<height).contains(row) else { continue }
        let column = left + index % perRow * cell
        draw(index, paper, unsaved, row: top + row, column: column, on: &page)
      }
      if hidden > 0 { page.put("▲", row: top, column: page.columns - 1, role: .warning) }
      if rows - hidden > height {
        page.put("▼", row: top + height - 1, column: page.columns - 1, role: .warning)
      }
    }
    Footer.draw(state, hints: hints(state), on: &page)
  }

  private static func drawCounts(
    _ state: CandidateState, _ paper: WorkingPaper, row: Int, column: Int, on page: inout Page
  ) {
    let words = page.words.overview
    if page.isCompact {
      let partial = paper.partial > 0 ? ["◐ \(paper.partial)"] : []
      let counts =
        ["● \(paper.answered)"] + partial + [
          "○ \(paper.empty)", "♦ \(paper.flagged.count)", "… \(state.unsaved)",
        ]
      page.put(counts.joined(separator: "   "), row: row, column: column, role: .heading)
      return
    }
    let end = page.put(words.title, row: row, column: column, role: .heading)
    if paper.partial > 0 {
      page.put(words.partial.filled(paper.partial), row: row, column: end + 3, role: .warning)
    }
    let counts = [
      "● " + words.answered.filled(paper.answered), "○ " + words.unanswered.filled(paper.empty),
      "♦ " + words.flagged.filled(paper.flagged.count), "… " + words.unsaved.filled(state.unsaved),
    ]
    page.put(counts.joined(separator: "   "), row: row + 2, column: column, role: .muted)
  }

  private static func draw(
    _ index: Int, _ paper: WorkingPaper, _ unsaved: Set<String>, row: Int, column: Int,
    on page: inout Page
  ) {
    let id = paper.items[index].id
    let progress = paper.progress(of: paper.items[index])
    let isFocused = index == paper.overviewFocus
    let digits = String(index + 1)
    let number = String(repeating: " ", count: max(0, 3 - digits.count)) + digits
    let role: StyleRole = isFocused ? .focus : progress == .complete ? .chosen : .body
    var end = page.put(number + " ", row: row, column: column - 1, role: role)
    end = page.put(progress.mark, row: row, column: end, role: role)
    if paper.flagged.contains(id) {
      end = page.put("♦", row: row, column: end, role: isFocused ? .focus : .warning)
    }
    if unsaved.contains(id) {
      page.put("…", row: row, column: end, role: isFocused ? .focus : .warning)
    }
    if isFocused, paper.jump == nil {
      page.cursor = Position(row: row, column: column + 2 - digits.count)
    }
  }

  static func perRow(_ page: Page) -> Int { (page.columns - 2) / cell >= 10 ? 10 : 5 }

  private static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    if state.paper?.jump != nil { return [Hint("Enter", keys.open), Hint("Esc", keys.back)] }
    return [
      Hint("N", keys.handIn, isVital: true), Hint("Tab", keys.back), Hint("Enter", keys.open),
      Hint("U", keys.unanswered), Hint("?", keys.help, isVital: true),
    ]
  }

  static func press(_ key: KeyPress, _ state: inout CandidateState) {
    guard let paper = state.paper else { return }
    if paper.jump != nil, ItemScreen.pressJump(key, &state) { return }
    let perRow = perRow(Page(size: state.size, words: state.words))
    switch key {
    case .left: move(-1, &state)
    case .right: move(1, &state)
    case .up: move(-perRow, &state)
    case .down: move(perRow, &state)
    case .pageUp: move(-perRow * 4, &state)
    case .pageDown: move(perRow * 4, &state)
    case .home: move(-paper.items.count, &state)
    case .end: move(paper.items.count, &state)
    case .enter: state.open(question: paper.overviewFocus)
    case .tab, .escape: state.step = .question
    case .character(let character): press(character, paper, &state)
    case .control, .backtab, .backspace, .delete, .function: break
    }
  }

  private static func press(
    _ character: Character, _ paper: WorkingPaper, _ state: inout CandidateState
  ) {
    switch character {
    case "0"..."9": ItemScreen.pressDigit(character, &state)
    case " ": state.open(question: paper.overviewFocus)
    case "?": state.isHelpOpen = true
    case "n", "N":
      state.handIn = HandInForm()
      state.notice = nil
      state.step = .handIn
    case "u", "U":
      let count = paper.items.count
      let order = (1...max(1, count)).map { (paper.overviewFocus + $0) % max(1, count) }
      let next = order.first { paper.progress(of: paper.items[$0]) != .complete }
      if let next { state.paper?.overviewFocus = next }
    default: break
    }
  }

  /// A step beyond the first or last question stops there; up and down keep their column.
  private static func move(_ step: Int, _ state: inout CandidateState) {
    guard let paper = state.paper else { return }
    let target = paper.overviewFocus + step
    state.paper?.overviewFocus = min(max(0, target), max(0, paper.items.count - 1))
  }
}
