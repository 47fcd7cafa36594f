import Assessment

/// V11: start and deadlines are recomputed from genesis, roster, postponements and extensions;
/// nothing counts before the one or after the other.
enum V11Deadlines {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.deadlines, .needsBodies) }
    guard file.genesis != nil, let roster = file.roster else {
      return .skipped(.deadlines, .needs(.genesis))
    }
    var outcome = StepOutcome(.deadlines, note: .counted(roster.entries.count, .candidates))
    var clock = RoomClockwork()
    for (place, logged) in file.events.enumerated() {
      check(logged, place, clock, file, roster, &outcome)
      clock.take(logged)
    }
    let timing = file.events.filter { $0.event.isTiming }
    V11Acts.check(file, roster, &outcome)
    let late = V11Collection.check(file, roster, &outcome)
    if late > 0 { outcome.note = .late(roster.entries.count, late: late) }
    for entry in file.book.subjects(of: roster)
    where clock.deadline(entry) != Deadline.deadline(timing, candidate: entry) {
      outcome.find(.deadlinesDisagree, entry.candidate.rawValue)
    }
    return outcome
  }

  /// Answers that an approved `late_answer` before the end makes count.
  static func lateAnswers(_ file: CaseFile) -> [Int: Int] {
    var admitted: [Int: Int] = [:]
    for logged in file.events {
      if case .lateAnswer(let late) = logged.event { admitted[late.index] = logged.index }
    }
    return admitted
  }

  private static func check(
    _ logged: LoggedEvent, _ place: Int, _ clock: RoomClockwork,
    _ file: CaseFile, _ roster: Roster, _ outcome: inout StepOutcome
  ) {
    let index = logged.index
    switch logged.event {
    case .submit(let submit): checkTime(logged, submit.candidate, clock, roster, &outcome)
    case .close(let close):
      checkClose(close, logged, place, clock, file, roster, &outcome)
    case .start:
      if let start = clock.start, logged.time < start { outcome.find(.beforeStart, event: index) }
    case .codeOpen, .paperOpen:
      if let start = clock.start, logged.time < start { outcome.find(.beforeStart, event: index) }
    case .clockCheck:
      if let start = clock.start, logged.time >= start {
        outcome.find(.afterStart, event: index, EventKind.clockCheck.rawValue)
      }
    case .reschedule(let move):
      guard let start = clock.start, logged.time < start, logged.time < move.start else {
        return outcome.find(.rescheduleTooLate, event: index)
      }
    case .extend(let grant):
      let isKnown =
        grant.candidate == "*"
        || file.book.subjects(of: roster).contains { $0.candidate.rawValue == grant.candidate }
      if !isKnown { outcome.find(.candidateUnknown, event: index, grant.candidate) }
      if !(1...Deadline.longestExtension).contains(grant.minutes) {
        outcome.find(.numberTooLarge, event: index, "minutes")
      }
    case .genesis, .boot, .clock, .handover, .seedReveal, .publicDraw, .paper, .seat, .login,
      .lateAdmit, .outage, .resume, .lateAnswer, .end, .keyOpen, .keyFix, .mark, .score,
      .incident, .decision, .redo, .signature, .message, .complaint, .witness, .export, .wipe,
      .erasure, .terminal, .release, .checkIn, .answer, .giveUp, .pause, .proceed, .settle:
      break
    }
  }

  private static func checkTime(
    _ logged: LoggedEvent, _ candidate: CandidateNumber, _ clock: RoomClockwork,
    _ roster: Roster, _ outcome: inout StepOutcome
  ) {
    let name = candidate.rawValue
    guard let entry = roster.entry(of: candidate), let start = clock.start,
      let deadline = clock.deadline(entry)
    else { return outcome.find(.candidateUnknown, event: logged.index, name) }
    if logged.time < start { outcome.find(.beforeStart, event: logged.index) }
    if logged.time >= deadline { outcome.find(.pastDeadline, event: logged.index, name) }
  }

  /// The server collects a sheet at its deadline; earlier only an absentee's, when the room ends
  /// with it.
  private static func checkClose(
    _ close: CloseEvent, _ logged: LoggedEvent, _ place: Int, _ clock: RoomClockwork,
    _ file: CaseFile, _ roster: Roster, _ outcome: inout StepOutcome
  ) {
    let name = close.candidate.rawValue
    guard let entry = roster.entry(of: close.candidate), let deadline = clock.deadline(entry) else {
      return outcome.find(.candidateUnknown, event: logged.index, name)
    }
    let isSeated = file.book[close.candidate].seats.contains { $0.index < logged.index }
    switch close.why {
    case .suspended, .redo: return
    case .time, .absent:
      if isSeated != (close.why == .time) { outcome.find(.closeReason, event: logged.index, name) }
    }
    if logged.time >= deadline { return }
    let next = file.events[place...].first {
      if case .close = $0.event { false } else { true }
    }
    guard close.why == .absent, !close.candidate.isRedo, case .end = next?.event else {
      return outcome.find(.closeTooEarly, event: logged.index, name)
    }
  }
}

extension RoomEvent {
  /// Whether ``Deadline`` reads this event.
  fileprivate var isTiming: Bool {
    if case .genesis = self { return true }
    if case .reschedule = self { return true }
    if case .redo = self { return true }
    if case .extend = self { return true }
    return false
  }
}
