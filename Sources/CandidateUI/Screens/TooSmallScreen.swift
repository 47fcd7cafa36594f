import TextScreen

/// What a terminal shows that has no room for an exam. Nothing can be answered here by accident.
enum TooSmallScreen: CandidateScreen {
  static func draw(_ state: CandidateState, on page: inout Page) {
    let lines = TextFlow.lines(page.words.common.tooSmall, width: page.columns)
    for (row, line) in lines.prefix(page.rows).enumerated() {
      page.put(line, row: row, column: 0, role: .warning)
    }
  }

  static func press(_ key: KeyPress, _ state: inout CandidateState) {}
}
