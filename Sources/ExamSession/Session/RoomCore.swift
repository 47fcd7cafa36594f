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
  }

  private mutating func decide(_ command: RoomCommand, now: LogTime) throws(RoomRefusal) {
    switch command {
    case .boot(let facts): try boot(facts, now: now)
    case .open(let shares, let draw): try open(shares: shares, draw: draw, now: now)
    case .openBank(let opening): try openBank(opening, now: now)
    case .openKeys(let opening): try openKeys(opening, now: now)
    case .tick: try tick(now: now)
    case .login(let login): try take(login, now: now)
    case .heard(let key): hear(key, now: now)
    case .openPaper(let key, let code): try openPaper(key: key, code: code, now: now)
    case .answer(let answers): for answer in answers { try take(answer, now: now) }
    case .submit(let submit): try take(submit, now: now)
    case .act(let event): try act(event, now: now)
    case .end: try endEarly(now: now)
    case .score(let keys): try score(keys, now: now)
    case .witness(let event): try hear(event, now: now)
    case .export(let event): try export(event, now: now)
    }
  }

  private mutating func hear(_ key: [UInt8], now: LogTime) {
    if state.subjects[key] != nil || presence.candidate(of: key) != nil {
      presence.heard(key, at: now)
    }
  }

  private mutating func record(
    _ refusal: RoomRefusal, of command: RoomCommand, now: LogTime
  ) {
    guard let incident = refusal.incident, !state.isEnded else { return }
    if case .login(let login) = command,
      !presence.isFirstRefusal(login.mark(of: incident, at: now))
    {
      return
    }
    try? log(.incident(incident), now)
  }
}
