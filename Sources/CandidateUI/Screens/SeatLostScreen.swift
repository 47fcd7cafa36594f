import RoomAPI
import TextScreen

/// The room no longer takes requests of this terminal's key.
enum SeatLostScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.ending
    var panel = TextPanel(page)
    panel.title(words.seatLostTitle, .warning)
    panel.text(words.seatLostText)
    panel.pinBlank()
    panel.option(words.seatLostLogin, isFocused: true)
    return panel
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
