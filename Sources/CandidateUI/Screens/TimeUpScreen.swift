import RoomAPI
import TextScreen

/// The deadline has passed; the room is collecting.
enum TimeUpScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.ending
    var panel = TextPanel(page)
    panel.title(words.timeUpTitle, .timerLow)
    panel.text(words.timeUpText)
    if state.unsaved > 0 {
      panel.blank()
      panel.text(words.timeUpUnsaved.filled(state.unsaved), .warning)
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
