import RoomAPI
import TextScreen

/// The keys and marks, over whatever was on the screen.
enum HelpScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let words = state.words.help
    var panel = TextPanel(page)
    panel.title(words.title)
    let item = state.step == .question ? state.paper?.item : nil
    if let item, let number = state.paper?.current {
      let label = words.scoring.filled(number + 1)
      panel.text(label + ": " + ScoringText.full(item, state.words))
      panel.blank()
    }
    let own = item.map { state.words.item.keys($0.kind) } ?? words.choosing
    let general = words.keys.filter { line in !own.contains { $0.key == line.key } }
    let labels = (own + general + words.marks).map { CharacterWidth.of($0.key) }.max() ?? 0
    for line in own { panel.pair(line.key, line.meaning, labels: labels) }
    for line in general { panel.pair(line.key, line.meaning, labels: labels) }
    panel.blank()
    for line in words.marks { panel.pair(line.key, line.meaning, labels: labels) }
    panel.blank()
    for note in words.notes { panel.text(note, .muted) }
    if page.isCompact {
      panel.blank()
      for fact in [Header.title(state), Header.part(state), Header.person(state)] {
        panel.text(fact)
      }
    }
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    [Hint("Esc", state.words.keys.close)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    if key == .escape || key == .enter || key == .character("?") { state.isHelpOpen = false }
  }
}
