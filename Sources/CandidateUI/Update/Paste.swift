import TextScreen

/// Takes text that was pasted. It goes where text is being typed and nowhere else, so that no
/// letter of it chooses, flags or clears anything.
func paste(_ text: String, _ state: inout CandidateState) {
  guard state.takesText else { return }
  for character in text {
    let isLineEnd = character.isNewline
    if isLineEnd, state.paper?.draft?.area != nil {
      state.view.screen.press(.enter, &state)
    } else {
      let typed: Character = isLineEnd || character == "\t" ? " " : character
      state.view.screen.press(.character(typed), &state)
    }
  }
}

extension CandidateState {
  /// Whether letters go into a line or a text now.
  package var takesText: Bool {
    switch view {
    case .login, .roomCode: true
    case .question: paper?.draft?.field != nil || paper?.draft?.area != nil
    case .tooSmall, .help, .messages, .identity, .rules, .waiting, .overview, .handIn, .timeUp,
      .paused, .receipt, .result, .seatLost, .practiceEnd:
      false
    }
  }
}
