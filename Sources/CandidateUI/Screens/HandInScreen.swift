import RoomAPI
import TextScreen

/// The last question before the hand-in: what is missing, and a second key to confirm.
enum HandInScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.handIn
    var sheet = Sheet(page)
    sheet.title(words.title)
    guard let paper = state.paper else { return sheet }
    if paper.empty > 0 { sheet.text(words.unanswered.filled(paper.empty), .warning) }
    if paper.partial > 0 { sheet.text(words.partial.filled(paper.partial), .warning) }
    if paper.answered == paper.items.count {
      sheet.text(words.allAnswered.filled(paper.items.count))
    }
    if !paper.flagged.isEmpty { sheet.text(words.flagged.filled(paper.flagged.count), .warning) }
    sheet.blank()
    sheet.text(words.final)
    sheet.pinBlank()
    if state.handIn.isConfirmed {
      progress(state, &sheet)
    } else {
      sheet.option(words.goOn, isFocused: state.handIn.focus == .goOn)
      sheet.option(words.confirm, isFocused: state.handIn.focus == .handIn)
      if let notice = state.noticeText { sheet.pin(notice, .warning) }
    }
    return sheet
  }

  private static func progress(_ state: CandidateState, _ sheet: inout Sheet) {
    let words = state.words.handIn
    if state.link.isLost {
      sheet.pin(words.noContact, .warning)
    } else if state.unsaved > 0 {
      sheet.pin(words.flushing.filled(state.unsaved), .muted)
    } else {
      sheet.pin(words.sending, .muted)
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
    state.handIn.focus = HandIn.Focus(rawValue: focus) ?? .goOn
    if key == .escape || (key == .enter && state.handIn.focus == .goOn) {
      goBack(&state)
    } else if key == .enter, state.isPractice {
      state.handIn = HandIn()
      state.menuFocus = 1
      state.step = .practiceEnd
    } else if key == .enter {
      state.handIn.isConfirmed = true
      state.notice = nil
      state.link.quietUntil = min(state.link.quietUntil, state.clock.now)
    }
  }

  private static func goBack(_ state: inout CandidateState) {
    state.handIn = HandIn()
    state.notice = nil
    state.step = .overview
  }
}
