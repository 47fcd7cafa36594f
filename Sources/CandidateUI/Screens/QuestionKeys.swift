import RoomAPI
import TextScreen

extension QuestionScreen {
  static func press(_ key: KeyPress, _ state: inout CandidateState) {
    guard let paper = state.paper, let item = paper.item else { return }
    if paper.jump != nil, pressJump(key, &state) { return }
    if paper.draft != nil {
      pressDraft(key, &state)
      return
    }
    switch key {
    case .character(let character): press(character, item, &state)
    case .up: moveFocus(-1, item, &state)
    case .down: moveFocus(1, item, &state)
    case .left: state.open(question: paper.current - 1)
    case .right: state.open(question: paper.current + 1)
    case .home: state.open(question: 0)
    case .end: state.open(question: paper.items.count - 1)
    case .enter: act(item, &state)
    case .tab: openOverview(&state)
    case .delete: state.respond("", to: item)
    case .pageDown: scroll(1, item, &state)
    case .pageUp: scroll(-1, item, &state)
    case .control, .backtab, .escape, .backspace, .function: break
    }
  }

  private static func press(
    _ character: Character, _ item: PaperItem, _ state: inout CandidateState
  ) {
    switch character {
    case "0"..."9": pressDigit(character, &state)
    case "?": state.isHelpOpen = true
    case "m", "M": state.paper?.flagged.formSymmetricDifference([item.id])
    case "x", "X": state.respond("", to: item)
    case " ": act(item, &state)
    default:
      guard let index = choice(character), item.choices.indices.contains(index) else { return }
      focus(index, item, &state)
      choose(item, &state)
    }
  }

  /// Which choice the letter A–H, small or capital, stands for.
  private static func choice(_ character: Character) -> Int? {
    switch character.asciiValue {
    case .some(let value) where (65...72).contains(value): Int(value) - 65
    case .some(let value) where (97...104).contains(value): Int(value) - 97
    case .some, nil: nil
    }
  }

  /// Enter or space: chooses the focused choice, or lets keys go into the line.
  private static func act(_ item: PaperItem, _ state: inout CandidateState) {
    if item.kind == .shortText {
      state.paper?.edit(at: state.clock.now)
    } else {
      choose(item, &state)
    }
  }

  private static func choose(_ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper, item.choices.indices.contains(paper.focus) else { return }
    let id = item.choices[paper.focus].id
    switch item.kind {
    case .singleChoice, .trueFalse: state.respond(id, to: item)
    case .multipleChoice:
      let chosen = paper.chosen(item).symmetricDifference([id])
      let sorted = chosen.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      state.respond(sorted.joined(separator: " "), to: item)
    case .shortText: break
    }
  }

  private static func moveFocus(_ step: Int, _ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper, !item.choices.isEmpty else { return }
    focus(min(max(0, paper.focus + step), item.choices.count - 1), item, &state)
  }

  private static func focus(_ index: Int, _ item: PaperItem, _ state: inout CandidateState) {
    let page = Page(size: state.size, words: state.words)
    guard let paper = state.paper, paper.focus != index else { return }
    state.paper?.scroll = QuestionLayout(paper, item, page: page).textScroll
    state.paper?.focus = index
  }

  private static func scroll(_ pages: Int, _ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper else { return }
    let page = Page(size: state.size, words: state.words)
    let layout = QuestionLayout(paper, item, page: page)
    let step = max(1, min(layout.textHeight, layout.text.count) - 1)
    let from = min(paper.scroll, layout.most)
    state.paper?.scroll = min(max(0, from + pages * step), layout.most)
  }

  static func openOverview(_ state: inout CandidateState) {
    state.keepDraft()
    state.paper?.draft = nil
    if let current = state.paper?.current { state.paper?.overviewFocus = current }
    state.step = .overview
  }

  private static func pressDraft(_ key: KeyPress, _ state: inout CandidateState) {
    guard let paper = state.paper, var draft = paper.draft, let item = paper.item else { return }
    switch key {
    case .tab: openOverview(&state)
    case .escape, .enter, .backtab:
      state.keepDraft()
      state.paper?.draft = nil
    case .left where draft.field.isAtStart: state.open(question: paper.current - 1)
    case .right where draft.field.isAtEnd: state.open(question: paper.current + 1)
    case .pageUp: scroll(-1, item, &state)
    case .pageDown: scroll(1, item, &state)
    case .character, .control, .up, .down, .left, .right, .backspace, .delete, .home, .end,
      .function:
      guard draft.field.press(key) else { return }
      draft.touched = state.clock.now
      state.paper?.draft = draft
    }
  }
}
