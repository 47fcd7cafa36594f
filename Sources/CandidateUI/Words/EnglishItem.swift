import RoomAPI
import TextScreen

extension ItemWords {
  static let english = ItemWords(
    title: "Question {n}",
    points: "{n} pt",
    pretest: "trial question, not counted",
    flagged: "♦ flagged",
    saved: "√ saved",
    unsaved: "… not saved",
    refused: "! not taken",
    kept: "√ kept",
    unanswered: "unanswered",
    jump: "Go to question",
    above: "▲ {n} more lines above",
    below: "▼ {n} more lines, press PgDn",
    typed: "Answer",
    reads: "Read as: {n}",
    notNumber: "Not a number yet",
    eitherMark: "Decimal comma or point, as you like",
    trueLetter: "T",
    falseLetter: "F",
    write: "Press Enter to write",
    wordCount: "{n} words",
    bytesLeft: "{n} bytes left",
    advice: Advice(
      both: "(best {least}–{most})", least: "(best {n} or more)", most: "(best {n} at most)"),
    adviceShort: Advice(both: "({least}–{most})", least: "(≥ {n})", most: "(≤ {n})"),
    how: How(
      several: "Choose one or more", ordered: "Put into the right order",
      notOrdered: "This order is not recorded yet", lifted: "Moving a step, Enter puts it down",
      matching: "Give each a letter", statements: "For each: T true, F false", gap: "Gap {n}"),
    howShort: How(
      several: "Several", ordered: "Order", notOrdered: "Not recorded", lifted: "Moving",
      matching: "Match", statements: "T true, F false", gap: "Gap {n}"),
    scoring: Scoring(
      allOrNothing: "Points only when all is right",
      perPart: "Each right part earns an equal share",
      rightMinusWrong: "Each wrong choice takes a share away",
      table: "{parts} right: {points} pt",
      byShares: "Each response has its own share",
      marked: "Essay, marked by people"),
    scoringShort: Scoring(
      allOrNothing: "All right or nothing", perPart: "Equal shares",
      rightMinusWrong: "Wrong ones cost", table: "1–{most} right: {points}",
      byShares: "Own shares",
      marked: "Essay, marked by people"),
    scoringFull: Scoring(
      allOrNothing: "{n} pt when everything is right, otherwise none.",
      perPart: "Each right part earns {share} pt, all of them {n} pt.",
      rightMinusWrong: """
        {n} pt when everything is right. Each right choice earns an equal share, each wrong one \
        takes a share away; never below 0.
        """,
      table: "{parts} right earn: {points} pt",
      byShares: "Each response has its own share of the points, at most {n} pt.",
      marked: "Essay, at most {n} pt, marked by people after the exam."),
    keys: { $0.englishKeys })
}

extension PaperItem.Kind {
  fileprivate var englishKeys: [KeyMeaning] {
    switch self {
    case .singleChoice, .trueFalse, .multipleChoice: Words.Help.english.choosing
    case .shortText, .numeric:
      [
        KeyMeaning("Enter", "type the answer; Enter again: done"),
        KeyMeaning("← →", "at the ends: previous, next question"),
      ]
    case .ordering: englishOrdering
    case .matching:
      [
        KeyMeaning("↑ ↓", "move to a line"),
        KeyMeaning("A–H", "give that line a letter"),
        KeyMeaning("Enter", "the next letter, then none"),
        KeyMeaning("X or Del", "clear that line"),
      ]
    case .trueFalseGroup:
      [
        KeyMeaning("↑ ↓", "move to a statement"),
        KeyMeaning("T, F", "it is true, false"),
        KeyMeaning("Enter", "true, false, then none"),
        KeyMeaning("X or Del", "clear that statement"),
      ]
    case .cloze:
      [
        KeyMeaning("↑ ↓", "move to a gap (sign ►)"),
        KeyMeaning("Enter", "type into the gap; Enter: done"),
        KeyMeaning("A–H", "choose, when there is a list below"),
        KeyMeaning("X or Del", "clear that gap"),
      ]
    case .extendedText: englishWriting
    }
  }

  private var englishOrdering: [KeyMeaning] {
    [
      KeyMeaning("↑ ↓", "move to a step"),
      KeyMeaning("Enter", "pick it up (sign ↕)"),
      KeyMeaning("↑ ↓ 1–8", "move the step picked up"),
      KeyMeaning("Enter", "put it down and record the order"),
      KeyMeaning("Esc", "put it back"),
    ]
  }

  private var englishWriting: [KeyMeaning] {
    [
      KeyMeaning("Enter", "begin to write; then: a new line"),
      KeyMeaning("Esc", "stop writing; Tab: overview"),
      KeyMeaning("PgUp PgDn", "one page up, down"),
      KeyMeaning("Home End", "start, end of the line"),
      KeyMeaning("X or Del", "twice: clear the whole text"),
    ]
  }
}
