import RoomAPI
import TextScreen

/// The keys in the last row of a question.
enum ItemHints {
  static func hints(_ state: CandidateState) -> [Hint] {
    let keys = state.words.keys
    guard let paper = state.paper, let item = paper.item else { return [] }
    if paper.jump != nil { return [Hint("Enter", keys.open), Hint("Esc", keys.back)] }
    if let draft = paper.draft { return hints(draft, item, keys) }
    return first(paper, item, state.words) + [
      Hint("←→", keys.question), Hint("M", keys.flag), Hint("X", keys.clear),
      Hint("Tab", keys.overview, isVital: true), Hint("?", keys.help, isVital: true),
    ]
  }

  private static func hints(_ draft: Draft, _ item: PaperItem, _ keys: Words.Keys) -> [Hint] {
    switch draft.content {
    case .line where item.kind == .cloze:
      [
        Hint("Enter", keys.done, isVital: true), Hint("↑↓", keys.gap),
        Hint("Tab", keys.overview, isVital: true), Hint("F1", keys.help),
      ]
    case .line:
      [
        Hint("Enter", keys.done, isVital: true), Hint("←→", keys.question),
        Hint("Tab", keys.overview, isVital: true), Hint("F1", keys.help),
      ]
    case .area:
      [
        Hint("Esc", keys.done, isVital: true), Hint("Tab", keys.overview, isVital: true),
        Hint("PgUp PgDn", keys.scroll), Hint("F1", keys.help),
      ]
    case .order(let order, _):
      [
        Hint("↑↓", keys.move), Hint("1–\(min(9, order.count))", keys.place),
        Hint("Enter", keys.put, isVital: true), Hint("Esc", keys.cancel, isVital: true),
        Hint("?", keys.help),
      ]
    }
  }

  /// How this kind of item is answered.
  private static func first(
    _ paper: WorkingPaper, _ item: PaperItem, _ words: Words
  ) -> [Hint] {
    let keys = words.keys
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice:
      return [Hint(letters(item.choices.count), keys.choose)]
    case .shortText, .numeric: return [Hint("Enter", keys.edit)]
    case .extendedText: return [Hint("Enter", keys.write)]
    case .ordering: return [Hint("Enter", keys.lift)]
    case .matching: return [Hint(letters(item.choices.count), keys.match)]
    case .trueFalseGroup:
      return [Hint("\(words.item.trueLetter) \(words.item.falseLetter)", keys.choose)]
    case .cloze:
      guard let gap = paper.focusedGap, gap.kind == .choice else {
        return [Hint("Enter", keys.edit), Hint("↑↓", keys.gap)]
      }
      return [Hint(letters(gap.choices.count), keys.choose), Hint("↑↓", keys.gap)]
    }
  }

  private static func letters(_ count: Int) -> String {
    "A–" + ItemRow.letter(max(1, min(8, count)) - 1)
  }
}
