import RichText
import RoomAPI
import TextScreen

/// One entry of the list under the text of an item: a choice, a step, a prompt.
struct ItemRow {
  /// What stands before the text, with the air after it.
  let label: String
  let lines: [StyledLine]
  let isChosen: Bool
  /// Whether the look of a chosen entry covers its text, not the label alone.
  let isWhole: Bool

  /// Columns before the label, for the sign of the focus.
  static let arrow = 2

  /// The entries that the focus goes through, or those of the focused gap.
  static func list(
    _ paper: WorkingPaper, _ item: PaperItem, width: Int, words: Words
  ) -> [ItemRow] {
    switch item.kind {
    case .singleChoice, .trueFalse:
      choices(item.choices, paper.chosen(item), ("●", "○"), width)
    case .multipleChoice: choices(item.choices, paper.chosen(item), ("■", "□"), width)
    case .ordering: steps(paper, item, width)
    case .matching: prompts(paper, item, width)
    case .trueFalseGroup: statements(paper, item, width, words.item)
    case .cloze:
      choices(paper.focusedGap?.choices ?? [], [paper.typed(item)], ("●", "○"), width)
    case .shortText, .numeric, .extendedText: []
    }
  }

  /// What the letters of a matching item stand for.
  static func reference(_ item: PaperItem, width: Int) -> [StyledLine] {
    guard item.kind == .matching else { return [] }
    return item.choices.enumerated().flatMap { index, choice in
      let lines = RichText(inline: choice.text).lines(width: width - arrow - 3)
      return lines.enumerated().map { number, line in
        let label = number == 0 ? "  \(letter(index))  " : "     "
        return [StyledSpan(text: label, role: .body)] + line
      }
    }
  }

  private static func choices(
    _ choices: [PaperChoice], _ chosen: Set<String>, _ marks: (on: String, off: String),
    _ width: Int
  ) -> [ItemRow] {
    choices.enumerated().map { index, choice in
      let isChosen = chosen.contains(choice.id)
      let label = "\(letter(index)) \(isChosen ? marks.on : marks.off) "
      return ItemRow(label, RichText(inline: choice.text), isChosen, isWhole: true, width)
    }
  }

  private static func steps(
    _ paper: WorkingPaper, _ item: PaperItem, _ width: Int
  ) -> [ItemRow] {
    let texts = Dictionary(item.choices.map { ($0.id, $0.text) }) { first, _ in first }
    return paper.order(item).enumerated().map { index, id in
      let isLifted = paper.draft?.order != nil && index == paper.focus
      let label = "\(index + 1) \(isLifted ? "↕" : "·") "
      let isChosen = paper.responses[item.id] != nil
      return ItemRow(label, RichText(inline: texts[id] ?? ""), isChosen, isWhole: false, width)
    }
  }

  private static func prompts(
    _ paper: WorkingPaper, _ item: PaperItem, _ width: Int
  ) -> [ItemRow] {
    let pairs = ResponseParts.pairs(paper.response(to: item))
    return item.prompts.enumerated().map { index, prompt in
      let choice = item.choices.firstIndex { $0.id == pairs[prompt.id] }
      let label = "\(index + 1) [\(choice.map(letter) ?? " ")] "
      return ItemRow(label, RichText(prompt.text), choice != nil, isWhole: false, width)
    }
  }

  private static func statements(
    _ paper: WorkingPaper, _ item: PaperItem, _ width: Int, _ words: ItemWords
  ) -> [ItemRow] {
    let pairs = ResponseParts.pairs(paper.response(to: item))
    return item.prompts.enumerated().map { index, prompt in
      let given = pairs[prompt.id]
      let mark = given == nil ? " " : given == "T" ? words.trueLetter : words.falseLetter
      let label = "\(letter(index).lowercased())) [\(mark)] "
      return ItemRow(label, RichText(prompt.text), given != nil, isWhole: false, width)
    }
  }

  private init(
    _ label: String, _ text: RichText, _ isChosen: Bool, isWhole: Bool, _ width: Int
  ) {
    self.label = label
    self.isChosen = isChosen
    self.isWhole = isWhole
    let lines = text.lines(width: max(1, width - Self.arrow - CharacterWidth.of(label)))
    self.lines = lines.isEmpty ? [[]] : lines
  }

  /// A, B, C… of the choice at `index`.
  static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt32(65 + index % 26)).map { String(Character($0)) } ?? ""
  }
}
