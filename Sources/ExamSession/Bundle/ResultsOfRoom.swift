import Assessment
package import CanonicalBytes
import TransparencyLog

extension ResultsTable {
  /// The results of a room whose every sheet is scored; `nil` while one is not.
  ///
  /// `leaf` gives the leaf hash of an event by its index, from which receipt codes are made.
  package init?(state: RoomState, plan: ExamPlan, leaf: (Int) -> Digest32?) {
    var rows: [ResultsRow] = []
    for entry in state.sitters(plan.roster) {
      guard let row = Self.row(entry, state: state, plan: plan, leaf: leaf) else { return nil }
      rows.append(row)
    }
    self.init(rows: rows)
  }

  private static func row(
    _ entry: RosterEntry, state: RoomState, plan: ExamPlan, leaf: (Int) -> Digest32?
  ) -> ResultsRow? {
    let session = state.session(entry.candidate)
    guard let handIn = session.handIn, let event = session.score, let leaf = leaf(handIn.index)
    else { return nil }
    let maxima = handIn.sheet.compactMap { plan.assembly.points(of: $0.item) }
    guard maxima.count == event.items.count else { return nil }
    let points = event.items.map { Points(hundredths: $0) }
    let score = Score(
      raw: Points(hundredths: event.raw), maximum: Points(hundredths: event.maximum),
      items: points, correct: zip(points, maxima).count { $0 == $1 && $1 > .zero },
      counted: maxima.count { $0 > .zero })
    let deductions = session.decisions.compactMap {
      Discipline(rawValue: $0.what)?.deduction(in: plan.profile)
    }
    let result = Scoring.result(score, rule: plan.profile.pass, deductions: deductions)
    return ResultsRow(
      candidate: entry.candidate.person, name: entry.name, born: entry.born, form: event.form,
      correct: score.correct, items: score.counted, raw: score.raw, maximum: score.maximum,
      deduction: Fraction.total(deductions), net: result.net, result: event.result,
      receipt: ReceiptCode.of(leaf), signature: session.signature ?? "")
  }
}
