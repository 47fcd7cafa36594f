import TextScreen

/// What a terminal shows that has no room for a board.
enum TooSmallScreen: ProctorScreen {
  static func draw(_ state: BoardState, on page: inout Page) {
    let lines = TextFlow.lines(page.words.header.tooSmall, width: page.columns)
    for (row, line) in lines.prefix(page.rows).enumerated() {
      page.put(line, row: row, column: 0, role: .warning)
    }
  }

  static func press(_ key: KeyPress, _ state: inout BoardState) {
    if key == .character("q") || key == .character("Q") || key == .escape {
      state.wantsToQuit = true
    }
  }
}
