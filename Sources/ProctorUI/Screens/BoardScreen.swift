import RoomAPI
import TextScreen

/// The whole room: seat map and list of candidates.
enum BoardScreen: ProctorScreen {
  static func draw(_ state: BoardState, on page: inout Page) {
    Header.draw(state, on: &page)
    if state.room == nil {
      drawUnheard(state, on: &page)
    } else {
      let layout = BoardLayout(state, on: page)
      SeatMap.draw(state, layout, on: &page)
      SeatList.draw(state, layout, on: &page)
    }
    Footer.draw(state, hints: hints(state), on: &page)
    if state.finding != nil { drawFinding(state, on: &page) }
  }

  /// What to do while no server has answered.
  private static func drawUnheard(_ state: BoardState, on page: inout Page) {
    var panel = Panel(page)
    panel.air()
    let folder = ShellLine.quoted(state.heading.folder)
    panel.text(page.words.status.serve.filled(("n", folder)), .muted)
    page.draw(panel, scroll: 0)
  }

  private static func drawFinding(_ state: BoardState, on page: inout Page) {
    guard let finding = state.finding else { return }
    let row = page.rows - 2
    page.put(String(repeating: " ", count: page.columns), row: row, column: 0)
    let column = page.margin + (page.isCompact ? 0 : 1)
    let end = page.put(page.words.keys.find + " ", row: row, column: column, role: .heading)
    let shown = FieldText(finding.field, width: 24)
    let padding = String(repeating: " ", count: max(0, 24 - CharacterWidth.of(shown.text)))
    let edge = page.put(shown.text + padding, row: row, column: end, role: .focus)
    let count = state.sorted.count { finding.matches($0) }
    if !finding.field.text.isEmpty {
      let text = page.words.list.found.filled(count)
      page.put(text, row: row, column: edge + 2, role: count > 0 ? .muted : .warning)
    }
    page.cursor = Position(row: row, column: end + shown.caret)
  }

  private static func hints(_ state: BoardState) -> [Hint] {
    let keys = state.words.keys
    if state.finding != nil {
      return [Hint("Enter", keys.done), Hint("↑↓", keys.nextFound), Hint("Esc", keys.back)]
    }
    let unread = state.alarms.unread.isEmpty ? [] : [Hint("A", keys.alarms, isVital: true)]
    return unread + [
      Hint("Enter", keys.details), Hint("V", keys.acts, isVital: true), Hint("S", keys.sort),
      Hint("/", keys.findShort),
      Hint("Tab", state.pane == .list ? keys.map : keys.list),
      Hint("?", keys.help, isVital: true), Hint("Q", keys.quit),
    ]
  }

  static func press(_ key: KeyPress, _ state: inout BoardState) {
    if state.finding != nil { return FindingKeys.press(key, &state) }
    let layout = BoardLayout(state, on: Page(state))
    let isMap = state.pane == .map
    let page = max(1, (isMap ? layout.map.count : layout.list.count) - 1)
    switch key {
    case .up: state.move(isMap ? -layout.perRow : -1)
    case .down: state.move(isMap ? layout.perRow : 1)
    case .left: state.move(-1)
    case .right: state.move(1)
    case .pageUp: state.move(isMap ? -page * layout.perRow : -page)
    case .pageDown: state.move(isMap ? page * layout.perRow : page)
    case .home: state.move(.min)
    case .end: state.move(.max)
    case .tab, .backtab: state.pane = state.pane.other
    case .enter: if state.focused != nil { state.push(.details) }
    case .character(let character): press(character, &state)
    case .escape, .control, .backspace, .delete, .function: break
    }
  }

  private static func press(_ character: Character, _ state: inout BoardState) {
    switch character {
    case "v", "V": state.push(.acts)
    case "a", "A": state.push(.alarms)
    case "s", "S": state.sort(by: state.order.next)
    case "1", "2", "3", "4":
      let number = character.wholeNumberValue ?? 1
      if let order = SeatOrder(rawValue: number - 1) { state.sort(by: order) }
    case "/":
      if state.room != nil { state.finding = Finding(before: state.selected) }
    case "?": state.push(.help)
    case "q", "Q": state.wantsToQuit = true
    default: break
    }
  }
}

extension BoardState {
  /// Sorts the list. Who asks for an order of urgency wants to see its top; the other orders keep
  /// the focus.
  fileprivate mutating func sort(by order: SeatOrder) {
    self.order = order
    switch order {
    case .seat, .number: break
    case .state, .contact: selected = sorted.first?.candidate
    }
  }

  /// Moves the focus by `step` in the order of the pane; a step beyond an end stops there.
  mutating func move(_ step: Int) {
    let seats = pane == .list ? sorted : seated
    guard !seats.isEmpty else { return }
    let focus = seats.firstIndex { $0.candidate == selected } ?? 0
    let last = seats.count - 1
    let target = step == .min ? 0 : step == .max ? last : min(max(0, focus + step), last)
    selected = seats[target].candidate
  }
}
