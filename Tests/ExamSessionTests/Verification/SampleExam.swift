import Assessment
import CanonicalBytes
import Crypto
import Testing
import TransparencyLog

@testable import ExamSession

/// A small exam as a room really holds it: 0001 hands in, 0002 comes late, is given more time
/// and runs out of it, 0003 is admitted late and changes the terminal, 0004 never comes.
struct SampleExam: Sendable {
  let setup: SamplePlan
  private(set) var core: RoomCore
  private(set) var events: [LoggedEvent]
  var terminals: [CandidateNumber: SampleTerminal] = [:]

  /// One sample, made once for all tests.
  static let made = Result { try SampleExam() }
  /// The same with bank and keys sealed and a public value announced.
  static let sealed = Result { try SampleExam(ceremony: try SampleSealing.ceremony()) }

  init(
    ceremony: Ceremony? = nil, story: (inout SampleExam) throws -> Void = { try $0.runUsual() }
  ) throws {
    setup = try SamplePlan(ceremony: ceremony)
    let genesis = LoggedEvent(
      index: 0, time: LogTime(milliseconds: SamplePlan.start.milliseconds - 86_400_000),
      event: .genesis(setup.genesis))
    events = [genesis]
    core = try Self.core(setup, events)
    try story(&self)
  }

  /// The story of this type.
  mutating func runUsual() throws {
    try runBefore()
    try runDuring()
    try runAfter()
  }

  private static func core(_ setup: SamplePlan, _ events: [LoggedEvent]) throws -> RoomCore {
    RoomCore(
      plan: setup.closed ?? setup.plan,
      secrets: RoomSecrets(
        accessCodes: Dictionary(
          uniqueKeysWithValues: setup.plan.roster.entries.map { ($0.candidate, "7K2M") }),
        roomCode: "ABCD"),
      genesisRoot: try SampleLog.leaves(Array(events.prefix(1)))[0], replaying: events)
  }

  static func aid(_ name: String) throws -> ApprovalID {
    try #require(ApprovalID(Array(Digest32(hashing: Array(name.utf8)).bytes.prefix(16))))
  }

  /// `body` with the approvals of these officials.
  func approved<Body: ApprovedBody>(_ body: Body, by names: String...) throws -> Body {
    try approved(body, by: names)
  }

  /// `body` with the approvals of these officials.
  func approved<Body: ApprovedBody>(_ body: Body, by names: [String]) throws -> Body {
    var body = body
    let bytes = try body.approvedBytes(origin: SamplePlan.origin)
    body.approvals = try names.map { name in
      let key = try #require(setup.officials[name])
      return Approval(by: name, signature: Array(try key.signature(for: bytes)))
    }
    return body
  }

  mutating func run(_ command: RoomCommand, at minutes: Double) throws {
    let now = LogTime(
      milliseconds: SamplePlan.start.milliseconds + Int(minutes * 60_000))
    let outcome = core.handle(command, now: now)
    #expect(outcome.refusal == nil)
    events += outcome.events
  }

  mutating func boot(at minutes: Double) throws {
    let facts = BootFacts(
      softwareSHA: Digest32(hashing: []).hex,
      root: MerkleTree.root(try SampleLog.leaves(events)), size: events.count)
    try run(.boot(facts), at: minutes)
  }

  private mutating func runBefore() throws {
    try boot(at: -60)
    try openBank(at: -50)
    try login("0001", "1", at: -10)
    try run(.tick, at: 0)
    let opening = CodeOpenEvent(by: "proctor", witnesses: ["0001", "0002"])
    try run(.act(.codeOpen(opening)), at: 0.1)
    let terminal = try #require(terminals["0001"])
    try run(.openPaper(key: terminal.publicKey, code: "ABCD"), at: 0.2)
  }

  mutating func openBank(at minutes: Double) throws {
    guard setup.closed != nil else {
      return try run(.open(shares: setup.shares, publicDraw: nil), at: minutes)
    }
    try run(.openBank(try SampleSealing.bank(setup)), at: minutes)
  }

  /// Another process on the same log: of a sealed bank it knows nothing.
  mutating func restart(at minutes: Double) throws {
    guard setup.closed != nil else { return try boot(at: minutes) }
    core = try Self.core(setup, events)
    try boot(at: minutes)
    try openBank(at: minutes)
  }

