import RoomAPI
import TextScreen

/// The receipt code of a hand-in or of the collection.
enum ReceiptScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.ending
    var sheet = Sheet(page)
    let isOwn = state.session?.phase == .submitted
    sheet.title(isOwn ? words.receiptTitle : words.collectedTitle)
    if let receipt = state.session?.receipt {
      sheet.pair(
        words.receiptCode, receipt, labels: CharacterWidth.of(words.receiptCode), .heading)
      sheet.blank()
      sheet.text(words.receiptKeep)
    }
    if state.unsaved > 0 {
      sheet.blank()
      sheet.text(words.notReceived.filled(state.unsaved), .warning)
    }
    sheet.blank()
    sheet.text(words.receiptWait, .muted)
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    [Hint("?", state.words.keys.help), Hint("Ctrl-Q", state.words.keys.quit)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .character("?") { state.isHelpOpen = true }
  }
}
