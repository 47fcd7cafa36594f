import TextScreen

/// One screen: what it shows and what its keys do. Every screen is one file.
protocol ProctorScreen {
  static func draw(_ state: BoardState, on page: inout Page)
  static func press(_ key: KeyPress, _ state: inout BoardState)
}

/// A screen of text, with or without lines to act on.
protocol PanelScreen: ProctorScreen {
  static func panel(_ state: BoardState, on page: Page) -> Panel
  static func hints(_ state: BoardState) -> [Hint]
  /// Keys other than those that scroll; the arrows too where the panel has a cursor.
  static func act(_ key: KeyPress, _ state: inout BoardState)
}

extension PanelScreen {
  static func draw(_ state: BoardState, on page: inout Page) {
    Header.draw(state, on: &page)
    let panel = panel(state, on: page)
    page.draw(panel, scroll: state.scroll)
    Footer.draw(state, hints: hints(state), on: &page)
  }

  static func press(_ key: KeyPress, _ state: inout BoardState) {
    let page = Page(state)
    let panel = panel(state, on: page)
    guard panel.cursor == nil else { return act(key, &state) }
    let window = PanelWindow(panel, on: page, scroll: state.scroll)
    let step = max(1, window.height - 1)
    switch key {
    case .down: state.scroll = min(window.first + 1, window.overflow)
    case .up: state.scroll = max(0, window.first - 1)
    case .pageDown: state.scroll = min(window.first + step, window.overflow)
    case .pageUp: state.scroll = max(0, window.first - step)
    case .home: state.scroll = 0
    case .end: state.scroll = window.overflow
    case .character, .control, .left, .right, .tab, .backtab, .enter, .escape, .backspace,
      .delete, .function:
      act(key, &state)
    }
  }
}

/// Moves through the lines of a menu: the focus goes round.
func moveFocus(_ key: KeyPress, _ focus: inout Int, count: Int) {
  switch key {
  case .down, .right, .tab: focus = (focus + 1) % max(1, count)
  case .up, .left, .backtab: focus = (focus + max(1, count) - 1) % max(1, count)
  case .home, .pageUp: focus = 0
  case .end, .pageDown: focus = max(0, count - 1)
  case .character, .control, .enter, .escape, .backspace, .delete, .function: break
  }
}
