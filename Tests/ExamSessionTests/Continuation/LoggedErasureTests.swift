import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("An erasure that is logged")
struct LoggedErasureTests {
  private func corrected() throws -> SampleContinuation {
    var sample = try SampleContinuation(try SampleExam.made.get())
    let item = try #require(sample.state.room.papers["0002"]?.items.first)
    try sample.correct(try CorrectedKey(item: item, keys: []), aid: "fix")
    return sample
  }

  @Test("is what the cut files rest on, and says who approved it")
  func honest() async throws {
    var sample = try corrected()
    let cut = try sample.erase(["0002", "0003"])
    let report = try await sample.verifier().report(on: cut)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(!report.isOK && report.isOKAsErased)
    let event = sample.events.count - 1
    for step in [VerificationStep.genesis, .results, .continuation] {
      let outcome = try #require(report.steps.first { $0.step == step })
      guard case .cutAsLogged(let count, event, ["chair", "secretary"]) = outcome.note else {
        Issue.record("\(step) \(outcome.note)")
        continue
      }
      #expect(count > 3 && !outcome.isDone)
      let words = VerificationWords(.en).note(outcome)
      #expect(words.contains("event \(event)") && words.contains("chair, secretary"))
    }
    let whole = try await sample.verifier().report(on: try sample.bundle())
    #expect(whole.isOK, "the whole bundle is as good as before: \(whole.findings)")
    let text = String(decoding: cut.paths.flatMap { cut[$0] ?? [] }, as: UTF8.self)
    let body = try #require(
      text.split(separator: "\n").last { $0.contains("\"who\"") && $0.contains("\"roster_sha\"") })
    #expect(!body.contains("0002") && !body.contains("0003"))
  }

  @Test("does not cover another cut: a changed name, row or body, or one person more")
  func others() async throws {
    var sample = try corrected()
    let cut = try sample.erase(["0002"])
    let roster = String(decoding: try #require(cut[BundlePath.roster]), as: UTF8.self)
    var renamed = cut
    renamed[BundlePath.roster] = Array(roster.replacing("số 1", with: "số 7").utf8)
    let more = try BundleErasure.files(cut, without: ["0004"]).files
    for files in [renamed, more] {
      let report = try await sample.verifier().report(on: files)
      #expect(report.findings.contains { $0.code == .erasureDiffers })
      #expect(!report.isOKAsErased)
    }
    var early = try corrected()
    let unlogged = try BundleErasure.files(try early.bundle(), without: ["0002"]).files
    let report = try await early.verifier().report(on: unlogged)
    #expect(report.findings.isEmpty && !report.isOKAsErased)
    try early.wipe()
    #expect(throws: ContinuationRefusal.wiped) { try early.erase(["0002"]) }
  }

  @Test("covers nobody who was gone before it, in the room's log or in the one that goes on")
  func before() async throws {
    // Somebody else was cut out of the bundle that the approvers were shown.
    var early = try corrected()
    let shown = try BundleErasure.files(try early.bundle(), without: ["0003"]).files
    let cut = try BundleErasure.files(shown, without: ["0002"]).files
    let label = ErasureEvent.label(of: "0002", salt: Digest32(hashing: []))
    let event = BundleErasure.event(of: cut, who: [label], aid: try SampleExam.aid("erasure"))
    try early.log([
      try early.state.event(of: try early.approved(event, by: ["chair", "secretary"]))
    ])
    let later = BundleErasure.bundle(cut, continued: try early.bundle())
    let report = try await early.verifier().report(on: later)
    #expect(report.findings.contains { $0.code == .erasureDiffers })
    // A body of the continuation log goes after the act.
    var sample = try corrected()
    var blank = try sample.erase(["0002"])
    let path = BundlePath.continuation + BundlePath.bodies
    var lines = TextLines.split(try #require(blank[path])).map { Array($0) }
    let score = try #require(
      sample.events.indices.last { index in
        sample.events[index].event.body.kind == .score && lines[index] != BodyLine.erased(index)
      })
    lines[score] = BodyLine.erased(score)
    blank[path] = TextLines.join(lines)
    let found = try await sample.verifier().report(on: blank)
    #expect(found.findings.contains { $0.code == .erasureDiffers })
  }

  @Test("takes nobody out twice")
  func twice() throws {
    var sample = try corrected()
    let cut = try sample.erase(["0002"])
    #expect(throws: ErasureRefusal.alreadyErased("0002")) {
      try BundleErasure.files(cut, without: ["0002"])
    }
  }

  @Test("needs chair and secretary, each for this very text")
  func approvals() async throws {
    var sample = try corrected()
    #expect(throws: ContinuationRefusal.notApproved(.tooFew(needed: 2, given: 1))) {
      try sample.erase(["0002"], by: ["chair"])
    }
    #expect(throws: ContinuationRefusal.notApproved(.wrongRole("proctor", .proctor))) {
      try sample.erase(["0002"], by: ["chair", "proctor"])
    }
    _ = try sample.erase(["0002"])
    let place = try #require(sample.events.indices.last)
    guard case .erasure(var event) = sample.events[place].event else { throw WrongKind() }
    event.rosterSHA = Digest32(hashing: []).hex
    sample.events[place].event = .erasure(event)
    #expect(try await sample.codes() == [.approvalBad])
  }

  @Test("goes on in a longer continuation log without bringing anybody back")
  func longer() async throws {
    var sample = try corrected()
    let cut = try sample.erase(["0002"])
    try sample.wipe()
    let next = BundleErasure.bundle(cut, continued: try sample.bundle())
    let report = try await sample.verifier().report(on: next)
    #expect(report.isOKAsErased, "\(report.findings)")
    let old = TextLines.split(try #require(cut["c1/private.jsonl"]))
    let new = TextLines.split(try #require(next["c1/private.jsonl"]))
    #expect(Array(new.prefix(old.count)) == old && new.count == old.count + 2)
    #expect(next["c1/results.csv"] == cut["c1/results.csv"])
  }

  @Test("a label shows nobody the number without the salt")
  func labels() {
    let (salt, other) = (Digest32(hashing: [1]), Digest32(hashing: [2]))
    let label = ErasureEvent.label(of: "0001", salt: salt)
    #expect(label == ErasureEvent.label(of: "0001", salt: salt))
    #expect(label != ErasureEvent.label(of: "0002", salt: salt))
    #expect(label != ErasureEvent.label(of: "0001", salt: other))
  }
}
