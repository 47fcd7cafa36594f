import RoomAPI
import TextScreen

/// Who the room thinks sits here.
enum IdentityScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.identity
    let common = state.words.common
    var sheet = Sheet(page)
    sheet.title(words.title)
    if let seat = state.seat {
      let labels = [words.name, state.words.login.candidate, words.born, words.place]
      let column = labels.map { CharacterWidth.of($0) }.max() ?? 0
      sheet.pair(words.name, seat.name, labels: column, .heading)
      sheet.pair(state.words.login.candidate, seat.candidate, labels: column)
      sheet.pair(words.born, NumberText.date(seat.born), labels: column)
      let place = [
        state.room.map { common.room.filled(("n", $0.room)) },
        common.seat.filled(("n", seat.seat)),
      ]
      sheet.pair(words.place, place.compactMap(\.self).joined(separator: " · "), labels: column)
    }
    sheet.blank()
    sheet.text(words.warning, .muted)
    sheet.pinBlank()
    sheet.option(words.yes, isFocused: state.menuFocus == 0)
    sheet.option(words.no, isFocused: state.menuFocus == 1)
    return sheet
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
