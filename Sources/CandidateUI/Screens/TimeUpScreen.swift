import RoomAPI
import TextScreen

/// The deadline has passed; the room is collecting.
enum TimeUpScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.ending
    var panel = TextPanel(page)
    panel.title(words.timeUpTitle, .timerLow)
    panel.text(words.timeUpText)
    if state.pending > 0 {
      panel.blank()
      panel.text(words.timeUpUnsaved.filled(state.pending), .warning)
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
    panel.text(words.timeUpWait, .muted)
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] { [] }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {}
}
