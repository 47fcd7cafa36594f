import TextScreen

/// The room's session code (mã ca thi).
enum RoomCodeScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.roomCode
    var panel = TextPanel(page)
    panel.title(words.title)
    panel.text(words.hint, .muted)
    panel.blank()
    panel.field(
      words.label, state.roomCode, labels: CharacterWidth.of(words.label), isFocused: true)
    panel.pinBlank()
    if let notice = state.noticeText {
      panel.pin(notice, .warning)
    } else if state.askedPaper != nil || state.ahead.asked != nil {
      panel.pin(words.asking, .muted)
    }
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    return [Hint("Enter", keys.enter), Hint("F1", keys.help)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    guard state.askedPaper == nil, state.ahead.asked == nil else { return }
    if key == .enter {
      let code = state.roomCode.text.trimmed
      guard !code.isEmpty else { return }
      state.give(roomCode: code)
    } else if state.roomCode.press(key), state.notice?.kind != .noContact {
      state.notice = nil
    }
  }
}
