import TextScreen

/// Typing a question's number, on the question and on the overview.
extension ItemScreen {
  private static let mostDigits = 4

  static func pressDigit(_ digit: Character, _ state: inout CandidateState) {
    let typed = state.paper?.jump ?? ""
    guard typed.count < mostDigits else { return }
    state.paper?.jump = typed + String(digit)
  }

  /// Takes a key while a number is being typed; false when the key ends that and means
  /// something else.
  static func pressJump(_ key: KeyPress, _ state: inout CandidateState) -> Bool {
    guard let paper = state.paper, let typed = paper.jump else { return false }
    switch key {
    case .character(let character) where character.isASCII && character.isNumber:
      pressDigit(character, &state)
    case .backspace: state.paper?.jump = typed.count > 1 ? String(typed.dropLast()) : nil
    case .escape: state.paper?.jump = nil
    case .enter:
      state.paper?.jump = nil
      let number = Int(typed) ?? 0
      if paper.items.indices.contains(number - 1) {
        state.open(question: number - 1)
      } else {
        state.notice = Notice(kind: .noSuchQuestion(number), until: state.clock.now + 3_000)
      }
    case .character, .control, .up, .down, .left, .right, .tab, .backtab, .delete, .pageUp,
      .pageDown, .home, .end, .function:
      state.paper?.jump = nil
      return false
    }
    return true
  }
}
