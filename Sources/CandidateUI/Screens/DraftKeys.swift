import RoomAPI
import TextScreen

/// Keys while a response is being typed or a step is picked up.
extension ItemScreen {
  /// The line of a typed word or number. Its ends lead to the neighbouring questions, up and down
  /// in a cloze item to the neighbouring gaps.
  static func pressLine(_ key: KeyPress, _ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper, let draft = paper.draft, var field = draft.field else { return }
    let isGap = item.kind == .cloze
    switch key {
    case .tab: openOverview(&state)
    case .escape, .enter, .backtab: state.leaveDraft()
    case .left where field.isAtStart && !isGap: state.open(question: paper.current - 1)
    case .right where field.isAtEnd && !isGap: state.open(question: paper.current + 1)
    case .up where isGap: goToGap(-1, item, &state)
    case .down where isGap: goToGap(1, item, &state)
    case .pageUp: scroll(-1, item, &state)
    case .pageDown: scroll(1, item, &state)
    case .character, .control, .up, .down, .left, .right, .backspace, .delete, .home, .end,
      .function:
      let before = field.text
      guard field.press(key) else { return }
      change(draft, to: .line(field), isTyped: field.text != before, &state)
    }
  }

  /// Leaves one gap for the next and goes on typing when that takes typing.
  private static func goToGap(_ step: Int, _ item: PaperItem, _ state: inout CandidateState) {
    guard let focus = state.paper?.focus, item.gaps.indices.contains(focus + step) else { return }
    state.leaveDraft()
    moveFocus(step, item, &state)
    state.paper?.edit(at: state.clock.now)
  }

  /// An extended text. Only escape and tab leave it.
  static func pressArea(_ key: KeyPress, _ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper, let draft = paper.draft, var area = draft.area else { return }
    let page = Page(size: state.size, words: state.words)
    let before = area.bytes
    switch key {
    case .tab: return openOverview(&state)
    case .escape, .backtab: return state.leaveDraft()
    case .enter: insert("\n", &area, &state)
    case .character(let character): insert(character, &area, &state)
    case .backspace: area.removeBefore()
    case .delete: area.removeAfter()
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown:
      let height = ItemLayout(paper, item, page: page).answerHeight
      _ = area.move(key, width: ItemLayout.areaWidth(page), height: height)
    case .control, .function: return
    }
    change(draft, to: .area(area), isTyped: area.bytes != before, &state)
  }

  private static func insert(
    _ character: Character, _ area: inout TextArea, _ state: inout CandidateState
  ) {
    if !area.insert(character), area.bytes + 4 > area.mostBytes {
      state.notice = Notice(kind: .noRoom, until: state.clock.now + 3_000)
    }
  }

  /// Moving the caret is no work that waits to be recorded.
  private static func change(
    _ draft: Draft, to content: Draft.Content, isTyped: Bool, _ state: inout CandidateState
  ) {
    var draft = draft
    if isTyped {
      draft.change(to: content, at: state.clock.now)
    } else {
      draft.content = content
    }
    state.paper?.draft = draft
  }

  /// A step that is picked up: arrows and digits move it, enter and space put it down, escape puts
  /// it back. Every other key that leads away puts it down first.
  static func pressLifted(_ key: KeyPress, _ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper else { return }
    switch key {
    case .up: move(to: paper.focus - 1, &state)
    case .down: move(to: paper.focus + 1, &state)
    case .character("1"..."9"):
      if case .character(let digit) = key, let place = digit.wholeNumberValue {
        move(to: place - 1, &state)
      }
    case .enter, .character(" "): state.leaveDraft()
    case .escape: putBack(item, &state)
    case .pageUp: scroll(-1, item, &state)
    case .pageDown: scroll(1, item, &state)
    case .character("?"): state.isHelpOpen = true
    case .character("m"), .character("M"):
      state.paper?.flagged.formSymmetricDifference([item.id])
    case .left, .right, .tab, .home, .end:
      state.leaveDraft()
      pressItem(key, item, &state)
    case .character, .control, .backtab, .backspace, .delete, .function: break
    }
  }

  private static func move(to place: Int, _ state: inout CandidateState) {
    guard let paper = state.paper, var draft = paper.draft,
      case .order(var order, let start) = draft.content, order.indices.contains(place),
      order.indices.contains(paper.focus), place != paper.focus
    else { return }
    order.insert(order.remove(at: paper.focus), at: place)
    draft.change(to: .order(order, start: start), at: state.clock.now)
    state.paper?.draft = draft
    state.paper?.focus = place
  }

  /// Ends the move as if the step had never been picked up.
  private static func putBack(_ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper, let draft = paper.draft,
      case .order(let order, let start) = draft.content
    else { return }
    let id = order.indices.contains(paper.focus) ? order[paper.focus] : ""
    state.respond(draft.before, to: item)
    state.paper?.draft = nil
    state.paper?.focus = start.firstIndex(of: id) ?? 0
  }
}
