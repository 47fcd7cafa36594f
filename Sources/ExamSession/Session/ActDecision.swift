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
    if case .settle(let settle) = event { try checkMinutes(settle, now: now) }
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
      mayExtend(grant)
    case .reschedule(let move):
      mayReschedule(move, now)
    case .lateAdmit(let admit):
      state.isStarted && !state.isEnded && isKnown(admit.candidate.rawValue)
    case .codeOpen(let opening):
      mayOpenCode(opening, now)
    case .decision(let decision):
      mayDecide(decision)
    case .signature(let signature):
      maySign(signature)
    case .incident(let incident):
      !state.isExported && (incident.candidate.isEmpty || isKnown(incident.candidate))
    case .message(let message): !state.isEnded && isKnown(message.candidate, orAll: true)
    case .complaint(let complaint): !state.isEnded && isKnown(complaint.candidate, orAll: true)
    case .release(let release):
      mayRelease(release)
    case .checkIn(let check):
      !state.isEnded && isKnown(check.candidate.rawValue) && hasReason(check.by)
    case .lateAnswer(let late): isWaiting(late)
    case .giveUp(let event):
      isNamed(event.candidate.rawValue, event.by, event.reason) && mayGiveUp(event, now: now)
    case .pause(let event):
      isNamed(event.candidate, event.by, event.reason, orAll: true) && mayPause(event.candidate)
    case .proceed(let event):
      isNamed(event.candidate, event.by, event.reason, orAll: true) && isPaused(event.candidate)
    case .settle(let event):
      maySettle(event)
    case .redo(let redo): isRedoAllowed(redo) && hasReason(redo.reason)
    case .handover: !state.isExported
    case .clockCheck(let check):
      mayCheckClock(check, now)
    case .genesis, .boot, .clock, .seedReveal, .publicDraw, .paper, .paperOpen, .seat, .login,
      .start, .outage, .resume, .answer, .submit, .close, .end, .keyOpen, .keyFix,
      .mark, .score, .witness, .export, .wipe, .erasure, .terminal:
      false
    }
  }

  /// Between the end of the room and the export of its results.
  var isAwaitingExport: Bool { state.isEnded && !state.isExported }

  /// Words of a person: some, and few enough that no act of several events fails half-way.
  func hasReason(_ reason: String) -> Bool {
    !reason.allSatisfy(\.isWhitespace) && reason.utf8.count <= 4_000
  }

  func isKnown(_ candidate: String, orAll: Bool = false) -> Bool {
    let name = CandidateNumber(rawValue: candidate)
    return (orAll && candidate == "*") || plan.roster[subject: name]?.candidate == name
      || (plan.roster[subject: name] != nil && state.subject(of: name) == name)
  }
}
