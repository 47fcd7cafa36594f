import Assessment
import Testing

@testable import ExamSession

extension SampleExam {
  /// A room of failures: 0001 does the test again twice and hands in, 0002 is suspended, 0003
  /// resumes at another terminal, 0004 never comes.
  static let failures = Result { try SampleExam { try $0.runFailures() } }

  private mutating func runFailures() throws {
    try boot(at: -60)
    try openBank(at: -50)
    for (candidate, document) in zip(["0001", "0003"], [IdentityDocument.identityCard, .vneid]) {
      let check = CheckInEvent(
        by: "proctor", candidate: CandidateNumber(candidate), document: document)
      try run(.act(.checkIn(check)), at: -12)
    }
    try login("0001", "1", at: -10)
    try run(.tick, at: 0)
    let terminal = try #require(terminals["0001"])
    try run(.openPaper(key: terminal.publicKey, code: "ABCD"), at: 0.2)
    for place in 0..<3 { try answer("0001", place, 0, at: 1 + Double(place)) }
    try login("0002", "2", at: 5)
    try login("0003", "3", at: 6)
    for place in 0..<4 { try answer("0002", place, 0, at: 7 + Double(place) / 4) }
    try answer("0003", 0, 0, at: 9)
    try redo("0001", at: 20)
    try sit("0001#2", "1b", at: 21)
    try answer("0001#2", 0, 0, at: 22)
    try suspend("0002", at: 25)
    try grant("0001", 5, at: 26)
    try resume("0003", 7, at: 30)
    try login("0003", "3b", at: 30.1)
    try answer("0003", 1, 0, at: 31)
    try redo("0001#2", at: 40)
    try sit("0001#3", "1c", at: 41)
    for place in 0..<7 { try answer("0001#3", place, 0, at: 42 + Double(place)) }
    try run(.tick, at: 60)
    try run(.tick, at: 68)
    try handIn("0001#3", at: 80)
    try run(.tick, at: 105)
    try score(at: 106)
    for (name, status) in [("0001", "signed"), ("0003", "signed"), ("0004", "absent")] {
      let event = SignatureEvent(candidate: CandidateNumber(name), status: status)
      try run(.act(.signature(event)), at: 107)
    }
    try run(.export(ExportEvent(name: BundlePath.results, sha: "")), at: 108)
  }

  /// Logs in under the number and opens the paper of this subject.
  mutating func sit(
    _ subject: CandidateNumber, _ name: String, at minutes: Double
  ) throws {
    let typed = try SampleTerminal(subject.person, name)
    try run(typed.login(), at: minutes)
    try run(.openPaper(key: typed.publicKey, code: "ABCD"), at: minutes)
    terminals[subject] = try SampleTerminal(subject, name)
  }

  mutating func redo(_ subject: CandidateNumber, at minutes: Double) throws {
    let act = RedoEvent(
      candidate: subject, subject: subject.next, mode: .again, reason: "hỏng ổ đĩa", approvals: [],
      aid: try Self.aid("redo \(subject)"))
    try run(.act(.redo(try approved(act, by: "chair", "secretary"))), at: minutes)
  }

  mutating func resume(_ subject: CandidateNumber, _ lost: Int, at minutes: Double) throws {
    let act = RedoEvent(
      candidate: subject, subject: subject, mode: .resume, reason: "treo máy", approvals: [],
      aid: try Self.aid("resume \(subject)"))
    let grant = ExtendEvent(
      candidate: subject.rawValue, minutes: lost, reason: "treo máy", approvals: [],
      aid: try Self.aid("lost \(subject)"))
    try run(
      .resume(
        try approved(act, by: "chair", "secretary"), try approved(grant, by: "chair", "secretary")),
      at: minutes)
  }

  mutating func grant(_ candidate: String, _ more: Int, at minutes: Double) throws {
    let grant = ExtendEvent(
      candidate: candidate, minutes: more, reason: "mất điện", approvals: [],
      aid: try Self.aid("grant \(candidate) \(minutes)"))
    try run(.act(.extend(try approved(grant, by: "chair", "head"))), at: minutes)
  }

  mutating func suspend(_ candidate: CandidateNumber, at minutes: Double) throws {
    let act = DecisionEvent(
      candidate: candidate, what: Discipline.suspension.rawValue, reason: "dùng điện thoại",
      approvals: [], aid: try Self.aid("suspend \(candidate)"))
    try run(.act(.decision(try approved(act, by: "chair"))), at: minutes)
  }

  mutating func handIn(_ subject: CandidateNumber, at minutes: Double) throws {
    let entry = try #require(setup.plan.roster.entry(of: subject))
    let sheet = core.state.sheet(entry, extended: core.plan.extendedItems)
    let submit = try #require(try terminals[subject]?.submit(sheet, tm: Int(minutes * 60_000)))
    try run(.submit(submit), at: minutes)
  }
}
