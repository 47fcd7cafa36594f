import Assessment
import ExamSession
import ProctorUI
import RoomAPI

enum ResumeAct: WatchAct {
  static let form = ActForm(
    id: "resume", target: .candidate,
    title: Said("Làm tiếp bài sau sự cố máy", "Resume the test after a failure"),
    note: Said(
      "Chủ tịch quyết định; chủ tịch và thư ký ký. Cùng đề, câu đã lưu còn nguyên, trả lại số phút "
        + "đã mất; được ngồi máy khác.",
      "As the chair decides; chair and secretary sign. The same paper with what is saved, the lost "
        + "minutes given back; at another terminal if need be."),
    fields: [
      .candidate,
      ActField(
        "minutes", Said("Số phút đã mất", "Minutes lost"), .number(1...Deadline.longestExtension),
        option: "--minutes", startsWithLost: true),
      .reason,
    ], approvals: 2, phases: [.running],
    question: Said(
      "{candidate} làm tiếp, trả lại {minutes} phút?",
      "{candidate} goes on with {minutes} minutes more?"),
    command: ["room", "redo", "--mode", "resume"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    let subject = CandidateNumber(call["candidate"])
    let act = try signing.signed(RedoAct.event(subject, .resume, call["reason"]))
    let grant = RedoAct.grant(subject, call.number("minutes"), call["reason"])
    return act.with(try signing.signed(grant))
  }
}
