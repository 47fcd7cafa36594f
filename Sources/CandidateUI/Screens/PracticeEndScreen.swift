import TextScreen

/// The end of practice: how much was done, and nothing about what is right.
enum PracticeEndScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.practice
    var sheet = Sheet(page)
    sheet.title(words.endTitle)
    if let paper = state.paper {
      sheet.text(words.done.filled(("n", "\(paper.answered)/\(paper.items.count)")))
      if paper.partial > 0 { sheet.text(state.words.handIn.partial.filled(paper.partial)) }
    }
    sheet.pinBlank()
    sheet.option(words.goOn, isFocused: state.menuFocus == 0)
    sheet.option(words.quit, isFocused: state.menuFocus == 1)
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    return [Hint("↑↓", keys.choose), Hint("Enter", keys.confirm), Hint("Ctrl-Q", keys.quit)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    moveFocus(key, &state.menuFocus, count: 2)
    if key == .character("?") { state.isHelpOpen = true }
    if key == .escape || (key == .enter && state.menuFocus == 0) {
      state.menuFocus = 0
      state.step = .overview
    } else if key == .enter {
      state.wantsToQuit = true
    }
  }
}
