import TextScreen

/// The deadline has passed; the room is collecting.
enum TimeUpScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.ending
    var sheet = Sheet(page)
    sheet.title(words.timeUpTitle, .timerLow)
    sheet.text(words.timeUpText)
    if state.unsaved > 0 {
      sheet.blank()
      sheet.text(words.timeUpUnsaved.filled(state.unsaved), .warning)
    }
    sheet.blank()
    sheet.text(words.timeUpWait, .muted)
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] { [] }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {}
}
