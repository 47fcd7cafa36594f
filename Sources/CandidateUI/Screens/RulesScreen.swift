import RoomAPI
import TextScreen

/// The rules of the room, to acknowledge.
enum RulesScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.rules
    var panel = TextPanel(page)
    panel.title(words.title)
    let rules = state.seat.map { state.language.pick($0.rules) } ?? []
    if rules.isEmpty { panel.text(words.none) }
    for (index, rule) in rules.enumerated() {
      panel.numbered(index + 1, rule)
    }
    panel.pinBlank()
    panel.option(words.acknowledge, isFocused: true)
    return panel
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
