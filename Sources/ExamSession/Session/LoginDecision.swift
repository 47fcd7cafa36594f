import Assessment

extension RoomCore {
  /// A candidate takes a seat: `seat`, `login` and, of an enrolled terminal, `terminal`, unless this
  /// very session already has it.
  ///
  /// After the hand-in a login logs nothing: the candidate comes back to read receipt and result.
  mutating func take(_ login: LoginCommand, now: LogTime) throws(RoomRefusal) {
    guard let entry = plan.roster[subject: login.candidate], entry.candidate == login.candidate,
      secrets.isAccessCode(login.accessCode, of: login.candidate)
    else { throw .wrongCredentials }
    guard signatures.isValid(login.signature, of: login.signedBytes, by: login.key) else {
      throw .badSignature
    }
    guard let seat = seats[login.candidate] else { throw plan.isOpen ? .notNow : .notOpened }
    let session = state.session(login.candidate)
    let owner = state.subjects[login.key] ?? presence.candidate(of: login.key)
    guard owner == nil || owner == login.candidate else { throw .unknownKey }
    if session.handIn != nil || session.liveKey == login.key {
      guard session.handIn != nil || session.terminal == login.terminal else { throw .unknownKey }
      presence.admit(login.key, as: login.candidate, at: now)
      return
    }
    guard state.subjects[login.key] == nil else { throw .unknownKey }
    try checkTerminal(of: login, session, now)
    try checkLiveTerminal(of: login.candidate, session, now)
    try checkArrival(of: entry, session, now)
    try log(
      .seat(
        SeatEvent(
          candidate: login.candidate, seat: seat, key: login.key, approvals: [], aid: login.aid)),
      now)
    try log(.login(LoginEvent(candidate: login.candidate, seat: seat)), now)
    if let terminal = login.terminal {
      try log(.terminal(TerminalEvent(candidate: login.candidate, terminal: terminal)), now)
    }
    presence.admit(login.key, as: login.candidate, at: now)
  }

  /// An enrolled terminal keeps its candidate's seat until a proctor releases it, and holds one
  /// candidate's seat at a time.
  private func checkTerminal(
    of login: LoginCommand, _ session: SessionRecord, _ now: LogTime
  ) throws(RoomRefusal) {
    if let held = session.terminal, held.cert != login.terminal?.cert, !session.isReleased {
      throw .seatHeld(login.candidate, at: held.name, asks: login.terminal?.name ?? "")
    }
    guard let terminal = login.terminal,
      let other = state.candidate(atTerminal: terminal.cert), other != login.candidate
    else { return }
    let seated = state.session(other)
    guard seated.handIn == nil, !seated.isReleased, let live = seated.liveKey else { return }
    let remaining = presence.remainingLife(live, now: now)
    if remaining > 0 {
      throw .terminalBusy(login.candidate, at: terminal.name, retryAfter: remaining)
    }
  }

  private func checkLiveTerminal(
    of candidate: CandidateNumber, _ session: SessionRecord, _ now: LogTime
  ) throws(RoomRefusal) {
    guard let live = session.liveKey, !session.isReleased else { return }
    let remaining = presence.remainingLife(live, now: now)
    if remaining > 0 { throw .sessionLive(candidate, retryAfter: remaining) }
  }

  private func checkArrival(
    of entry: RosterEntry, _ session: SessionRecord, _ now: LogTime
  ) throws(RoomRefusal) {
    guard let start = state.start, let deadline = state.deadline(entry),
      let minutes = state.genesis?.times.minutes
    else { throw .notNow }
    guard now < deadline, !state.isEnded else { throw .pastDeadline }
    if session.firstLogin != nil || session.isLateAdmitted || now <= start { return }
    guard let limit = plan.profile.lateLimit(minutes: minutes),
      now <= start.adding(minutes: limit)
    else { throw .tooLate(entry.candidate, minutes: now.minutes(since: start)) }
  }
}
