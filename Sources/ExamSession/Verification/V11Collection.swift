import Assessment

/// The part of V11 about what reached the room after a deadline, and about what must be settled
/// before a sheet is collected.
struct V11Collection {
  private let file: CaseFile
  private let roster: Roster
  private var clock = RoomClockwork()
  private var book: InterruptionBook
  private var seats: [CandidateNumber: LogTime] = [:]
  private var finals: Set<CandidateNumber> = []
  private var lateAdmitted: Set<CandidateNumber> = []
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

  private init(file: CaseFile, roster: Roster) {
    (self.file, self.roster) = (file, roster)
    book = InterruptionBook(file)
  }

  private mutating func take(_ logged: LoggedEvent, _ outcome: inout StepOutcome) {
    switch logged.event {
    case .seat(let event): seats[event.candidate] = logged.time
    case .answer(let event): take(event, logged, &outcome)
    case .lateAnswer(let event):
      guard let candidate = answers[event.index], !finals.contains(candidate) else {
        return outcome.find(.lateAnswerUnfounded, event: logged.index, "\(event.index)")
      }
      admitted.insert(event.index)
    case .lateAdmit(let event): lateAdmitted.insert(book.subject(of: event.candidate.person))
    case .submit(let event): finish(event.candidate)
    case .close(let event):
      check(event, logged, &outcome)
      finish(event.candidate)
    case .giveUp(let event): take(event, logged, &outcome)
    case .pause(let event):
      checkName(event.candidate, orAll: true, logged.index, &outcome)
      checkWords(event.by, event.reason, logged, &outcome)
    case .proceed(let event):
      checkName(event.candidate, orAll: true, logged.index, &outcome)
      checkWords(event.by, event.reason, logged, &outcome)
      if !isPaused(event.candidate) {
        outcome.find(.actUnfounded, event: logged.index, EventKind.proceed.rawValue)
      }
    case .settle(let event):
      checkName(event.candidate, orAll: true, logged.index, &outcome)
      if !(1...Deadline.longestExtension).contains(event.minutes) {
        outcome.find(.numberTooLarge, event: logged.index, "minutes")
      }
    case .genesis, .boot, .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .paper,
      .paperOpen, .login, .start, .outage, .resume, .reschedule, .extend, .end,
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

  /// A seat is given up after its deadline, by name or by number, while its sheet is open.
  private func take(_ event: GiveUpEvent, _ logged: LoggedEvent, _ outcome: inout StepOutcome) {
    checkName(event.candidate.rawValue, logged.index, &outcome)
    checkWords(event.by, event.reason, logged, &outcome)
    let subject = book.subject(of: event.candidate.person)
    guard let entry = roster.entry(of: subject) else { return }
    let isOver = clock.deadline(entry).map { $0 <= logged.time } ?? false
    let isNamed = [subject, subject.person].contains(event.candidate)
    if !isNamed || !isOver || seats[subject] == nil || finals.contains(subject) {
      outcome.find(.actUnfounded, event: logged.index, EventKind.giveUp.rawValue)
    }
  }

  /// Who acts, and why, is said.
  private func checkWords(
    _ by: String, _ reason: String, _ logged: LoggedEvent, _ outcome: inout StepOutcome
  ) {
    if by.allSatisfy(\.isWhitespace) || reason.allSatisfy(\.isWhitespace) {
      outcome.find(.actUnfounded, event: logged.index, logged.event.body.kind.rawValue)
    }
  }

  /// Whether anybody named, with an open sheet, cannot work.
  private func isPaused(_ name: String) -> Bool {
    roster.entries.contains { entry in
      let subject = book.subject(of: entry.candidate)
      return ["*", subject.rawValue, entry.candidate.rawValue].contains(name)
        && !finals.contains(subject) && book.isPaused(subject)
    }
  }

  private func waiting(_ candidate: CandidateNumber, after givenUp: Int = -1) -> Int {
    guard let responses = late[candidate], let entry = roster.entry(of: candidate),
      let deadline = clock.deadline(entry)
    else { return 0 }
    return responses.count {
      $0.time >= deadline && !admitted.contains($0.index) && $0.index > givenUp
    }
  }

  /// A sheet that the time closes owes its candidate nothing, and loses no late response unless the
  /// seat was given up after it; nobody is absent who could not come while they might.
  private func check(
    _ close: CloseEvent, _ logged: LoggedEvent, _ outcome: inout StepOutcome
  ) {
    let (index, candidate) = (logged.index, close.candidate)
    guard close.why == .time || close.why == .absent else { return }
    guard let entry = roster.entry(of: candidate), let start = clock.begin(entry),
      let deadline = clock.deadline(entry)
    else { return }
    let limit = file.rule?.lateLimit(minutes: clock.minutes) ?? clock.minutes
    let arrivals = book.arrivalsEnd(
      start: clock.start ?? start, limit: limit, now: logged.time)
    if logged.time < deadline, logged.time <= arrivals, close.why == .absent {
      outcome.find(.closeTooEarly, event: index, candidate.rawValue)
    }
    let debt = book.debt(of: candidate, from: start, until: deadline)
    let mayCome =
      close.why == .time || candidate.isRedo || lateAdmitted.contains(candidate)
    if let since = debt.since, mayCome || since <= arrivals {
      outcome.find(.interruptionUnsettled, event: index, candidate.rawValue)
    }
    let waiting = waiting(candidate, after: debt.givenUp ?? -1)
    if waiting > 0 {
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
