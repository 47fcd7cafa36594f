import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A forgery by somebody who holds the log key")
struct ForgeryTests {
  @Test("is found at the step that is there for it", arguments: Forgery.all)
  func isFound(forgery: Forgery) async throws {
    var log = SampleLog(try SampleExam.made.get())
    try forgery.log(&log)
    var files = try log.bundle()
    try forgery.files(&files, log)
    let report = try await log.verifier().report(on: files)
    let found = report.findings.contains { $0.step == forgery.step && $0.code == forgery.code }
    let names = report.findings.map { "\($0.step.name) \($0.code) \($0.event ?? -1)" }
    #expect(found, "\(names)")
    for step in report.steps where step.step < min(forgery.step, .signatures) {
      #expect(step.isOK, "\(names)")
    }
  }

  @Test("is not needed for the sample to be rebuilt byte for byte")
  func refitChangesNothing() throws {
    var log = SampleLog(try SampleExam.made.get())
    let before = try log.bundle()
    try log.refit()
    #expect(try log.bundle() == before)
  }

  @Test("of the policy is found, since genesis fixed it")
  func policy() async throws {
    let log = SampleLog(try SampleExam.made.get())
    let report = try await log.verifier(policy: "# none\nquorum none\n").report(
      on: try log.bundle())
    #expect(report.findings.map(\.code) == [.policyDiffers])
  }
}
