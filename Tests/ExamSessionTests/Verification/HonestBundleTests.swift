import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("An honest bundle")
struct HonestBundleTests {
  @Test("is verified by every step that has something to do")
  func verifies() async throws {
    let report = try await SampleLog(try SampleExam.made.get()).report()
    for finding in report.findings {
      Issue.record("\(finding.step.name) \(finding.event ?? -1) \(finding.code) \(finding.facts)")
    }
    #expect(report.isOK)
    #expect(report.steps.count == 16)
    #expect(report.steps.filter { !$0.isDone }.map(\.step) == [.sealed])
  }

  @Test("without private.jsonl is checked as far as V5 and says what it could not do")
  func structureOnly() async throws {
    let log = SampleLog(try SampleExam.made.get())
    var files = try log.bundle()
    files[BundlePath.bodies] = nil
    let report = try await log.verifier().report(on: files)
    #expect(report.findings.isEmpty)
    #expect(!report.isOK)
    #expect(report.steps.prefix(5).allSatisfy { $0.isOK && $0.isDone })
    #expect(report.steps.dropFirst(5).allSatisfy { !$0.isDone && $0.note == .needsBodies })
  }

  @Test("lets the deadline of every candidate be recomputed by hand")
  func deadlines() throws {
    let exam = try SampleExam.made.get()
    let start = SamplePlan.start.milliseconds
    let closes = exam.events.filter { $0.event.body.kind == .close }
    #expect(closes.map { $0.time.milliseconds - start } == [60, 60, 70].map { $0 * 60_000 })
    var clock = RoomClockwork()
    for event in exam.events { clock.take(event) }
    let minutes = exam.setup.plan.roster.entries.map {
      ((clock.deadline($0)?.milliseconds ?? 0) - start) / 60_000
    }
    #expect(minutes == [65, 70, 60, 60])
  }
}
