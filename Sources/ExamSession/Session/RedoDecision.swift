import Assessment
import CanonicalBytes

extension RoomCore {
  /// Whether a test may be done again, or resumed, now: somebody sat at it, and it was neither handed
  /// in nor ended by a suspension.
  func isRedoAllowed(_ redo: RedoEvent) -> Bool {
    let subject = state.subject(of: redo.candidate)
    let session = state.session(subject)
    guard state.isStarted, !state.isEnded, redo.candidate == subject, session.isSeated else {
      return false
    }
    switch redo.mode {
    case .again:
      return redo.subject == subject.next
        && (session.handIn == nil || session.handIn?.closeReason == .time)
    case .resume: return redo.subject == subject && session.handIn == nil
    }
  }

  /// Làm lại: the sheet so far is collected and another paper is drawn under the new subject, with
  /// the full time from now on.
  mutating func redo(_ redo: RedoEvent, now: LogTime) throws(RoomRefusal) {
    guard plan.isOpen else { throw .notOpened }
    guard let entry = plan.roster.entry(of: redo.candidate),
      let seed = state.seed(genesisRoot: genesisRoot),
      let paper = try? plan.assembly.paper(for: redo.subject.rawValue, seed: seed)
    else { throw .notNow }
    let isOpen = state.session(redo.candidate).handIn == nil
    try log(.redo(redo), now)
    if isOpen { try collect(entry, why: .redo, now: now) }
    try log(
      .paper(
        PaperEvent(
          candidate: redo.subject, form: paper.form, items: paper.items, options: paper.options)),
      now)
  }

  /// Làm tiếp: the same paper goes on, at another terminal if need be, and the lost minutes are
  /// given back with it. Both acts are approved by themselves.
  mutating func resume(
    _ redo: RedoEvent, with grant: ExtendEvent, now: LogTime
  ) throws(RoomRefusal) {
    guard redo.mode == .resume, grant.aid != redo.aid,
      state.subject(of: CandidateNumber(grant.candidate)) == redo.candidate
    else { throw .notNow }
    guard plan.isOpen else { throw .notOpened }
    try check(.redo(redo), now: now)
    try check(.extend(grant), now: now)
    try log(.redo(redo), now)
    try log(.extend(grant), now)
  }
}
