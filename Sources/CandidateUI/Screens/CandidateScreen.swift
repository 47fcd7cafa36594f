import TextScreen

/// One screen: what it shows and what its keys do. Every screen is one file.
protocol CandidateScreen {
  static func draw(_ state: CandidateState, on page: inout Page)
  static func press(_ key: KeyPress, _ state: inout CandidateState)
}

/// A screen of text with a few lines to act on.
protocol PanelScreen: CandidateScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel
  /// The keys but those that scroll.
  static func hints(_ state: CandidateState) -> [Hint]
  /// Keys other than those that scroll.
  static func act(_ key: KeyPress, _ state: inout CandidateState)
}

extension PanelScreen {
  static func draw(_ state: CandidateState, on page: inout Page) {
    Header.draw(state, on: &page)
    let panel = panel(state, on: page).fitted(height: page.content.count)
    page.draw(panel, scroll: state.scroll)
    let scrolls = panel.overflow(height: page.content.count) > 0
    let scroll = scrolls ? [Hint("PgUp PgDn", state.words.keys.scroll)] : []
    Footer.draw(state, hints: hints(state) + scroll, on: &page)
  }

  static func press(_ key: KeyPress, _ state: inout CandidateState) {
    let page = Page(size: state.size, words: state.words)
    let height = page.content.count
    let overflow = panel(state, on: page).fitted(height: height).overflow(height: height)
    let step = max(1, page.content.count / 2)
    switch key {
    case .pageDown: state.scroll = min(state.scroll + step, overflow)
    case .pageUp: state.scroll = max(0, min(state.scroll, overflow) - step)
    case .character, .control, .up, .down, .left, .right, .tab, .backtab, .enter, .escape,
      .backspace, .delete, .home, .end, .function:
      act(key, &state)
    }
  }
}

/// Moves through the lines of a menu: the focus goes round.
func moveFocus(_ key: KeyPress, _ focus: inout Int, count: Int) {
  switch key {
  case .down, .right, .tab: focus = (focus + 1) % max(1, count)
  case .up, .left, .backtab: focus = (focus + count - 1) % max(1, count)
  case .character, .control, .enter, .escape, .backspace, .delete, .pageUp, .pageDown, .home,
    .end, .function:
    break
  }
}
