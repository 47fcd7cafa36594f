import Assessment

extension RoomCore {
  /// An act of officials or proctors, given as the event it becomes.
  mutating func act(_ event: RoomEvent, now: LogTime) throws(RoomRefusal) {
    try check(event, now: now)
    if case .decision(let decision) = event, isSuspension(decision) {
      return try suspend(by: decision, now: now)
    }
    if case .redo(let redo) = event {
      // Who resumes comes with the minutes that were lost.
      guard redo.mode == .again else { throw .notNow }
      return try self.redo(redo, now: now)
    }
    try log(event, now)
    if event.endsWaiting { try tick(now: now) }
  }

  /// Refuses an act that the room does not take now, or that those who may have not approved.
  func check(_ event: RoomEvent, now: LogTime) throws(RoomRefusal) {
    guard let genesis = state.genesis, isAllowed(event, now: now) else { throw .notNow }
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
      (isAwaitingExport || isSuspension(decision)) && isKnown(decision.candidate.rawValue)
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
        && hasReason(release.by)
        && state.session(state.subject(of: release.candidate)).isSeated
    case .checkIn(let check):
      !state.isEnded && isKnown(check.candidate.rawValue) && hasReason(check.by)
    case .lateAnswer(let late): isWaiting(late)
    case .giveUp(let event):
      isKnown(event.candidate.rawValue) && mayGiveUp(event, now: now) && hasReason(event.by)
        && hasReason(event.reason)
    case .pause(let event):
      isKnown(event.candidate, orAll: true) && hasReason(event.by) && hasReason(event.reason)
        && mayPause(event.candidate)
    case .proceed(let event):
      isKnown(event.candidate, orAll: true) && hasReason(event.by) && hasReason(event.reason)
        && isPaused(event.candidate)
    case .settle(let event):
      isKnown(event.candidate, orAll: true) && hasReason(event.reason)
        && (1...Deadline.longestExtension).contains(event.minutes)
        && isUnsettled(event.candidate)
    case .redo(let redo): isRedoAllowed(redo) && hasReason(redo.reason)
    case .handover: !state.isExported
    case .clockCheck(let check):
      !state.isStarted && state.start.map { now < $0 } ?? false && hasReason(check.by)
        && (0...ClockCheckEvent.largestOffset).contains(check.offset) && hasReason(check.source)
    case .genesis, .boot, .clock, .seedReveal, .publicDraw, .paper, .paperOpen, .seat, .login,
      .start, .outage, .resume, .answer, .submit, .close, .end, .keyOpen, .keyFix,
      .mark, .score, .witness, .export, .wipe, .erasure, .terminal:
      false
    }
  }

  /// Between the end of the room and the export of its results.
  private var isAwaitingExport: Bool { state.isEnded && !state.isExported }

  /// Words of a person: some, and few enough that no act of several events fails half-way.
  private func hasReason(_ reason: String) -> Bool {
    !reason.allSatisfy(\.isWhitespace) && reason.utf8.count <= 4_000
  }

  private func isKnown(_ candidate: String, orAll: Bool = false) -> Bool {
    let name = CandidateNumber(rawValue: candidate)
    return (orAll && candidate == "*") || plan.roster[subject: name]?.candidate == name
      || (plan.roster[subject: name] != nil && state.subject(of: name) == name)
  }
}
