import Assessment

extension RoomCore {
  /// An act of officials or proctors, given as the event it becomes.
  mutating func act(_ event: RoomEvent, now: LogTime) throws(RoomRefusal) {
    guard let genesis = state.genesis else { throw .notNow }
    try checkMoment(event, now: now)
    do {
      if let body = event.body as? any ApprovedBody {
        try ApprovalRule.check(
          body, officials: genesis.officials, origin: genesis.origin,
          used: state.usedApprovals, signatures: signatures)
      } else if let body = event.body as? any CountersignedBody {
        try ApprovalRule.check(
          body, officials: genesis.officials, origin: genesis.origin, signatures: signatures)
      }
    } catch {
      throw .notApproved(error)
    }
    try log(event, now)
  }

  private func checkMoment(_ event: RoomEvent, now: LogTime) throws(RoomRefusal) {
    guard isAllowed(event, now: now) else { throw .notNow }
  }

  /// Which acts a room takes at all, and when. Everything else is decided, never posted.
  private func isAllowed(_ event: RoomEvent, now: LogTime) -> Bool {
    switch event {
    case .extend(let grant):
      !state.isEnded && (1...Deadline.longestExtension).contains(grant.minutes)
        && isKnown(grant.candidate, orAll: true) && hasReason(grant.reason)
    case .reschedule(let move):
      !state.isStarted && state.start.map { now < $0 } ?? false && now < move.start
        && hasReason(move.reason)
    case .lateAdmit(let admit):
      state.isStarted && !state.isEnded && isKnown(admit.candidate.rawValue)
    case .codeOpen(let opening):
      state.start.map { now >= $0 } ?? false && !state.isEnded && opening.witnesses.count == 2
        && Set(opening.witnesses).count == 2 && opening.witnesses.allSatisfy { isKnown($0) }
    case .decision(let decision):
      isAwaitingExport && isKnown(decision.candidate.rawValue)
        && Discipline(rawValue: decision.what) != nil && hasReason(decision.reason)
    case .signature(let signature):
      isAwaitingExport && isKnown(signature.candidate.rawValue)
        && SignatureStatus(rawValue: signature.status) != nil
    case .incident(let incident):
      !state.isExported && (incident.candidate.isEmpty || isKnown(incident.candidate))
    case .message(let message): !state.isEnded && isKnown(message.candidate, orAll: true)
    case .complaint(let complaint): !state.isEnded && isKnown(complaint.candidate, orAll: true)
    case .release(let release):
      !state.isEnded && isKnown(release.candidate.rawValue) && hasReason(release.reason)
        && state.session(release.candidate).isSeated
    case .handover: !state.isExported
    case .genesis, .boot, .clock, .seedReveal, .publicDraw, .paper, .paperOpen, .seat, .login,
      .start, .outage, .resume, .answer, .lateAnswer, .submit, .close, .end, .keyOpen, .keyFix,
      .mark, .score, .redo, .witness, .export, .wipe, .erasure, .terminal:
      false
    }
  }

  /// Between the end of the room and the export of its results.
  private var isAwaitingExport: Bool { state.isEnded && !state.isExported }

  private func hasReason(_ reason: String) -> Bool { !reason.allSatisfy(\.isWhitespace) }

  private func isKnown(_ candidate: String, orAll: Bool = false) -> Bool {
    let number = CandidateNumber(rawValue: candidate)
    return (orAll && candidate == "*") || plan.roster[subject: number]?.candidate == number
  }
}
