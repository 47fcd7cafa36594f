import RoomAPI
import TextScreen

/// The rules of the room, to acknowledge.
enum RulesScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.rules
    var sheet = Sheet(page)
    sheet.title(words.title)
    let rules = state.seat.map { state.language.pick($0.rules) } ?? []
    if rules.isEmpty { sheet.text(words.none) }
    for (index, rule) in rules.enumerated() {
      sheet.numbered(index + 1, rule)
    }
    sheet.pinBlank()
    sheet.option(words.acknowledge, isFocused: true)
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    return [Hint("Enter", keys.confirm), Hint("?", keys.help)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .character("?") { state.isHelpOpen = true }
    guard key == .enter else { return }
    state.step = .waiting
    state.advance()
  }
}

extension SessionState.Phase {
  /// Whether nobody works on the paper any more.
  var isOver: Bool {
    switch self {
    case .waiting, .running: false
    case .submitted, .closed, .finished: true
    }
  }
}
