import RoomAPI
import TextScreen

/// The room no longer takes requests of this terminal's key.
enum SeatLostScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.ending
    var sheet = Sheet(page)
    sheet.title(words.seatLostTitle, .warning)
    sheet.text(words.seatLostText)
    sheet.pinBlank()
    sheet.option(words.seatLostLogin, isFocused: true)
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    [Hint("Enter", state.words.keys.enter), Hint("?", state.words.keys.help)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .character("?") { state.isHelpOpen = true }
    guard key == .enter else { return }
    state.login = LoginForm()
    state.login.needsFreshKey = true
    if let candidate = state.seat?.candidate {
      state.login.candidate = TextField(candidate, most: 32)
      state.login.line = .accessCode
    }
    state.notice = nil
    state.step = .login
  }
}
