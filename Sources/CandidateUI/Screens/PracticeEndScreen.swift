import TextScreen

/// The end of practice: how much was done, and nothing about what is right.
enum PracticeEndScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.practice
    var panel = TextPanel(page)
    panel.title(words.endTitle)
    if let paper = state.paper {
      panel.text(words.done.filled(("n", "\(paper.answered)/\(paper.items.count)")))
      if paper.partial > 0 { panel.text(state.words.handIn.partial.filled(paper.partial)) }
    }
    panel.pinBlank()
    panel.option(words.goOn, isFocused: state.menuFocus == 0)
    panel.option(words.quit, isFocused: state.menuFocus == 1)
    return panel
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
