import RoomAPI
import TextScreen

/// The keys and marks, over whatever was on the screen.
enum HelpScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let words = state.words.help
    var sheet = Sheet(page)
    sheet.title(words.title)
    let item = state.step == .question ? state.paper?.item : nil
    if let item, let number = state.paper?.current {
      let label = words.scoring.filled(number + 1)
      sheet.text(label + ": " + ScoringText.full(item, state.words))
      sheet.blank()
    }
    let own = item.map { state.words.item.keys($0.kind) } ?? words.choosing
    let general = words.keys.filter { line in !own.contains { $0.key == line.key } }
    let labels = (own + general + words.marks).map { CharacterWidth.of($0.key) }.max() ?? 0
    for line in own { sheet.pair(line.key, line.meaning, labels: labels) }
    for line in general { sheet.pair(line.key, line.meaning, labels: labels) }
    sheet.blank()
    for line in words.marks { sheet.pair(line.key, line.meaning, labels: labels) }
    sheet.blank()
    for note in words.notes { sheet.text(note, .muted) }
    if page.isCompact {
      sheet.blank()
      for fact in [Header.title(state), Header.part(state), Header.person(state)] {
        sheet.text(fact)
      }
    }
    return sheet
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    [Hint("Esc", state.words.keys.close)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .escape || key == .enter || key == .character("?") { state.isHelpOpen = false }
  }
}
