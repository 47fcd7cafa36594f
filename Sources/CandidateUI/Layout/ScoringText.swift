import RoomAPI
import TextScreen

/// How an item is scored, in words.
enum ScoringText {
  /// One short line; `nil` when one thing is right or wrong and that is all.
  static func short(_ item: PaperItem, _ words: Words, isCompact: Bool) -> String? {
    let sentences = isCompact ? words.item.scoringShort : words.item.scoring
    switch item.kind {
    case .singleChoice, .trueFalse, .shortText, .numeric: return nil
    case .extendedText: return sentences.marked
    case .multipleChoice, .ordering, .matching, .trueFalseGroup, .cloze: break
    }
    switch item.scoring.rule {
    case .allOrNothing: return sentences.allOrNothing
    case .perPart: return sentences.perPart
    case .rightMinusWrong: return sentences.rightMinusWrong
    case .table: return table(item, words, sentences.table)
    case .byShares: return sentences.byShares
    }
  }

  /// Whole sentences for the help.
  static func full(_ item: PaperItem, _ words: Words) -> String {
    let sentences = words.item.scoringFull
    if item.points == 0 { return words.item.pretest.capitalizedFirst + "." }
    let points = NumberText.points(item.points, mark: words.decimalMark)
    if item.kind == .extendedText { return sentences.marked.filled(("n", points)) }
    switch item.scoring.rule {
    case .allOrNothing: return sentences.allOrNothing.filled(("n", points))
    case .perPart:
      let share = NumberText.points(item.points / parts(item), mark: words.decimalMark)
      return sentences.perPart.filled(("n", points), ("share", share))
    case .rightMinusWrong: return sentences.rightMinusWrong.filled(("n", points))
    case .table: return table(item, words, sentences.table) + "."
    case .byShares: return sentences.byShares.filled(("n", points))
    }
  }

  private static func parts(_ item: PaperItem) -> Int {
    if item.kind == .cloze { return max(1, item.gaps.count) }
    return max(1, item.prompts.isEmpty ? item.choices.count : item.prompts.count)
  }

  /// The points for one, two, three… right parts; shares round down to the hundredth.
  private static func table(_ item: PaperItem, _ words: Words, _ sentence: String) -> String {
    let percents = item.scoring.percents
    let points = percents.map { percent in
      let (whole, rest) = item.points.quotientAndRemainder(dividingBy: 100)
      return NumberText.points(
        whole * percent + rest * percent / 100, mark: words.decimalMark)
    }
    return sentence.filled(
      ("parts", percents.indices.map { String($0 + 1) }.joined(separator: "/")),
      ("most", String(percents.count)), ("points", points.joined(separator: " · ")))
  }
}
