import RoomAPI
import TextScreen

/// Candidate number and access code.
enum LoginScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.login
    var panel = TextPanel(page)
    panel.title(words.title)
    panel.text(words.hint, .muted)
    panel.blank()
    let labels = max(CharacterWidth.of(words.candidate), CharacterWidth.of(words.accessCode))
    panel.field(
      words.candidate, state.login.candidate, labels: labels,
      isFocused: state.login.line == .candidate)
    panel.pinBlank()
    panel.field(
      words.accessCode, state.login.accessCode, labels: labels,
      isFocused: state.login.line == .accessCode, isMasked: true)
    panel.pinBlank()
    if let notice = state.noticeText { panel.pin(notice, .warning) }
    let wait = state.link.quietUntil - state.clock.now
    if state.login.isAsking {
      let retry = words.retry.filled((wait + 999) / 1_000)
      panel.pin(state.link.errand == nil && wait > 0 ? retry : words.asking, .muted)
    }
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    return [
      Hint("Enter", keys.enter), Hint("Tab", keys.next), Hint("F1", keys.help),
      Hint("Ctrl-Q", keys.quit),
    ]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    switch key {
    case .escape where state.login.isAsking && state.link.errand != .login:
      state.login.isAsking = false
      state.link.quietUntil = state.clock.now
      state.notice = nil
    case .tab, .backtab, .up, .down: switchLine(&state.login)
    case .enter: enter(&state)
    case .character, .control, .left, .right, .escape, .backspace, .delete, .home, .end,
      .pageUp, .pageDown, .function:
      type(key, &state)
    }
  }

  private static func type(_ key: KeyPress, _ state: inout CandidateState) {
    guard !state.login.isAsking else { return }
    let isTaken =
      switch state.login.line {
      case .candidate: state.login.candidate.press(key)
      case .accessCode: state.login.accessCode.press(key)
      }
    if isTaken, state.notice?.kind != .noContact { state.notice = nil }
  }

  private static func switchLine(_ login: inout LoginForm) {
    login.line = login.line == .candidate ? .accessCode : .candidate
  }

  private static func enter(_ state: inout CandidateState) {
    guard !state.login.isAsking else { return }
    if state.login.isComplete {
      state.login.isAsking = true
      state.notice = nil
    } else if state.login.line == .candidate, !state.login.candidate.text.trimmed.isEmpty {
      state.login.line = .accessCode
    } else {
      state.notice = Notice(kind: .incompleteLogin)
      if state.login.candidate.text.trimmed.isEmpty { state.login.line = .candidate }
    }
  }
}
