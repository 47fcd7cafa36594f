import TextScreen

/// The keys and marks, over whatever was on the screen.
enum HelpScreen: PanelScreen {
  static func panel(_ state: BoardState, on page: Page) -> Panel {
    let words = state.words.help
    var panel = Panel(page)
    panel.title(words.title)
    let labels = words.keys.map { CharacterWidth.of($0.key) }.max() ?? 0
    for line in words.keys { panel.pair(line.key, line.meaning, labels: labels) }
    panel.blank()
    for mark in SeatState.allCases {
      panel.pair(mark.mark, words.marks[mark] ?? "", labels: labels)
    }
    panel.blank()
    for note in words.notes { panel.text(note, .muted) }
    return panel
  }

  static func hints(_ state: BoardState) -> [Hint] {
    let keys = state.words.keys
    return [Hint("Esc", keys.back, isVital: true), Hint("↑↓", keys.scroll)]
  }

  static func act(_ key: KeyPress, _ state: inout BoardState) {
    switch key {
    case .escape, .enter, .character("?"), .character("q"), .character("Q"): state.pop()
    case .character, .control, .up, .down, .left, .right, .tab, .backtab, .backspace, .delete,
      .pageUp, .pageDown, .home, .end, .function:
      break
    }
  }
}
