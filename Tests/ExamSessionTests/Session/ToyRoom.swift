import Assessment
import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

/// A room under test: its rules and everything they have logged. Times count from the start.
struct ToyRoom: Sendable {
  static let accessCode = "7K2M9F"
  static let roomCode = "QX5R"

  let setup: ToyPlan
  private(set) var core: RoomCore
  private(set) var events: [LoggedEvent]
  private let signatures: any SignatureCheck
  let genesisRoot: Digest32

  /// A room whose papers are drawn an hour before the start.
  init(_ setup: ToyPlan? = nil, signatures: any SignatureCheck = Ed25519Check()) throws {
    let setup = try setup ?? ToyPlan()
    self.setup = setup
    self.signatures = signatures
    genesisRoot = Digest32(hashing: Array("root of size 1".utf8))
    events = [
      LoggedEvent(
        index: 0, time: LogTime(milliseconds: ToyPlan.start.milliseconds - 86_400_000),
        event: .genesis(setup.genesis))
    ]
    core = Self.core(setup, genesisRoot, events, signatures)
    boot(at: .minutes(-60))
    run(.open(shares: setup.shares, publicDraw: nil), at: .minutes(-60))
  }

  private static func core(
    _ setup: ToyPlan, _ root: Digest32, _ events: [LoggedEvent], _ signatures: any SignatureCheck
  ) -> RoomCore {
    let codes = setup.plan.roster.entries.map { ($0.candidate, accessCode) }
    return RoomCore(
      plan: setup.plan,
      secrets: RoomSecrets(
        accessCodes: Dictionary(uniqueKeysWithValues: codes), roomCode: roomCode),
      genesisRoot: root, replaying: events, signatures: signatures)
  }

  var state: RoomState { core.state }

  static func time(_ time: Duration) -> LogTime {
    let (seconds, attoseconds) = time.components
    let milliseconds = Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
    return LogTime(milliseconds: ToyPlan.start.milliseconds + milliseconds)
  }

  static func aid(_ bytes: [UInt8]) throws -> ApprovalID { try #require(ApprovalID(bytes)) }

  static func aid(_ name: String) throws -> ApprovalID {
    try aid(Array(Digest32(hashing: Array(name.utf8)).bytes.prefix(16)))
  }

  /// Gives what was refused, and keeps what was logged.
  @discardableResult
  mutating func run(_ command: RoomCommand, at time: Duration) -> RoomRefusal? {
    let outcome = core.handle(command, now: Self.time(time))
    events += outcome.events
    return outcome.refusal
  }

  /// A new server process on the same log.
  mutating func restart(at time: Duration) {
    core = Self.core(setup, genesisRoot, events, signatures)
    boot(at: time)
  }

  private mutating func boot(at time: Duration) {
    let facts = BootFacts(softwareSHA: "", root: genesisRoot, size: events.count)
    run(.boot(facts), at: time)
  }

  func entry(_ candidate: CandidateNumber) throws -> RosterEntry {
    try #require(setup.plan.roster[subject: candidate])
  }

  func paper(_ candidate: CandidateNumber) throws -> Paper {
    try #require(state.papers[candidate])
  }

  func sheet(_ candidate: CandidateNumber) throws -> [SheetEntry] {
    state.sheet(try entry(candidate), extended: setup.plan.extendedItems)
  }

  /// The first item of a type in a candidate's paper, with its choices as shown.
  func item(_ type: ItemType, of candidate: CandidateNumber) throws -> (ItemID, [ChoiceID]) {
    let paper = try paper(candidate)
    let place = try #require(paper.items.firstIndex { setup.plan.items[$0]?.type == type })
    return (paper.items[place], paper.options[place])
  }

  /// The right response to an item.
  func right(_ item: ItemID) throws -> String {
    try #require(setup.keys[item]).rightResponse
  }

  /// Seats a candidate at a new terminal that tells nothing of what it holds, and opens the paper if the exam has started.
  mutating func seat(
    _ candidate: CandidateNumber, _ terminal: String? = nil, at time: Duration
  ) throws -> ToyTerminal {
    let terminal = try ToyTerminal(candidate, terminal ?? candidate.rawValue)
    #expect(run(.login(try terminal.login()), at: time) == nil)
    run(.heard(key: terminal.key.publicKey), at: time)
    if time >= .zero { open(terminal, at: time) }
    return terminal
  }

  @discardableResult
  mutating func open(
    _ terminal: ToyTerminal, code: String = roomCode, at time: Duration
  ) -> RoomRefusal? {
    run(.openPaper(key: terminal.key.publicKey, code: code), at: time)
  }

  /// `body` with the approvals of these officials, by role.
  func approved<Body: CountersignedBody>(
    _ body: Body, by names: [String], with keys: [String]? = nil
  ) throws -> Body {
    var body = body
    let bytes = try body.approvedBytes(origin: ToyPlan.origin)
    body.approvals = try zip(names, keys ?? names).map { name, key in
      let key = try #require(setup.officials[key])
      return Approval(by: name, signature: try key.signature(of: bytes))
    }
    return body
  }

  func logged(_ kind: EventKind) -> [LoggedEvent] { events.filter { $0.event.body.kind == kind } }

  /// The incidents of a code.
  func incidents(_ what: String) -> [IncidentEvent] {
    events.compactMap {
      if case .incident(let incident) = $0.event, incident.what == what { incident } else { nil }
    }
  }
}

extension Duration {
  static func minutes(_ minutes: Int) -> Duration { .seconds(60 * minutes) }
}
