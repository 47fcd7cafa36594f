import RoomAPI
import TextScreen

/// The time until the common start, by the server's clock.
enum WaitingScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.waiting
    var panel = TextPanel(page)
    panel.title(words.title)
    guard let session = state.session, let now = state.clock.server else { return panel }
    let names = [words.start, words.clock, words.remaining, words.workingTime]
    let labels = names.map { CharacterWidth.of($0) }.max() ?? 0
    panel.pair(words.start, NumberText.clock(session.start), labels: labels)
    if let minutes = state.room?.minutes {
      panel.pair(words.workingTime, words.minutes.filled(minutes), labels: labels)
    }
    panel.pair(words.clock, NumberText.clock(now), labels: labels)
    panel.blank()
    let left = session.start - now
    if state.askedPaper != nil || state.link.errand == .paper {
      panel.text(state.words.common.openingPaper, .timer)
    } else if left > 0 {
      panel.pair(words.remaining, NumberText.countdown(left), labels: labels, .timer)
    } else {
      panel.text(words.soon, .timer)
    }
    panel.blank()
    panel.text(words.advice, .muted)
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] { [Hint("?", state.words.keys.help)] }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .character("?") { state.isHelpOpen = true }
  }
}