  mutating func score(at minutes: Double) throws {
    guard setup.closed != nil, core.state.sessions.values.allSatisfy({ $0.score == nil }) else {
      return try run(.score(setup.bank.keys), at: minutes)
    }
    try run(
      .openKeys(try SampleSealing.keys(setup, head: core.state.endIndex.map { $0 + 1 })),
      at: minutes)
  }

  mutating func login(
    _ candidate: CandidateNumber, _ terminal: String, at minutes: Double
  ) throws {
    let terminal = try SampleTerminal(candidate, terminal)
    terminals[candidate] = terminal
    try run(terminal.login(), at: minutes)
    try run(.heard(key: terminal.publicKey), at: minutes)
    if minutes > 0 { try run(.openPaper(key: terminal.publicKey, code: "ABCD"), at: minutes) }
  }

  mutating func answer(
    _ candidate: CandidateNumber, _ place: Int, _ choice: Int?, at minutes: Double
  ) throws {
    let paper = try #require(core.state.papers[candidate])
    let options = paper.options[place]
    var response = choice.map { options.isEmpty ? "Huế \($0)" : options[$0].rawValue } ?? ""
    if choice != nil, setup.plan.items[paper.items[place]]?.type == .multipleChoice {
      response = options.prefix(2).sorted().map(\.rawValue).joined(separator: " ")
    }
    let event = try #require(
      try terminals[candidate]?.answer(paper.items[place], response, tm: Int(minutes * 60_000)))
    try run(.answer([event]), at: minutes)
  }

  private mutating func runDuring() throws {
    for place in 0..<7 { try answer("0001", place, 0, at: 1 + Double(place) / 2) }
    try login("0002", "2", at: 8)
    try answer("0002", 0, 1, at: 9)
    try answer("0002", 1, 0, at: 10)
    let admit = LateAdmitEvent(
      candidate: "0003", minutes: 12, approvals: [], aid: try Self.aid("admit"))
    try run(.act(.lateAdmit(try approved(admit, by: "chair"))), at: 11)
    try login("0003", "3", at: 12)
    try answer("0003", 0, 0, at: 13)
    try answer("0001", 0, 1, at: 14)
    try answer("0001", 1, nil, at: 15)
    try restart(at: 18)
    try login("0003", "3b", at: 20)
    try answer("0003", 0, 1, at: 21)
    try answer("0003", 2, 0, at: 22)
    let grant = ExtendEvent(
      candidate: "0002", minutes: 10, reason: "máy hỏng", approvals: [],
      aid: try Self.aid("extend"))
    try run(.act(.extend(try approved(grant, by: "chair", "secretary"))), at: 30)
    let settling = SettleEvent(
      candidate: "0003", minutes: 3, reason: "đến muộn", approvals: [],
      aid: try Self.aid("settle"))
    try run(.act(.settle(try approved(settling, by: "chair", "secretary"))), at: 31)
    let entry = try #require(setup.plan.roster[subject: "0001"])
    let submit = try #require(
      try terminals["0001"]?.submit(
        core.state.sheet(entry, extended: core.plan.extendedItems), tm: 2_400_000))
    try run(.submit(submit), at: 40)
    try run(.tick, at: 60)
    try answer("0002", 1, nil, at: 62)
    try answer("0002", 3, 0, at: 65)
    let plain = try #require(terminals["0002"])
    try run(.heard(key: plain.publicKey), at: 66)
    try run(.tick, at: 70)
  }

  private mutating func runAfter() throws {
    try score(at: 72)
    let decision = DecisionEvent(
      candidate: "0001", what: "exam_reprimand", reason: "trao đổi bài", approvals: [],
      aid: try Self.aid("decision"))
    try run(.act(.decision(try approved(decision, by: "chair"))), at: 73)
    try score(at: 74)
    for (name, status) in [("0001", "signed"), ("0002", "signed"), ("0004", "absent")] {
      let event = SignatureEvent(candidate: CandidateNumber(name), status: status)
      try run(.act(.signature(event)), at: 75)
    }
    try run(.export(ExportEvent(name: BundlePath.results, sha: "")), at: 76)
  }
}
