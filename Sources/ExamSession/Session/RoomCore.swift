package import Assessment
package import CanonicalBytes

/// One exam room as pure rules: commands in, events and refusals out.
///
/// Holds no clock, file, network or randomness, so a whole exam can be simulated in one thread.
/// ``handle(_:now:)`` follows what it decides at once; the caller makes it durable before anybody
/// hears of it, and stops for good if it cannot.
package struct RoomCore: Sendable {
  /// Without its items as long as the sealed bank is closed.
  package internal(set) var plan: ExamPlan
  /// Whether this process holds the sealed keys; ``handle(_:now:)`` sees to it.
  package internal(set) var hasOpenKeys = false
  package private(set) var state: RoomState
  package internal(set) var presence = Presence()
  let secrets: RoomSecrets
  let signatures: any SignatureCheck
  /// Root of the log at size 1, which the seed is bound to.
  let genesisRoot: Digest32
  /// Seats by candidate, once the seed is known.
  internal(set) package var seats: [CandidateNumber: String] = [:]
  private var pending: [LoggedEvent] = []

  /// A room at the end of the given log, which holds at least its genesis.
  package init(
    plan: ExamPlan, secrets: RoomSecrets, genesisRoot: Digest32,
    replaying events: [LoggedEvent],
    signatures: any SignatureCheck = Ed25519Check()
  ) {
    self.plan = plan
    self.secrets = secrets
    self.signatures = signatures
    self.genesisRoot = genesisRoot
    state = RoomState(replaying: events)
    if let seed = state.seed(genesisRoot: genesisRoot) {
      seats = Seating.seats(for: plan.roster, seed: seed)
    }
  }

  /// What a command led to.
  package struct Outcome: Sendable {
    /// To be appended in this order.
    package let events: [LoggedEvent]
    /// Why the command, or the rest of it, was refused.
    package let refusal: RoomRefusal?
  }

  /// Decides one command at log time `now` and follows its events.
  package mutating func handle(_ command: RoomCommand, now: LogTime) -> Outcome {
    pending = []
    do {
      if case .boot = command {} else { try startIfDue(now: now) }
      try decide(command, now: now)
      return Outcome(events: pending, refusal: nil)
    } catch {
      record(error, of: command, now: now)
      return Outcome(events: pending, refusal: error)
    }
  }

  /// The origin in genesis, which every signature covers.
  var origin: String { state.genesis?.origin ?? "" }

  /// Logs one event and follows it; refuses a body that has no canonical bytes or too many.
  mutating func log(_ event: RoomEvent, _ now: LogTime) throws(RoomRefusal) {
    guard let bytes = try? event.body.json.encoded(), bytes.count <= largestBody else {
      throw .notCanonical
    }
    let logged = LoggedEvent(index: state.size, time: now, event: event)
    state.apply(logged)
    pending.append(logged)
    if let candidate = event.terminalAct, let key = state.session(candidate).liveKey {
      presence.acted(key, at: now)
    }
  }

  private mutating func decide(_ command: RoomCommand, now: LogTime) throws(RoomRefusal) {
    switch command {
    case .boot(let facts): try boot(facts, now: now)
    case .open(let shares, let draw): try open(shares: shares, draw: draw, now: now)
    case .openBank(let opening): try openBank(opening, now: now)
    case .openKeys(let opening): try openKeys(opening, now: now)
    case .tick: try tick(now: now)
    case .login(let login): try take(login, now: now)
    case .heard(let key, let unsaved, let count, let kept, let moment):
      try hear(key, unsaved: unsaved, count: count, kept: kept, said: moment, now: now)
    case .openPaper(let key, let code): try openPaper(key: key, code: code, now: now)
    case .answer(let answers): for answer in answers { try take(answer, now: now) }
    case .submit(let submit): try take(submit, now: now)
    case .act(let event): try act(event, now: now)
    case .resume(let redo, let grant): try resume(redo, with: grant, now: now)
    case .end: try endEarly(now: now)
    case .score(let keys): try score(keys, now: now)
    case .witness(let event): try hear(event, now: now)
    case .clock(let event): try note(event, now: now)
    case .export(let event): try export(event, now: now)
    }
  }

  private mutating func hear(
    _ key: [UInt8], unsaved: Int?, count: Int?, kept: Int, said moment: ServerMoment?, now: LogTime
  ) throws(RoomRefusal) {
    guard let candidate = state.subjects[key] ?? presence.candidate(of: key) else { return }
    guard let count, let unsaved else { return presence.askedPlainly(key, at: now) }
    let said = moment.map { time(of: $0, by: key, of: candidate, now: now) } ?? now
    guard presence.heard(key, unsaved: unsaved, count: count, at: now, said: said) else {
      throw .badSignature
    }
    guard kept > 0, !state.isEnded, presence.isFirstKept(key) else { return }
    let incident = IncidentEvent(
      candidate: candidate.rawValue, what: IncidentEvent.journalKept,
      detail: "responses \(kept)", by: "terminal", signedBy: [])
    try log(.incident(incident), now)
  }

  /// When a terminal said something, at the least: what it said to an earlier process was said at
  /// some time since it took its seat.
  private func time(
    of moment: ServerMoment, by key: [UInt8], of candidate: CandidateNumber, now: LogTime
  ) -> LogTime {
    if moment.boot == state.boots { return min(now, moment.time) }
    return state.session(candidate).seats.last { $0.key == key }?.time ?? now
  }

  /// A step of the wall clock moves no deadline; it is logged for whoever reads the log.
  private mutating func note(_ event: ClockEvent, now: LogTime) throws(RoomRefusal) {
    guard state.genesis != nil, !state.isExported else { throw .notNow }
    try log(.clock(event), now)
  }

  /// What makes two refusals the same one, so that repeating it fills no log; `nil` when each counts.
  private func mark(
    of command: RoomCommand, _ incident: IncidentEvent, _ now: LogTime
  ) -> [UInt8]? {
    switch command {
    case .login(let login): login.mark(of: incident, at: now)
    case .answer(let answers): answers.first.map { mark(of: $0.candidate, incident, now) }
    case .submit(let submit): mark(of: submit.candidate, incident, now)
    case .boot, .open, .openBank, .openKeys, .tick, .heard, .openPaper, .act, .resume, .end, .score,
      .witness, .clock, .export:
      nil
    }
  }

  /// Of a seat: one a minute of each kind.
  private func mark(
    of candidate: CandidateNumber, _ incident: IncidentEvent, _ now: LogTime
  ) -> [UInt8] {
    let minute = now.minutes(since: LogTime(milliseconds: 0))
    let who = "\(incident.what) \(candidate.rawValue) \(minute)"
    return Array(who.utf8) + (state.session(candidate).liveKey ?? [])
  }

  private mutating func record(
    _ refusal: RoomRefusal, of command: RoomCommand, now: LogTime
  ) {
    guard let incident = refusal.incident, !state.isEnded else { return }
    if let mark = mark(of: command, incident, now), !presence.isFirstRefusal(mark) { return }
    try? log(.incident(incident), now)
  }
}

extension RoomEvent {
  /// The candidate whose terminal did this; `nil` for what is no act of a terminal.
  fileprivate var terminalAct: CandidateNumber? {
    if case .answer(let event) = self { return event.candidate }
    if case .submit(let event) = self { return event.candidate }
    if case .paperOpen(let event) = self { return event.candidate }
    return nil
  }
}

extension IncidentEvent {
  /// What is logged when a terminal holds responses of an earlier session back, because another
  /// terminal answered in between.
  package static let journalKept = "journal_kept"
}
