package import Assessment

/// From paper, sheet, key and rule to a `score` event: what the room does and auditors repeat.
package struct SheetScoring {
  private let plan: ExamPlan
  private let items: [ItemID: Item]
  private let keys: [ItemID: AnswerKey]
  private let corrections: [ItemID: CorrectedKey]

  /// Scores by `keys`, but an item of `corrections` by its corrected key; `items` are those of the
  /// plan unless others are given.
  package init(
    plan: ExamPlan, keys: [ItemID: AnswerKey], items: [ItemID: Item]? = nil,
    corrections: [ItemID: CorrectedKey] = [:]
  ) {
    self.plan = plan
    self.items = items ?? plan.items
    self.keys = keys
    self.corrections = corrections
  }

  /// The score of one sheet. Refuses a sheet that holds an item without key or points.
  package func event(
    for paper: Paper, sheet: [SheetEntry], decisions: [DecisionEvent]
  ) throws(RoomRefusal) -> ScoreEvent {
    var maxima: [ItemID: Points] = [:]
    for entry in sheet {
      guard let points = plan.assembly.points(of: entry.item), keys[entry.item] != nil else {
        throw .notInPaper(entry.item)
      }
      maxima[entry.item] = points
    }
    guard
      let score = try? Scoring.score(
        sheet: sheet.map { ($0.item, $0.response) }, items: items, maxima: maxima,
        keys: keys, corrections: corrections),
      let sheetSHA = try? SheetEntry.sha(of: sheet)
    else { throw .notCanonical }
    let deductions = decisions.compactMap {
      Discipline(rawValue: $0.what)?.deduction(in: plan.profile)
    }
    let result = Scoring.result(score, rule: plan.profile.pass, deductions: deductions)
    return ScoreEvent(
      candidate: CandidateNumber(rawValue: paper.candidate), form: paper.form,
      sheetSHA: sheetSHA, ruleSHA: plan.ruleSHA, raw: score.raw.hundredths,
      maximum: score.maximum.hundredths, items: score.items.map(\.hundredths),
      result: result.outcome.rawValue)
  }
}
