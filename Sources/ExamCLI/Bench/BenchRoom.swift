import Assessment
import CanonicalBytes
import Crypto
import ExamSession
import TransparencyLog

/// A room held by ``RoomCore`` with as many events as asked for: everybody answers again and
/// again, one candidate comes late, one changes the terminal, one gets more time, one never
/// comes, one hands nothing in, and one is reprimanded.
struct BenchRoom {
  let exam: BenchExam
  private(set) var events: [LoggedEvent]
  private var core: RoomCore
  private var terminals: [BenchTerminal] = []

  /// Runs the exam with `answers` responses a candidate; needs at least six candidates.
  init(_ exam: BenchExam, answers: Int) throws {
    self.exam = exam
    let genesis = LoggedEvent(
      index: 0, time: LogTime(milliseconds: BenchExam.start.milliseconds - 86_400_000),
      event: .genesis(exam.genesis))
    events = [genesis]
    core = try Self.core(exam, events)
    try begin()
    try sit(answers)
    try finish()
  }

  /// The room as a process finds it that opens a log of these events.
  private static func core(_ exam: BenchExam, _ events: [LoggedEvent]) throws -> RoomCore {
    let codes = exam.plan.roster.entries.map { ($0.candidate, "7K2M") }
    return RoomCore(
      plan: exam.closedPlan ?? exam.plan,
      secrets: RoomSecrets(
        accessCodes: Dictionary(uniqueKeysWithValues: codes), roomCode: "ABCD"),
      genesisRoot: MerkleTree.root([try BenchBundle.made(events[0]).leaf]), replaying: events,
      signatures: BelievedSignatures())
  }

  private mutating func run(_ command: RoomCommand, at minutes: Double) throws {
    let now = LogTime(
      milliseconds: BenchExam.start.milliseconds + Int(minutes * 60_000))
    let outcome = core.handle(command, now: now)
    if let refusal = outcome.refusal { throw CouldNot("The room refused: \(refusal)") }
    events += outcome.events
  }

  private mutating func boot(at minutes: Double) throws {
    let leaves = try events.map { try BenchBundle.made($0).leaf }
    try run(
      .boot(
        BootFacts(
          softwareSHA: BenchExam.seed("software").hex, root: MerkleTree.root(leaves),
          size: events.count)), at: minutes)
  }

  private mutating func openBank(at minutes: Double) throws {
    guard let sealing = exam.sealing else {
      return try run(.open(shares: exam.shares, publicDraw: nil), at: minutes)
    }
    try run(.openBank(sealing.bankOpening(exam.shares)), at: minutes)
  }

  /// Another process goes on; of a sealed bank it knows nothing.
  private mutating func restart(at minutes: Double) throws {
    guard exam.sealing != nil else { return try boot(at: minutes) }
    core = try Self.core(exam, events)
    try boot(at: minutes)
    try openBank(at: minutes)
  }

  private mutating func score(at minutes: Double) throws {
    guard let sealing = exam.sealing, core.state.sessions.values.allSatisfy({ $0.score == nil })
    else { return try run(.score(exam.keys), at: minutes) }
    let head = core.state.endIndex.map { $0 + 1 }
    try run(.openKeys(sealing.keyOpening(exam.keys, head: head)), at: minutes)
  }

