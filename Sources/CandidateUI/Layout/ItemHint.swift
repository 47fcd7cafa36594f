import RoomAPI
import TextScreen

/// The line between text and answer: how to answer, and how that is scored.
enum ItemHint {
  /// `nil` when the item explains itself.
  static func text(_ paper: WorkingPaper, _ item: PaperItem, _ page: Page) -> String? {
    let width = ItemLayout.width(page)
    let words = page.words
    let scoring = scoring(item, page)
    if item.kind == .extendedText { return scoring }
    for form in [how(paper, item, words.item.how), how(paper, item, words.item.howShort)] {
      let facts = [form, scoring].compactMap(\.self)
      let line = facts.joined(separator: " · ")
      if !line.isEmpty, CharacterWidth.of(line) <= width { return line }
    }
    return scoring ?? how(paper, item, words.item.howShort)
  }

  /// What of that has room in `width` columns beside the row's other text.
  static func note(
    _ paper: WorkingPaper, _ item: PaperItem, _ page: Page, width: Int
  ) -> String? {
    let isTrial = item.points == 0
    let forms = [
      text(paper, item, page), scoring(item, page),
      isTrial ? nil : ScoringText.short(item, page.words, isCompact: true),
    ]
    return forms.compactMap(\.self).first { CharacterWidth.of($0) <= width }
  }

  private static func scoring(_ item: PaperItem, _ page: Page) -> String? {
    let words = page.words
    if item.points == 0 { return page.isCompact ? words.item.pretest.capitalizedFirst : nil }
    return ScoringText.short(item, words, isCompact: page.isCompact)
  }

  private static func how(
    _ paper: WorkingPaper, _ item: PaperItem, _ words: ItemWords.How
  ) -> String? {
    switch item.kind {
    case .singleChoice, .trueFalse, .shortText, .numeric, .extendedText: nil
    case .multipleChoice: words.several
    case .ordering:
      if paper.draft?.order != nil {
        words.lifted
      } else {
        paper.responses[item.id] == nil ? words.notOrdered : words.ordered
      }
    case .matching: words.matching
    case .trueFalseGroup: words.statements
    case .cloze: words.gap.filled(("n", "\(paper.focus + 1)/\(item.gaps.count)"))
    }
  }

  /// How long an extended text is and how long it may be.
  static func counter(_ paper: WorkingPaper, _ item: PaperItem, _ page: Page) -> String {
    let words = page.words.item
    let area =
      paper.draft?.area
      ?? TextArea(paper.response(to: item), mostBytes: WorkingPaper.longestEssay)
    let left = max(0, area.mostBytes - area.bytes)
    let mark = page.words.decimalMark == "," ? "." : ","
    let parts = [
      words.wordCount.filled(("n", NumberText.grouped(area.words, mark: mark))),
      advice(item, page.isCompact ? words.adviceShort : words.advice),
    ]
    let count = parts.compactMap(\.self).joined(separator: " ")
    return count + " · "
      + words.bytesLeft.filled(("n", NumberText.grouped(left, mark: mark)))
  }

  /// How many words people should write; `nil` when nobody said.
  static func advice(_ item: PaperItem, _ words: ItemWords.Advice) -> String? {
    switch (item.leastWords, item.mostWords) {
    case (let least?, let most?):
      words.both.filled(("least", String(least)), ("most", String(most)))
    case (let least?, nil): words.least.filled(least)
    case (nil, let most?): words.most.filled(most)
    case (nil, nil): nil
    }
  }
}

extension String {
  /// With a capital at its start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
