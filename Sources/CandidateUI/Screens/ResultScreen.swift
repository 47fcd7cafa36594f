import RoomAPI
import TextScreen

/// What scoring gave, and what to do before leaving.
enum ResultScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.ending
    let mark = state.words.decimalMark
    var panel = TextPanel(page)
    panel.title(words.resultTitle)
    let names = [words.correct, words.score, words.outcome, words.receiptCode]
    let labels = names.map { CharacterWidth.of($0) }.max() ?? 0
    if let result = state.session?.result {
      panel.pair(words.correct, "\(result.correct)/\(result.items)", labels: labels)
      let points = NumberText.points(result.points, mark: mark)
      let maximum = NumberText.points(result.maximum, mark: mark)
      panel.pair(words.score, "\(points)/\(maximum)", labels: labels)
      panel.pair(words.outcome, outcome(result, words), labels: labels, .heading)
    }
    if let receipt = state.session?.receipt {
      panel.pair(words.receiptCode, receipt, labels: labels)
    }
    panel.blank()
    panel.text(words.deductions, .muted)
    if let late = state.session?.late, late > 0 { panel.text(words.late.filled(late), .warning) }
    if state.unsaved > 0 { panel.text(words.notReceived.filled(state.unsaved), .warning) }
    panel.pinBlank()
    panel.pin(words.sign, .heading)
    return panel
  }

  private static func outcome(_ result: SessionResult, _ words: Words.Ending) -> String {
    switch result.outcome {
    case .pass: words.passed
    case .fail: words.failed
    case .unmarked: words.unmarked
    }
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    [Hint("?", state.words.keys.help), Hint("Ctrl-Q", state.words.keys.quit)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .character("?") { state.isHelpOpen = true }
  }
}
