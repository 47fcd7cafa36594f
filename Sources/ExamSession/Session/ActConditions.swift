import Assessment

/// When the acts of officials and proctors are taken that need more than a name and a reason.
extension RoomCore {
  /// Whether an act names somebody it may be for, who does it, and why.
  func isNamed(_ candidate: String, _ by: String, _ reason: String, orAll: Bool = false) -> Bool {
    isKnown(candidate, orAll: orAll) && hasReason(by) && hasReason(reason)
  }

  /// Minutes for a candidate or all, while the room goes on.
  func mayExtend(_ grant: ExtendEvent) -> Bool {
    !state.isEnded && (1...Deadline.longestExtension).contains(grant.minutes)
      && isKnown(grant.candidate, orAll: true) && hasReason(grant.reason)
  }

  /// Before the start, to a later moment than now.
  func mayReschedule(_ move: RescheduleEvent, _ now: LogTime) -> Bool {
    !state.isStarted && state.start.map { now < $0 } ?? false && now < move.start
      && hasReason(move.reason)
  }

  /// From the start on, before two different candidates.
  func mayOpenCode(_ opening: CodeOpenEvent, _ now: LogTime) -> Bool {
    state.start.map { now >= $0 } ?? false && !state.isEnded && opening.witnesses.count == 2
      && Set(opening.witnesses).count == 2 && opening.witnesses.allSatisfy { isKnown($0) }
  }

  /// After the end, but for a suspension, which ends a test at once.
  func mayDecide(_ decision: DecisionEvent) -> Bool {
    (isAwaitingExport || isSuspension(decision)) && isKnown(decision.candidate.rawValue)
      && Discipline(rawValue: decision.what) != nil && hasReason(decision.reason)
  }

  /// A candidate answers to the result list.
  func maySign(_ signature: SignatureEvent) -> Bool {
    isAwaitingExport && isKnown(signature.candidate.rawValue)
      && SignatureStatus(rawValue: signature.status) != nil
  }

  /// Somebody sits there, and a person with a reason lets another machine in.
  func mayRelease(_ release: ReleaseEvent) -> Bool {
    !state.isEnded && isKnown(release.candidate.rawValue) && hasReason(release.reason)
      && hasReason(release.by)
      && state.session(state.subject(of: release.candidate)).isSeated
  }

  /// Lost time that is over is not given back; see ``checkMinutes(_:now:)``.
  func maySettle(_ event: SettleEvent) -> Bool {
    isKnown(event.candidate, orAll: true) && hasReason(event.reason)
      && (1...Deadline.longestExtension).contains(event.minutes)
      && isUnsettled(event.candidate)
  }

  /// Before the start, for a clock that is near enough.
  func mayCheckClock(_ check: ClockCheckEvent, _ now: LogTime) -> Bool {
    !state.isStarted && state.start.map { now < $0 } ?? false && hasReason(check.by)
      && (0...ClockCheckEvent.largestOffset).contains(check.offset) && hasReason(check.source)
  }
}
