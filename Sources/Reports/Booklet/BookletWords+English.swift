import Assessment

extension BookletWords {
  static let english = BookletWords(
    item: "Question", bank: "bank", withKeys: "With answers – for authors and reviewers only",
    onTrial: "on trial, not scored", answer: "Answer", key: "Key", keyTable: "Answers",
    chooseAll: "Choose all that are right.", putInOrder: "Put these into the right order.",
    match: "Match each entry on the left with one on the right.", yes: "True", no: "False",
    caseCounts: "case counts", byRubric: "marked by the rubric", source: "Source",
    checked: "checked", revision: "revision",
    items: { $0 == 1 ? "1 question" : "\($0) questions" },
    points: { $0 == .one ? "1 point" : "\($0.decimal) points" },
    passage: { first, last in
      first == last
        ? "Question \(first) refers to the following text."
        : "Questions \(first) to \(last) refer to the following text."
    },
    length: { "Write \($0) to \($1) words." }, scoring: scoringEnglish,
    level: { level in
      switch level {
      case .recall: "Recall"
      case .understand: "Understand"
      case .apply: "Apply"
      case .applyHigh: "Apply, higher"
      }
    },
    day: { $0 })

  @Sendable private static func scoringEnglish(_ scoring: ItemScoring) -> String {
    switch scoring {
    case .allOrNothing: ""
    case .perPart: "Scoring: each right part earns an equal share of the points."
    case .rightMinusWrong:
      "Scoring: each right choice earns an equal share of the points, each wrong one takes a share "
        + "away; never below 0."
    case .table(let percents):
      "Scoring: "
        + percents.enumerated().map { "\($0.offset + 1) right \($0.element)%" }
        .joined(separator: ", ") + " of the points."
    case .byShares: "Scoring: each response has its own share of the points, as the key says."
    }
  }
}
