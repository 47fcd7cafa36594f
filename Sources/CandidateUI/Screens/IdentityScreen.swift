import RoomAPI
import TextScreen

/// Who the room thinks sits here.
enum IdentityScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.identity
    let common = state.words.common
    var panel = TextPanel(page)
    panel.title(words.title)
    if let seat = state.seat {
      let labels = [
        words.name, state.words.login.candidate, words.born, words.place,
        seat.extraMinutes == nil ? "" : words.extra,
      ]
      let column = labels.map { CharacterWidth.of($0) }.max() ?? 0
      panel.pair(words.name, seat.name, labels: column, .heading)
      panel.pair(state.words.login.candidate, seat.candidate, labels: column)
      panel.pair(words.born, NumberText.date(seat.born), labels: column)
      if let minutes = seat.extraMinutes {
        let granted = [words.minutes.filled(minutes), seat.extraReason ?? ""]
        panel.pair(words.extra, granted.joined(separator: " · "), labels: column)
      }
      let place = [
        state.room.map { common.room.filled(("n", $0.room)) },
        common.seat.filled(("n", seat.seat)),
      ]
      panel.pair(words.place, place.compactMap(\.self).joined(separator: " · "), labels: column)
    }
    panel.blank()
    panel.text(words.warning, .muted)
    if state.journal.heldBack > 0 {
      panel.text(words.heldBack.filled(state.journal.heldBack), .warning)
      if state.journal.isOn { panel.text(words.heldOnDisk, .warning) }
    }
    panel.pinBlank()
    panel.option(words.yes, isFocused: state.menuFocus == 0)
    panel.option(words.no, isFocused: state.menuFocus == 1)
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    return [Hint("↑↓", keys.choose), Hint("Enter", keys.confirm), Hint("?", keys.help)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    moveFocus(key, &state.menuFocus, count: 2)
    if key == .character("?") { state.isHelpOpen = true }
    guard key == .enter else { return }
    if state.menuFocus == 1 {
      state.login = LoginForm()
      state.login.needsFreshKey = true
      state.step = .login
    } else if state.session?.paperOpen == true || state.session?.phase.isOver == true {
      state.step = .waiting
      state.advance()
    } else {
      state.step = .rules
    }
    state.menuFocus = 0
  }
}
