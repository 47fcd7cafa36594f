import TextScreen

/// The keys and marks, over whatever was on the screen.
enum HelpScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.help
    var sheet = Sheet(page)
    sheet.title(words.title)
    if page.isCompact {
      for fact in [Header.title(state), Header.part(state), Header.person(state)] {
        sheet.text(fact)
      }
      sheet.blank()
    }
    let labels = (words.keys + words.marks).map { CharacterWidth.of($0.key) }.max() ?? 0
    for line in words.keys { sheet.pair(line.key, line.meaning, labels: labels) }
    sheet.blank()
    for line in words.marks { sheet.pair(line.key, line.meaning, labels: labels) }
    sheet.blank()
    for note in words.notes { sheet.text(note, .muted) }
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    [Hint("Esc", state.words.keys.close)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .escape || key == .enter || key == .character("?") { state.isHelpOpen = false }
  }
}
