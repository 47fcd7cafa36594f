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

  /// Which acts a room takes at all, and when. Everything else is decided, never posted.
  private func checkMoment(_ event: RoomEvent, now: LogTime) throws(RoomRefusal) {
    switch event {
    case .extend(let grant):
      guard !state.isEnded, (1...Deadline.longestExtension).contains(grant.minutes),
        isKnown(grant.candidate, orAll: true), hasReason(grant.reason)
      else { throw .notNow }
    case .reschedule(let move):
      guard !state.isStarted, let start = state.start, now < start, now < move.start,
        hasReason(move.reason)
      else {
        throw .notNow
      }
    case .lateAdmit(let admit):
      guard state.isStarted, !state.isEnded, isKnown(admit.candidate.rawValue) else {
        throw .notNow
      }
    case .codeOpen(let opening):
      guard let start = state.start, now >= start, !state.isEnded,
        opening.witnesses.count == 2, Set(opening.witnesses).count == 2,
        opening.witnesses.allSatisfy({ isKnown($0) })
      else { throw .notNow }
    case .decision(let decision):
      guard state.isEnded, !state.isExported, isKnown(decision.candidate.rawValue),
        Discipline(rawValue: decision.what) != nil, hasReason(decision.reason)
      else { throw .notNow }
    case .signature(let signature):
      guard state.isEnded, !state.isExported, isKnown(signature.candidate.rawValue),
        ["signed", "refused", "absent"].contains(signature.status)
      else { throw .notNow }
    case .incident(let incident):
      guard !state.isExported, incident.candidate.isEmpty || isKnown(incident.candidate) else {
        throw .notNow
      }
    case .message(let message):
      guard !state.isEnded, isKnown(message.candidate, orAll: true) else { throw .notNow }
    case .complaint(let complaint):
      guard !state.isEnded, isKnown(complaint.candidate, orAll: true) else { throw .notNow }
    case .handover: guard !state.isExported else { throw .notNow }
    case .genesis, .boot, .clock, .seedReveal, .publicDraw, .paper, .paperOpen, .seat,
      .login,
      .start, .outage, .resume, .answer, .lateAnswer, .submit, .close, .end, .keyOpen, .keyFix,
      .mark, .score, .redo, .witness, .export, .wipe:
      throw .notNow
    }
  }

  private func hasReason(_ reason: String) -> Bool { !reason.allSatisfy(\.isWhitespace) }

  private func isKnown(_ candidate: String, orAll: Bool = false) -> Bool {
    let number = CandidateNumber(rawValue: candidate)
    return (orAll && candidate == "*") || plan.roster[subject: number]?.candidate == number
  }
}
