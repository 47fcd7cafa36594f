import RoomAPI
import TextScreen

/// What scoring gave, and what to do before leaving.
enum ResultScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.ending
    let mark = state.words.decimalMark
    var sheet = Sheet(page)
    sheet.title(words.resultTitle)
    let names = [words.correct, words.score, words.outcome, words.receiptCode]
    let labels = names.map { CharacterWidth.of($0) }.max() ?? 0
    if let result = state.session?.result {
      sheet.pair(words.correct, "\(result.correct)/\(result.items)", labels: labels)
      let points = NumberText.points(result.points, mark: mark)
      let maximum = NumberText.points(result.maximum, mark: mark)
      sheet.pair(words.score, "\(points)/\(maximum)", labels: labels)
      sheet.pair(words.outcome, outcome(result, words), labels: labels, .heading)
    }
    if let receipt = state.session?.receipt {
      sheet.pair(words.receiptCode, receipt, labels: labels)
    }
    sheet.blank()
    sheet.text(words.deductions, .muted)
    if state.unsaved > 0 { sheet.text(words.notReceived.filled(state.unsaved), .warning) }
    sheet.pinBlank()
    sheet.pin(words.sign, .heading)
    return sheet
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
