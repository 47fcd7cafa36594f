import Assessment

/// The part of V11 about what reached the room after a deadline, and about what must be settled
/// before a sheet is collected.
struct V11Collection {
  private let file: CaseFile
  private let roster: Roster
  private var clock = RoomClockwork()
  private var book = InterruptionBook()
  private var seats: [CandidateNumber: LogTime] = [:]
  private var finals: Set<CandidateNumber> = []
  /// Whose response each event is.
  private var answers: [Int: CandidateNumber] = [:]
  private var admitted: Set<Int> = []
  private var late: [CandidateNumber: [(index: Int, time: LogTime)]] = [:]
  /// Late responses that nobody admitted.
  private var uncounted = 0

  /// Gives the number of late responses that do not count.
  static func check(_ file: CaseFile, _ roster: Roster, _ outcome: inout StepOutcome) -> Int {
    var walk = V11Collection(file: file, roster: roster)
    for logged in file.events {
      walk.take(logged, &outcome)
      walk.clock.take(logged)
      walk.book.take(logged)
    }
    return walk.uncounted
  }

  private init(file: CaseFile, roster: Roster) { (self.file, self.roster) = (file, roster) }

  private mutating func take(_ logged: LoggedEvent, _ outcome: inout StepOutcome) {
    switch logged.event {
    case .seat(let event): seats[event.candidate] = logged.time
    case .answer(let event): take(event, logged, &outcome)
    case .lateAnswer(let event):
      guard let candidate = answers[event.index], !finals.contains(candidate) else {
        return outcome.find(.lateAnswerUnfounded, event: logged.index, "\(event.index)")
      }
      admitted.insert(event.index)
    case .submit(let event): finish(event.candidate)
    case .close(let event):
      if event.why == .time { check(event.candidate, logged.index, &outcome) }
      finish(event.candidate)
    case .giveUp(let event): checkName(event.candidate.rawValue, logged.index, &outcome)
    case .pause(let event): checkName(event.candidate, orAll: true, logged.index, &outcome)
    case .proceed(let event): checkName(event.candidate, orAll: true, logged.index, &outcome)
    case .settle(let event):
      checkName(event.candidate, orAll: true, logged.index, &outcome)
      if !(1...Deadline.longestExtension).contains(event.minutes) {
        outcome.find(.numberTooLarge, event: logged.index, "minutes")
      }
    case .genesis, .boot, .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .paper,
      .paperOpen, .login, .lateAdmit, .start, .outage, .resume, .reschedule, .extend, .end,
      .keyOpen, .keyFix, .mark, .score, .incident, .decision, .redo, .signature, .message,
      .complaint, .witness, .export, .wipe, .erasure, .terminal, .release, .checkIn, .clockCheck:
      break
    }
  }

  /// A response is kept after the deadline when its terminal made it before, and as long as the
  /// sheet is not final.
  private mutating func take(
    _ answer: AnswerEvent, _ logged: LoggedEvent, _ outcome: inout StepOutcome
  ) {
    let (index, candidate) = (logged.index, answer.candidate)
    guard let entry = roster.entry(of: candidate), let start = clock.start,
      let deadline = clock.deadline(entry)
    else { return outcome.find(.candidateUnknown, event: index, candidate.rawValue) }
    answers[index] = candidate
    if logged.time < start { outcome.find(.beforeStart, event: index) }
    guard logged.time >= deadline else { return }
    late[candidate, default: []].append((index, logged.time))
    let made = seats[candidate]?.adding(milliseconds: answer.terminalTime)
    if finals.contains(candidate) || !(made.map { $0 < deadline } ?? false) {
      outcome.find(.pastDeadline, event: index, candidate.rawValue)
    }
  }

  /// What was late when the sheet became final stays late.
  private mutating func finish(_ candidate: CandidateNumber) {
    guard finals.insert(candidate).inserted else { return }
    uncounted += waiting(candidate)
  }

  private func waiting(_ candidate: CandidateNumber) -> Int {
    guard let responses = late[candidate], let entry = roster.entry(of: candidate),
      let deadline = clock.deadline(entry)
    else { return 0 }
    return responses.count { $0.time >= deadline && !admitted.contains($0.index) }
  }

  /// A sheet that the time closes owes its candidate nothing, and loses no late response unless the
  /// seat was given up.
  private func check(
    _ candidate: CandidateNumber, _ index: Int, _ outcome: inout StepOutcome
  ) {
    guard let entry = roster.entry(of: candidate), let start = clock.begin(entry),
      let deadline = clock.deadline(entry)
    else { return }
    let debt = book.debt(of: candidate, from: start, until: deadline)
    if debt.isUnsettled {
      outcome.find(.interruptionUnsettled, event: index, candidate.rawValue)
    }
    let waiting = waiting(candidate)
    if waiting > 0, !debt.isGivenUp {
      outcome.find(.lateUnanswered, event: index, candidate.rawValue, "\(waiting)")
    }
  }

  private func checkName(
    _ name: String, orAll: Bool = false, _ index: Int, _ outcome: inout StepOutcome
  ) {
    let isKnown =
      (orAll && name == "*")
      || file.book.subjects(of: roster).contains { $0.candidate.rawValue == name }
    if !isKnown { outcome.find(.candidateUnknown, event: index, name) }
  }
}
