import Assessment

extension RoomCore {
  /// Logs the common start as soon as anything happens at or after it, so that nothing that
  /// belongs to the exam stands before it.
  mutating func startIfDue(now: LogTime) throws(RoomRefusal) {
    guard !state.isStarted, !state.papers.isEmpty, let start = state.start, now >= start else {
      return
    }
    try log(.start(StartEvent(reason: "scheduled")), now)
  }

  /// Time passes: sheets whose deadline is reached, and the end of the room.
  ///
  /// Both wait while the sealed bank is closed: a sheet needs to know its items. Whether a sheet is
  /// due is for ``Collection`` to say.
  mutating func tick(now: LogTime) throws(RoomRefusal) {
    guard state.isStarted, !state.isEnded, plan.isOpen else { return }
    // A sheet that cannot be collected keeps nobody else from theirs.
    var refusal: RoomRefusal?
    for entry in sitters where state.session(entry.candidate).handIn == nil {
      guard case .due = collection(of: entry, now: now) else { continue }
      do throws(RoomRefusal) { try collect(entry, now: now) } catch { refusal = refusal ?? error }
    }
    if let refusal { throw refusal }
    let isOver = sitters.allSatisfy { entry in
      (state.deadline(entry).map { $0 <= now } ?? false)
        && state.session(entry.candidate).handIn != nil
    }
    if isOver { try end(now: now) }
  }

  /// Everybody seated has handed in and nobody may arrive any more: absentees are recorded and
  /// the room ends before its time.
  mutating func endEarly(now: LogTime) throws(RoomRefusal) {
    guard state.isStarted, !state.isEnded else { throw .notNow }
    guard plan.isOpen else { throw .notOpened }
    let open = sitters.filter { state.session($0.candidate).handIn == nil }
    let awaited = awaited(now: now)
    guard awaited.isEmpty else { throw .seatsAwaited(awaited) }
    let mayCome = arrivalsEnd(now: now).map { now <= $0 } ?? true
    if mayCome, !open.isEmpty { throw .notNow }
    for entry in open { try collect(entry, now: now) }
    try end(now: now)
  }

  private mutating func collect(_ entry: RosterEntry, now: LogTime) throws(RoomRefusal) {
    let why: CloseReason = state.session(entry.candidate).isSeated ? .time : .absent
    try collect(entry, why: why, now: now)
  }

  /// Takes a sheet in as it stands.
  mutating func collect(
    _ entry: RosterEntry, why: CloseReason, now: LogTime
  ) throws(RoomRefusal) {
    let sheet = state.sheet(entry, extended: plan.extendedItems)
    try log(.close(CloseEvent(candidate: entry.candidate, sheet: sheet, why: why)), now)
  }

  private mutating func end(now: LogTime) throws(RoomRefusal) {
    let reasons = state.sessions.values.compactMap(\.handIn).map(\.closeReason)
    let counts = EndCounts(
      absent: reasons.count { $0 == .absent }, answers: state.answerCount,
      closed: reasons.count { $0 != nil }, submitted: reasons.count { $0 == nil })
    try log(.end(EndEvent(counts: counts)), now)
  }
}
