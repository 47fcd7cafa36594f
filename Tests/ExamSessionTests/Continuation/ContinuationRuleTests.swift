import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A finished room")
struct ContinuationRuleTests {
  private let sample = Result { try SampleContinuation(try SampleExam.made.get()) }

  private func refusal(_ fix: KeyFixEvent, _ sample: SampleContinuation) -> ContinuationRefusal? {
    do throws(ContinuationRefusal) {
      _ = try sample.state.events(of: fix, leaf: sample.leaf)
      return nil
    } catch { return error }
  }

  @Test("takes a correction that chair and secretary approve, with its scores and its export")
  func approved() throws {
    let sample = try sample.get()
    let (item, _, _) = try sample.someItem()
    let corrected = try CorrectedKey(item: item.id, keys: [])
    let changes = try sample.state.changes(by: corrected)
    let events = try sample.state.events(
      of: try sample.fix(corrected, aid: "fix"), leaf: sample.leaf)
    #expect(events.map(\.body.kind) == [.keyFix] + changes.map { _ in .score } + [.export])
    #expect(!changes.isEmpty)
  }

  @Test(
    "refuses a correction without the two persons it takes",
    arguments: [
      ([], ApprovalProblem.tooFew(needed: 2, given: 0)),
      (["chair"], .tooFew(needed: 2, given: 1)),
      (["chair", "chair"], .samePersonTwice("chair")),
      (["chair", "proctor"], .wrongRole("proctor", .proctor)),
      (["chair", "head"], .wrongRole("head", .headProctor)),
    ])
  func approvals(names: [String], problem: ApprovalProblem) throws {
    let sample = try sample.get()
    let (item, _, wrong) = try sample.someItem()
    let fix = try sample.fix(
      try sample.corrected(item, wrong.rawValue), aid: "fix", by: names)
    #expect(refusal(fix, sample) == .notApproved(problem))
  }

  @Test("refuses approvals that were given for another text, another log, or once before")
  func replays() throws {
    var sample = try sample.get()
    let (item, right, wrong) = try sample.someItem()
    var changed = try sample.fix(try sample.corrected(item, wrong.rawValue), aid: "fix")
    changed.reason += "."
    #expect(refusal(changed, sample) == .notApproved(.badSignature("chair")))
    var elsewhere = try sample.fix(try sample.corrected(item, wrong.rawValue), aid: "fix")
    elsewhere.approvals = try sample.room.approved(elsewhere, by: ["chair", "secretary"]).approvals
    #expect(refusal(elsewhere, sample) == .notApproved(.badSignature("chair")))
    try sample.correct(try sample.corrected(item, wrong.rawValue), aid: "fix")
    let again = try sample.fix(try sample.corrected(item, right.rawValue), aid: "fix")
    #expect(refusal(again, sample) == .notApproved(.repeatedID))
    let ofRoom = try sample.fix(try sample.corrected(item, right.rawValue), aid: "decision")
    #expect(refusal(ofRoom, sample) == .notApproved(.repeatedID))
  }

  @Test("refuses a correction of nothing: no reason, no such item, the key that counts")
  func empty() throws {
    let sample = try sample.get()
    let (item, right, wrong) = try sample.someItem()
    let silent = try sample.fix(
      try sample.corrected(item, wrong.rawValue), aid: "fix", reason: " ")
    #expect(refusal(silent, sample) == .noReason)
    let same = try sample.fix(try sample.corrected(item, right.rawValue), aid: "fix")
    #expect(refusal(same, sample) == .keyUnchanged(item.id))
    #expect(throws: ContinuationRefusal.itemNotUsed("XX-1")) {
      try sample.state.changes(by: try CorrectedKey(item: "XX-1", keys: []))
    }
    let used = Set(sample.state.room.papers.values.flatMap(\.items))
    let unused = try #require(sample.room.bank.map(\.leaf.id).first { !used.contains($0) })
    #expect(throws: ContinuationRefusal.itemNotUsed(unused)) {
      try sample.state.changes(by: try CorrectedKey(item: unused, keys: []))
    }
  }

  @Test("takes a second correction of the same item, whose former key is the first correction")
  func second() throws {
    var sample = try sample.get()
    let before = sample.state.room.sessions.mapValues(\.score)
    let (item, right, _) = try sample.someItem()
    let first = try sample.corrected(item, item.choices[0].id.rawValue, item.choices[1].id.rawValue)
    try sample.correct(first, aid: "first")
    let fix = try sample.fix(try sample.corrected(item, right.rawValue), aid: "second")
    #expect(fix.old == first.json)
    try sample.correct(try sample.corrected(item, right.rawValue), aid: "second")
    #expect(sample.state.room.sessions.mapValues(\.score) == before)
  }

  @Test("takes nothing after a wipe")
  func wiped() throws {
    var sample = try sample.get()
    let (item, _, wrong) = try sample.someItem()
    let fix = try sample.fix(try sample.corrected(item, wrong.rawValue), aid: "fix")
    try sample.wipe()
    #expect(refusal(fix, sample) == .wiped)
    #expect(throws: ContinuationRefusal.wiped) { try sample.wipe() }
  }

  @Test("is one whose results were exported")
  func finished() throws {
    let log = try sample.get().room
    let events = try log.renumbered()
    #expect(throws: ContinuationRefusal.notFinished) {
      try Continuation(room: events.dropLast(), plan: log.setup.plan, bank: log.bank)
    }
  }
}
