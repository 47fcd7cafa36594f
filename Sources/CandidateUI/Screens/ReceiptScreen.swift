import RoomAPI
import TextScreen

/// The receipt code of a hand-in or of the collection.
enum ReceiptScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.ending
    var panel = TextPanel(page)
    let isSuspended = state.session?.collected == .suspended
    if isSuspended {
      panel.title(words.suspendedTitle, .warning)
      panel.text(words.suspendedText)
      panel.blank()
    } else {
      let isOwn = state.session?.phase == .submitted
      panel.title(isOwn ? words.receiptTitle : words.collectedTitle)
    }
    if let receipt = state.session?.receipt {
      panel.pair(
        words.receiptCode, receipt, labels: CharacterWidth.of(words.receiptCode), .heading)
      panel.blank()
      panel.text(words.receiptKeep)
    }
    if state.pending > 0 {
      panel.blank()
      panel.text(words.notReceived.filled(state.pending), .warning)
    }
    if state.refused > 0 {
      panel.blank()
      panel.text(state.words.saved.notTakenText.filled(state.refused), .warning)
    }
    if let late = state.session?.late, late > 0 {
      panel.blank()
      panel.text(words.late.filled(late), .warning)
    }
    panel.blank()
    panel.text(isSuspended ? words.suspendedWait : words.receiptWait, .muted)
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    [Hint("?", state.words.keys.help), Hint("Ctrl-Q", state.words.keys.quit)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .character("?") { state.isHelpOpen = true }
  }
}
