import Assessment

extension RoomCore {
  /// A candidate takes a seat under the subject that counts: `seat`, `login` and, of an enrolled terminal, `terminal`, unless this
  /// very session already has it.
  ///
  /// After the hand-in a login logs nothing: the candidate comes back to read receipt and result.
  mutating func take(_ login: LoginCommand, now: LogTime) throws(RoomRefusal) {
    let candidate = state.subject(of: login.candidate)
    guard login.candidate == candidate || login.candidate == candidate.person,
      let entry = plan.roster.entry(of: candidate),
      secrets.isAccessCode(login.accessCode, of: candidate.person)
    else { throw .wrongCredentials }
    guard signatures.isValid(login.signature, of: login.signedBytes, by: login.key) else {
      throw .badSignature
    }
    guard let seat = seat(of: candidate) else { throw plan.isOpen ? .notNow : .notOpened }
    let session = state.session(candidate)
    let owner = state.subjects[login.key] ?? presence.candidate(of: login.key)
    guard owner == nil || owner == candidate else { throw .unknownKey }
    if session.handIn != nil || session.liveKey == login.key {
      guard session.handIn != nil || session.terminal == login.terminal else { throw .unknownKey }
      presence.admit(login.key, as: candidate, at: now)
      return
    }
    guard state.subjects[login.key] == nil else { throw .unknownKey }
    try checkTerminal(of: candidate, login.terminal, session, now)
    try checkLiveTerminal(of: candidate, session, now)
    try checkArrival(of: entry, session, now)
    try log(
      .seat(
        SeatEvent(
          candidate: candidate, seat: seat, key: login.key, approvals: [], aid: login.aid)),
      now)
    try log(.login(LoginEvent(candidate: candidate, seat: seat)), now)
    if let terminal = login.terminal {
      try log(.terminal(TerminalEvent(candidate: candidate, terminal: terminal)), now)
    }
    presence.admit(login.key, as: candidate, at: now)
  }

  /// An enrolled terminal keeps its candidate's seat until a proctor releases it, and holds one
  /// candidate's seat at a time.
  private func checkTerminal(
    of candidate: CandidateNumber, _ asking: TerminalName?, _ session: SessionRecord,
    _ now: LogTime
  ) throws(RoomRefusal) {
    if let held = session.terminal, held.cert != asking?.cert, !session.isReleased {
      throw .seatHeld(candidate, at: held.name, asks: asking?.name ?? "")
    }
    guard let terminal = asking,
      let other = state.candidate(atTerminal: terminal.cert), other != candidate
    else { return }
    let seated = state.session(other)
    guard seated.handIn == nil, !seated.isReleased, let live = seated.liveKey else { return }
    let remaining = presence.remainingLife(live, now: now)
    if remaining > 0 {
      throw .terminalBusy(candidate, at: terminal.name, retryAfter: remaining)
    }
  }

  private func checkLiveTerminal(
    of candidate: CandidateNumber, _ session: SessionRecord, _ now: LogTime
  ) throws(RoomRefusal) {
    guard let live = session.liveKey, !session.isReleased else { return }
    let remaining = presence.remainingLife(live, now: now)
    if remaining > 0 { throw .sessionLive(candidate, retryAfter: remaining) }
  }

  /// The last moment at which one may still come without the chair's decision; `nil` before genesis.
  /// Where no rule sets a limit that is the end of the working time.
  func arrivalsEnd(now: LogTime) -> LogTime? {
    guard let start = state.start, let minutes = state.genesis?.times.minutes else { return nil }
    return state.interruptions.arrivalsEnd(
      start: start, limit: plan.profile.lateLimit(minutes: minutes) ?? minutes, now: now)
  }

  private func checkArrival(
    of entry: RosterEntry, _ session: SessionRecord, _ now: LogTime
  ) throws(RoomRefusal) {
    guard let start = state.start, let deadline = state.deadline(entry),
      let minutes = state.genesis?.times.minutes
    else { throw .notNow }
    guard now < deadline, !state.isEnded else { throw .pastDeadline }
    if session.firstLogin != nil || session.isLateAdmitted || now <= start { return }
    // Who does the test again came in time; the clock of that test runs whether they sit or not.
    if entry.candidate.isRedo { return }
    guard plan.profile.lateLimit(minutes: minutes) != nil,
      let end = arrivalsEnd(now: now), now <= end
    else { throw .tooLate(entry.candidate, minutes: now.minutes(since: start)) }
  }
}
