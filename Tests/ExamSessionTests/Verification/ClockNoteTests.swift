import Testing

@testable import ExamSession

@Suite("V16 on the confirmation of the server's clock")
struct ClockNoteTests {
  private func confirmation(_ exam: SampleExam, by names: String...) throws -> RoomEvent {
    let check = ClockCheckEvent(
      by: "Hoa", offset: 250, source: "đài", approvals: [], aid: try SampleExam.aid("clock"))
    var approved = try exam.approved(check, by: "chair", "secretary")
    approved.approvals = approved.approvals.filter { names.contains($0.by) }
    return .clockCheck(approved)
  }

  private func note(_ report: VerificationReport) -> StepNote? {
    report.steps.first { $0.step == .order }?.note
  }

  @Test("says who confirmed it, or that nobody did")
  func notes() async throws {
    let exam = try SampleExam.made.get()
    var log = SampleLog(exam)
    #expect(note(try await log.report()) == .clockUnconfirmed)
    log.insert(
      try confirmation(exam, by: "chair", "secretary"), before: try log.first(.paper))
    let report = try await log.report()
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(note(report) == .clockConfirmed(["chair", "secretary"], offset: 250))
    for words in [StepNoteWords.vietnamese, StepNoteWords.english] {
      #expect(words(.clockConfirmed(["chair", "secretary"], offset: 250)).contains("secretary"))
    }
  }

  @Test("finds one after the start, and one that a single official signed")
  func forged() async throws {
    let exam = try SampleExam.made.get()
    var late = SampleLog(exam)
    late.insert(try confirmation(exam, by: "chair", "secretary"), before: try late.first(.end))
    #expect(try await late.report().findings.map(\.code) == [.afterStart, .afterStart])
    var alone = SampleLog(exam)
    alone.insert(try confirmation(exam, by: "chair"), before: try alone.first(.paper))
    #expect(try await alone.report().findings.contains { $0.code == .approvalsTooFew })
  }
}
