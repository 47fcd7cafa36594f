import RoomAPI
import TextScreen

/// The last question before the hand-in: what is missing, and a second key to confirm.
enum HandInScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.handIn
    var panel = TextPanel(page)
    panel.title(words.title)
    guard let paper = state.paper else { return panel }
    if paper.empty > 0 { panel.text(words.unanswered.filled(paper.empty), .warning) }
    if paper.partial > 0 { panel.text(words.partial.filled(paper.partial), .warning) }
    if paper.answered == paper.items.count {
      panel.text(words.allAnswered.filled(paper.items.count))
    }
    if !paper.flagged.isEmpty { panel.text(words.flagged.filled(paper.flagged.count), .warning) }
    if state.refused > 0 {
      panel.text(state.words.saved.notTakenText.filled(state.refused), .warning)
    }
    panel.blank()
    panel.text(words.final)
    panel.pinBlank()
    if state.handIn.isConfirmed {
      progress(state, &panel)
    } else {
      panel.option(words.goOn, isFocused: state.handIn.focus == .goOn)
      panel.option(words.confirm, isFocused: state.handIn.focus == .handIn)
      if let notice = state.noticeText { panel.pin(notice, .warning) }
    }
    return panel
  }

  private static func progress(_ state: CandidateState, _ panel: inout TextPanel) {
    let words = state.words.handIn
    if state.link.isLost {
      panel.pin(words.noContact, .warning)
    } else if state.pending > 0 {
      panel.pin(words.flushing.filled(state.pending), .muted)
    } else {
      panel.pin(words.sending, .muted)
    }
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    if state.handIn.isConfirmed { return [Hint("Esc", keys.back)] }
    return [
      Hint("Esc", keys.back), Hint("↑↓", keys.choose), Hint("Enter", keys.confirm),
      Hint("?", keys.help),
    ]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .character("?") { state.isHelpOpen = true }
    if state.handIn.isConfirmed {
      if key == .escape, state.link.errand != .submit { goBack(&state) }
      return
    }
    var focus = state.handIn.focus.rawValue
    moveFocus(key, &focus, count: 2)
    state.handIn.focus = HandInForm.Focus(rawValue: focus) ?? .goOn
    if key == .escape || (key == .enter && state.handIn.focus == .goOn) {
      goBack(&state)
    } else if key == .enter, state.isPractice {
      state.handIn = HandInForm()
      state.menuFocus = 1
      state.step = .practiceEnd
    } else if key == .enter {
      state.handIn.isConfirmed = true
      state.notice = nil
      state.link.quietUntil = min(state.link.quietUntil, state.clock.now)
    }
  }

  private static func goBack(_ state: inout CandidateState) {
    state.handIn = HandInForm()
    state.notice = nil
    state.step = .overview
  }
}
