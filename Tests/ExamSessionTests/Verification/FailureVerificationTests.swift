import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A bundle of a room with failures and a suspension")
struct FailureVerificationTests {
  @Test("is verified by every step, with the papers, sheets and scores of the tests done again")
  func honest() async throws {
    let exam = try SampleExam.failures.get()
    let report = try await SampleLog(exam).report()
    for finding in report.findings {
      Issue.record("\(finding.step.name) \(finding.event ?? -1) \(finding.code) \(finding.facts)")
    }
    #expect(report.isOK)
    #expect(report.steps.first { $0.step == .papers }?.note == .counted(6, .papers))
    #expect(report.steps.first { $0.step == .sheets }?.note == .counted(6, .sheets))
    #expect(report.steps.first { $0.step == .scores }?.note == .counted(4, .scores))
  }

  @Test("is verified by the second verifier too", .enabled(if: IndependentVerifier.isThere))
  func second() throws {
    let log = SampleLog(try SampleExam.failures.get())
    #expect(try IndependentVerifier.steps(finding: try log.bundle(), log) == [])
  }

  @Test("has one result a candidate, of the test that counts, under the number")
  func results() throws {
    let files = try SampleLog(try SampleExam.failures.get()).bundle()
    let text = String(decoding: try #require(files[BundlePath.results]), as: UTF8.self)
    let lines = text.split(separator: "\n").dropFirst()
    #expect(lines.map { $0.prefix(4) } == ["0001", "0002", "0003", "0004"])
    #expect(lines.allSatisfy { !$0.contains("#") })
    #expect(lines.first { $0.hasPrefix("0002") }?.contains(",fail,") == true)
  }

  @Test("lets the deadline of every subject be recomputed by hand")
  func deadlines() throws {
    let exam = try SampleExam.failures.get()
    var clock = RoomClockwork()
    for event in exam.events { clock.take(event) }
    let minutes = SittingBook(exam.events).subjects(of: exam.setup.plan.roster).map {
      ((clock.deadline($0)?.milliseconds ?? 0) - SamplePlan.start.milliseconds) / 60_000
    }
    // 0001 has five minutes from the roster: 65 and 5; 20 + 65 + 5; 40 + 65. 0003: 60 and 7.
    #expect(minutes == [70, 90, 105, 60, 67, 60])
  }

  @Test("gives a proof of every sheet, the old ones too")
  func proofs() throws {
    let files = try SampleLog(try SampleExam.failures.get()).bundle()
    let trail = try #require(AuditTrail(bundle: files))
    let sheets = Set(
      trail.steps.compactMap { step -> CandidateNumber? in
        if case .submit(let event) = step.event { return event.candidate }
        if case .close(let event) = step.event { return event.candidate }
        return nil
      })
    #expect(sheets == ["0001", "0001#2", "0001#3", "0002", "0003", "0004"])
  }

  @Test("tells a candidate's whole exam under the number, with the redo where it happened")
  func timeline() throws {
    let files = try SampleLog(try SampleExam.failures.get()).bundle()
    let trail = try #require(AuditTrail(bundle: files))
    let moments = CandidateTimeline(trail, candidate: "0001").entries.map(\.moment)
    #expect(
      moments.first { if case .checkedIn(.identityCard, _) = $0 { true } else { false } } != nil)
    let redos = moments.compactMap { moment -> CandidateNumber? in
      if case .redo(let subject, .again, _) = moment { subject } else { nil }
    }
    #expect(redos == ["0001#2", "0001#3"])
    let seats = moments.compactMap { moment -> Bool? in
      if case .seat(_, let isTakeover) = moment { isTakeover } else { nil }
    }
    #expect(seats == [false, false, false], "a new test is no change of terminal")
  }

  @Test("forged, is found at the step that is there for it", arguments: Forgery.ofFailures)
  func forged(forgery: Forgery) async throws {
    var log = SampleLog(try SampleExam.failures.get())
    try forgery.log(&log)
    let report = try await log.verifier().report(on: try log.bundle())
    let names = report.findings.map { "\($0.step.name) \($0.code) \($0.event ?? -1)" }
    #expect(
      report.findings.contains { $0.step == forgery.step && $0.code == forgery.code }, "\(names)")
  }

  @Test(
    "forged, is found by both verifiers at the same steps",
    .enabled(if: IndependentVerifier.isThere), arguments: Forgery.ofFailures)
  func agreed(forgery: Forgery) async throws {
    var log = SampleLog(try SampleExam.failures.get())
    try forgery.log(&log)
    let files = try log.bundle()
    let report = try await log.verifier().report(on: files)
    let both: Set = ["V15", "V16"]
    let swift = Set(report.findings.map(\.step.name)).subtracting(both)
    #expect(try IndependentVerifier.steps(finding: files, log) == swift)
  }

  @Test("erased of the candidate who did it again, verifies for everybody else")
  func erased() async throws {
    let log = SampleLog(try SampleExam.failures.get())
    let cut = try BundleErasure.files(try log.bundle(), without: ["0001"])
    let text = String(decoding: cut.files[BundlePath.bodies] ?? [], as: UTF8.self)
    #expect(!text.contains("0001"))
    let report = try await log.verifier().report(on: cut.files)
    #expect(report.findings.isEmpty, "\(report.findings)")
  }
}
