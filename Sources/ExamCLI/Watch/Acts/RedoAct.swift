import Assessment
import ExamSession
import ProctorUI
import RoomAPI

enum RedoAct: WatchAct {
  static let form = ActForm(
    id: "redo", target: .candidate,
    title: Said("Làm lại bài sau sự cố máy", "Do the test again after a failure"),
    note: Said(
      "Chủ tịch và thư ký ký. Bài đang làm được thu và không tính; đề mới, đủ thời gian. Thí sinh "
        + "đăng nhập lại bằng số và mã cũ.",
      "Chair and secretary sign. The sheet so far does not count; a new paper, the full time. The "
        + "candidate logs in again with the same number and code."),
    fields: [.candidate, .reason], approvals: 2, phases: [.running],
    question: Said(
      "{candidate} làm lại từ đầu với đề mới: {reason}?",
      "{candidate} does the test again with a new paper: {reason}?"),
    command: ["room", "redo"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try signing.signed(event(CandidateNumber(call["candidate"]), .again, call["reason"]))
  }

  /// The act for the subject that counts now.
  static func event(
    _ subject: CandidateNumber, _ mode: RedoMode, _ reason: String
  ) -> RedoEvent {
    RedoEvent(
      candidate: subject, subject: mode == .again ? subject.next : subject, mode: mode,
      reason: reason, approvals: [], aid: .fresh())
  }

  /// The minutes that a resumed test gets back.
  static func grant(
    _ subject: CandidateNumber, _ minutes: Int, _ reason: String
  ) -> ExtendEvent {
    ExtendEvent(
      candidate: subject.rawValue, minutes: minutes, reason: reason, approvals: [], aid: .fresh())
  }
}
