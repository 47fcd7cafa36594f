import RoomAPI
import TextScreen

/// The room, or this candidate's work, is suspended: nothing of the paper is to be seen.
enum PausedScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.pause
    var panel = TextPanel(page)
    panel.title(words.title, .warning)
    if let reason = state.session?.paused, !reason.isEmpty {
      panel.text(words.reason.filled(("n", reason)))
      panel.blank()
    }
    panel.text(words.text)
    panel.text(words.time)
    panel.blank()
    panel.text(words.wait, .muted)
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] { [] }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {}
}
