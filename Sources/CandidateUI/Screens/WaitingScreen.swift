import RoomAPI
import TextScreen

/// The time until the common start, by the server's clock.
enum WaitingScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.waiting
    var sheet = Sheet(page)
    sheet.title(words.title)
    guard let session = state.session, let now = state.clock.server else { return sheet }
    let names = [words.start, words.clock, words.remaining, words.workingTime]
    let labels = names.map { CharacterWidth.of($0) }.max() ?? 0
    sheet.pair(words.start, NumberText.clock(session.start), labels: labels)
    if let minutes = state.room?.minutes {
      sheet.pair(words.workingTime, words.minutes.filled(minutes), labels: labels)
    }
    sheet.pair(words.clock, NumberText.clock(now), labels: labels)
    sheet.blank()
    let left = session.start - now
    if state.askedPaper != nil || state.link.errand == .paper {
      sheet.text(state.words.common.openingPaper, .timer)
    } else if left > 0 {
      sheet.pair(words.remaining, NumberText.countdown(left), labels: labels, .timer)
    } else {
      sheet.text(words.soon, .timer)
    }
    sheet.blank()
    sheet.text(words.advice, .muted)
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] { [Hint("?", state.words.keys.help)] }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .character("?") { state.isHelpOpen = true }
  }
}
