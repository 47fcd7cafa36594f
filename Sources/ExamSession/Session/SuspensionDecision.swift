import Assessment

extension RoomCore {
  /// Whether a decision ends this candidate's test now: a suspension while the sheet is open.
  func isSuspension(_ decision: DecisionEvent) -> Bool {
    decision.what == Discipline.suspension.rawValue && state.isStarted && !state.isEnded
      && state.session(state.subject(of: decision.candidate)).handIn == nil
  }

  /// Đình chỉ thi: the chair's decision, and the sheet is collected at once.
  mutating func suspend(by decision: DecisionEvent, now: LogTime) throws(RoomRefusal) {
    guard plan.isOpen else { throw .notOpened }
    guard let entry = plan.roster.entry(of: state.subject(of: decision.candidate)) else {
      throw .notNow
    }
    try log(.decision(decision), now)
    try collect(entry, why: .suspended, now: now)
  }
}
