package import Assessment

/// What a correction does to one candidate.
package struct ScoreChange: Hashable, Sendable {
  package let before: ScoreEvent
  package let after: ScoreEvent

  package init(before: ScoreEvent, after: ScoreEvent) {
    self.before = before
    self.after = after
  }

  /// Whose.
  package var candidate: CandidateNumber { after.candidate }
  /// Whether it turns the outcome round.
  package var flips: Bool { before.result != after.result }
}
