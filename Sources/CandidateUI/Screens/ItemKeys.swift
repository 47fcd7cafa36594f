import RoomAPI
import TextScreen

extension ItemScreen {
  static func press(_ key: KeyPress, _ state: inout CandidateState) {
    guard let paper = state.paper, let item = paper.item else { return }
    if paper.jump != nil, pressJump(key, &state) { return }
    switch state.paper?.draft?.content {
    case .line: pressLine(key, item, &state)
    case .area: pressArea(key, item, &state)
    case .order: pressLifted(key, item, &state)
    case nil: pressItem(key, item, &state)
    }
  }

  /// A key while nothing is being typed or moved.
  static func pressItem(_ key: KeyPress, _ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper else { return }
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
    case .delete: clear(item, &state)
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
    case "x", "X": clear(item, &state)
    case " ": act(item, &state)
    default: pressLetter(character, item, &state)
    }
  }

  static func moveFocus(_ step: Int, _ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper, item.places > 0 else { return }
    focus(min(max(0, paper.focus + step), item.places - 1), item, &state)
  }

  /// Puts the focus on the place at `index` and brings a gap that is out of sight into it.
  static func focus(_ index: Int, _ item: PaperItem, _ state: inout CandidateState) {
    let page = Page(size: state.size, words: state.words)
    guard let paper = state.paper, paper.focus != index else { return }
    state.paper?.scroll = ItemLayout(paper, item, page: page).textScroll
    state.paper?.focus = index
    guard item.kind == .cloze, let moved = state.paper else { return }
    let layout = ItemLayout(moved, item, page: page)
    guard let line = ItemText.focus(layout.text)?.line else { return }
    let visible = layout.textScroll..<layout.textScroll + layout.textHeight
    if !visible.contains(line) {
      state.paper?.scroll = max(0, line - layout.textHeight / 2)
    }
  }

  static func scroll(_ pages: Int, _ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper else { return }
    let page = Page(size: state.size, words: state.words)
    let layout = ItemLayout(paper, item, page: page)
    let step = max(1, min(layout.textHeight, layout.text.count) - 1)
    let from = min(paper.scroll, layout.most)
    state.paper?.scroll = min(max(0, from + pages * step), layout.most)
  }

  static func openOverview(_ state: inout CandidateState) {
    state.leaveDraft()
    if let current = state.paper?.current { state.paper?.overviewFocus = current }
    state.step = .overview
  }
}