  private mutating func begin() throws {
    let move = RescheduleEvent(
      start: BenchExam.start.adding(minutes: 1), reason: "mất điện", approvals: [],
      aid: try BenchExam.aid("reschedule"))
    let handover = HandoverEvent(what: "bank", from: "secretary", to: "chair", approvals: [])
    try boot(at: -60)
    try openBank(at: -50)
    let pair = ["chair", "secretary"]
    try run(.act(.handover(try exam.approved(handover, by: pair))), at: -49)
    try run(.act(.reschedule(try exam.approved(move, by: pair))), at: -48)
    terminals = try exam.plan.roster.entries.enumerated().map {
      try BenchTerminal($0.element.candidate, "\($0.offset)")
    }
    for place in terminals.indices.dropFirst().dropLast() {
      try run(try terminals[place].login(), at: -10)
    }
    try run(.tick, at: 1)
    let opening = CodeOpenEvent(by: "chair", witnesses: ["0002", "0003"])
    try run(.act(.codeOpen(opening)), at: 1.01)
    for terminal in terminals.dropFirst().dropLast() { try open(terminal, at: 1.02) }
    try answer(1, 0, at: 1.03)
    try restart(at: 1.5)
    let admit = LateAdmitEvent(
      candidate: terminals[0].candidate, minutes: 20, approvals: [],
      aid: try BenchExam.aid("admit"))
    try run(.act(.lateAdmit(try exam.approved(admit, by: ["chair"]))), at: 16)
    try run(try terminals[0].login(), at: 17)
    try open(terminals[0], at: 17)
    terminals[1] = try BenchTerminal(terminals[1].candidate, "other")
    try run(try terminals[1].login(), at: 17.5)
    let grant = ExtendEvent(
      candidate: terminals[2].candidate.rawValue, minutes: 10, reason: "máy hỏng",
      approvals: [], aid: try BenchExam.aid("extend"))
    try run(.act(.extend(try exam.approved(grant, by: ["chair", "secretary"]))), at: 18)
  }

  private mutating func open(_ terminal: BenchTerminal, at minutes: Double) throws {
    try run(.openPaper(key: terminal.publicKey, code: "ABCD"), at: minutes)
  }

  private mutating func sit(_ answers: Int) throws {
    for turn in 0..<answers {
      let minute = 20 + 90 * Double(turn) / Double(answers)
      for place in terminals.indices.dropLast() { try answer(place, turn, at: minute) }
    }
    for place in terminals.indices.dropLast(2) where place != 2 { try submit(place, at: 115) }
    // Terminals that hold nothing back: their sheets are collected at once.
    for terminal in terminals { try run(.heard(key: terminal.publicKey), at: 119) }
    try run(.tick, at: 121)
    try answer(2, answers, at: 125)
    try run(.tick, at: 131)
  }

  private mutating func answer(_ place: Int, _ turn: Int, at minutes: Double) throws {
    let candidate = terminals[place].candidate
    guard let paper = core.state.papers[candidate], !paper.items.isEmpty else { return }
    let row = (turn + place) % paper.items.count
    guard let item = exam.plan.items[paper.items[row]] else { return }
    let response = BenchItems.response(
      to: item, options: paper.options[row], turn: turn / paper.items.count + place)
    let event = try terminals[place].answer(item.id, response, tm: Int(minutes * 60_000))
    try run(.answer([event]), at: minutes)
  }

  private mutating func submit(_ place: Int, at minutes: Double) throws {
    guard let entry = exam.plan.roster[subject: terminals[place].candidate] else { return }
    let sheet = core.state.sheet(entry, extended: exam.plan.extendedItems)
    try run(.submit(try terminals[place].submit(sheet, tm: 6_900_000)), at: minutes)
  }

  private mutating func finish() throws {
    try score(at: 132)
    let decision = DecisionEvent(
      candidate: terminals[1].candidate, what: "exam_reprimand", reason: "trao đổi bài",
      approvals: [], aid: try BenchExam.aid("decision"))
    try run(.act(.decision(try exam.approved(decision, by: ["chair"]))), at: 133)
    try score(at: 134)
    for terminal in terminals.dropLast() {
      let event = SignatureEvent(candidate: terminal.candidate, status: "signed")
      try run(.act(.signature(event)), at: 135)
    }
    try run(.export(ExportEvent(name: BundlePath.results, sha: try resultsSHA())), at: 136)
  }

  private func resultsSHA() throws -> String {
    let leaves = try events.map { try BenchBundle.made($0).leaf }
    return ResultsTable(state: core.state, plan: exam.plan) { leaves[$0] }?.sha ?? ""
  }
}

/// The room that is only measured later need not check what it signs itself.
struct BelievedSignatures: SignatureCheck {
  func isValid(_ signature: [UInt8], of bytes: [UInt8], by key: [UInt8]) -> Bool { true }
}
