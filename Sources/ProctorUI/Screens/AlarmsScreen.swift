import RoomAPI
import TextScreen

/// Every alarm of the room, newest first; leaving the screen marks them as read.
enum AlarmsScreen: PanelScreen {
  static func panel(_ state: BoardState, on page: Page) -> Panel {
    let words = state.words.alarms
    var panel = Panel(page)
    let alarms = state.room?.board.alarms ?? []
    panel.title(words.title.filled(alarms.count))
    if alarms.isEmpty { panel.text(words.none, .muted) }
    for alarm in alarms.reversed() {
      let isNew = state.alarms.unread.contains(alarm)
      let who = AlarmText.who(alarm, state)
      let seat = state.room?.seat(of: alarm.candidate)
      let name = [who, seat?.name ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
      let head = TimeText.clock(alarm.at) + (isNew ? "!" : "")
      let what = AlarmText.what(alarm, state)
      panel.pair(head, what, labels: 9, isNew ? .timerLow : .body)
      if !name.isEmpty { panel.text(name, .muted, indent: 11) }
    }
    return panel
  }

  static func hints(_ state: BoardState) -> [Hint] {
    let keys = state.words.keys
    return [Hint("Esc", keys.read, isVital: true), Hint("↑↓", keys.scroll), Hint("?", keys.help)]
  }

  static func act(_ key: KeyPress, _ state: inout BoardState) {
    switch key {
    case .enter, .escape, .character("a"), .character("A"), .character("q"), .character("Q"):
      state.alarms.read()
      state.pop()
    case .character("?"): state.push(.help)
    case .character, .control, .up, .down, .left, .right, .tab, .backtab, .backspace, .delete,
      .pageUp, .pageDown, .home, .end, .function:
      break
    }
  }
}
