package import Assessment
package import CanonicalBytes

/// A room as its log tells it: the same events give the same state, on every machine.
package struct RoomState: Hashable, Sendable {
  /// Events applied; the index of the next one.
  package private(set) var size = 0
  package private(set) var lastTime = LogTime(milliseconds: 0)
  package private(set) var genesis: GenesisEvent?
  /// The events that ``Deadline`` reads.
  package private(set) var timing: [LoggedEvent] = []
  package private(set) var boots = 0
  package private(set) var shares: [String: Digest32] = [:]
  package private(set) var publicValue = ""
  package private(set) var papers: [CandidateNumber: Paper] = [:]
  package private(set) var sessions: [CandidateNumber: SessionRecord] = [:]
  package private(set) var subjects: [[UInt8]: CandidateNumber] = [:]
  /// Who logged in last at each enrolled terminal, by its certificate.
  private var terminals: [String: CandidateNumber] = [:]
  package private(set) var lateAnswers: Set<Int> = []
  /// Outages and pauses, and how they were settled.
  package private(set) var interruptions = Interruptions()
  package private(set) var usedApprovals: Set<ApprovalID> = []
  package private(set) var messages: [LoggedEvent] = []
  package private(set) var isStarted = false
  package private(set) var isCodeOpened = false
  package private(set) var isEnded = false
  /// The index of the first `end`.
  package private(set) var endIndex: Int?
  /// The time of the first `end`.
  package private(set) var endTime: LogTime?
  /// Hashes of the sealed files that were opened.
  package private(set) var openedFiles: Set<String> = []
  package private(set) var isExported = false
  /// What the log says of each witness last, by its name in the policy.
  package private(set) var witnesses: [String: WitnessEvent] = [:]
  package private(set) var answerCount = 0
  /// By number: the subject under which the test is done again.
  private(set) var redone: [CandidateNumber: CandidateNumber] = [:]
  /// By number: who was checked in, as the log says last.
  package private(set) var checkIns: [CandidateNumber: CheckInEvent] = [:]
  /// Who confirmed the server's clock last.
  package private(set) var clockCheck: ClockCheck?

  package init() {}

  /// The state after all of `events`.
  package init(replaying events: some Sequence<LoggedEvent>) {
    for event in events { apply(event) }
  }

  /// The session of a subject; an empty one when nothing happened yet.
  package func session(_ candidate: CandidateNumber) -> SessionRecord {
    sessions[candidate] ?? SessionRecord()
  }

  /// The candidate in whose seat the terminal with this certificate is.
  package func candidate(atTerminal cert: String) -> CandidateNumber? {
    terminals[cert].flatMap { session($0).terminal?.cert == cert ? $0 : nil }
  }

  /// Follows one event. Total: whether the event was allowed is decided before it is logged.
  package mutating func apply(_ logged: LoggedEvent) {
    size = logged.index + 1
    interruptions.take(logged, after: lastTime)
    lastTime = logged.time
    if let approved = logged.event.body as? any ApprovedBody { usedApprovals.insert(approved.aid) }
    switch logged.event {
    case .genesis(let event):
      genesis = event
      timing.append(logged)
    case .reschedule: timing.append(logged)
    case .extend(let event):
      timing.append(logged)
      workOn(event.candidate)
    case .giveUp(let event): change(subject(of: event.candidate)) { $0.givenUp = logged.index }
    case .boot(let event): boots = event.boot
    case .seedReveal(let event): shares[event.party] = event.share
    case .publicDraw(let event): publicValue = event.value
    case .paper(let event): take(event)
    case .start: isStarted = true
    case .codeOpen: isCodeOpened = true
    case .seat(let event): take(event, index: logged.index, time: logged.time)
    case .login(let event): take(event, time: logged.time)
    case .terminal(let event): take(event)
    case .release(let event): change(subject(of: event.candidate)) { $0.isReleased = true }
    case .checkIn(let event): checkIns[event.candidate.person] = event
    case .redo(let event): take(event, logged)
    case .lateAdmit(let event): change(subject(of: event.candidate)) { $0.isLateAdmitted = true }
    case .paperOpen(let event): change(event.candidate) { $0.isPaperOpen = true }
    case .answer(let event): take(event, index: logged.index, time: logged.time)
    case .lateAnswer(let event): lateAnswers.insert(event.index)
    case .submit(let event): handIn(event.candidate, logged.index, event.sheet, nil)
    case .close(let event): handIn(event.candidate, logged.index, event.sheet, event.why)
    case .score(let event): change(event.candidate) { $0.score = event }
    case .decision(let event): change(subject(of: event.candidate)) { $0.decisions.append(event) }
    case .signature(let event): change(subject(of: event.candidate)) { $0.signature = event.status }
    case .message: messages.append(logged)
    case .end:
      isEnded = true
      endIndex = endIndex ?? logged.index
      endTime = endTime ?? logged.time
    case .keyOpen(let event): openedFiles.insert(event.fileSHA)
    case .export: isExported = true
    case .witness(let event): witnesses[event.name] = event
    case .clockCheck(let event): clockCheck = ClockCheck(event, at: logged.time)
    case .clock, .handover, .outage, .resume, .keyFix, .mark, .incident,
      .complaint, .wipe, .erasure, .pause, .proceed, .settle:
      break
    }
  }

  private mutating func change(
    _ candidate: CandidateNumber, _ change: (inout SessionRecord) -> Void
  ) {
    change(&sessions[candidate, default: SessionRecord()])
  }

  /// Whoever gets more time is given up no longer.
  private mutating func workOn(_ named: String) {
    for candidate in sessions.keys.filter({ Deadline.concerns(named, $0) }) {
      change(candidate) { $0.givenUp = nil }
    }
  }

  private mutating func take(_ event: PaperEvent) {
    papers[event.candidate] = Paper(
      candidate: event.candidate.rawValue, form: event.form, items: event.items,
      options: event.options)
  }

  private mutating func take(_ event: RedoEvent, _ logged: LoggedEvent) {
    timing.append(logged)
    switch event.mode {
    case .again: redone[event.candidate.person] = event.subject
    case .resume: change(event.subject) { $0.isReleased = true }
    }
  }

  private mutating func take(_ event: SeatEvent, index: Int, time: LogTime) {
    subjects[event.key] = event.candidate
    change(event.candidate) {
      $0.seats.append(SeatRecord(index: index, seat: event.seat, key: event.key, time: time))
      $0.isReleased = false
    }
  }

  private mutating func take(_ event: TerminalEvent) {
    terminals[event.terminal.cert] = event.candidate
    change(event.candidate) { session in
      guard let last = session.seats.indices.last else { return }
      session.seats[last].terminal = event.terminal
    }
  }

  private mutating func take(_ event: LoginEvent, time: LogTime) {
    change(event.candidate) { $0.firstLogin = $0.firstLogin ?? time }
  }

  private mutating func take(_ event: AnswerEvent, index: Int, time: LogTime) {
    answerCount += 1
    let record = AnswerRecord(
      index: index, time: time, item: event.item, response: event.response)
    change(event.candidate) { $0.take(record) }
  }

  private mutating func handIn(
    _ candidate: CandidateNumber, _ index: Int, _ sheet: [SheetEntry], _ reason: CloseReason?
  ) {
    change(candidate) { $0.handIn = HandIn(index: index, sheet: sheet, closeReason: reason) }
  }
}
