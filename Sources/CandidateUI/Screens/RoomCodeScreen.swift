import TextScreen

/// The room's session code (mã ca thi).
enum RoomCodeScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.roomCode
    var sheet = Sheet(page)
    sheet.title(words.title)
    sheet.text(words.hint, .muted)
    sheet.blank()
    sheet.field(
      words.label, state.roomCode, labels: CharacterWidth.of(words.label), isFocused: true)
    sheet.pinBlank()
    if let notice = state.noticeText {
      sheet.pin(notice, .warning)
    } else if state.askedPaper != nil {
      sheet.pin(words.asking, .muted)
    }
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    return [Hint("Enter", keys.enter), Hint("F1", keys.help)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    guard state.askedPaper == nil else { return }
    if key == .enter {
      let code = state.roomCode.text.trimmed
      guard !code.isEmpty else { return }
      state.askedPaper = code
      state.notice = nil
    } else if state.roomCode.press(key), state.notice?.kind != .noContact {
      state.notice = nil
    }
  }
}
