import Assessment
import ExamSession
import ProctorUI
import RoomAPI

enum ReleaseAct: WatchAct {
  static let form = ActForm(
    id: "release", target: .candidate,
    title: Said("Cho sang máy thi khác", "Release to another terminal"),
    note: Said(
      "Thí sinh đăng nhập lại ở máy khác; câu trả lời đã lưu đi theo, máy cũ không gửi được nữa.",
      "The candidate logs in at another terminal with all that is saved; the old one sends no "
        + "more."),
    fields: [.candidate, .reason, .by], phases: [.waiting, .running],
    question: Said(
      "Cho {candidate} sang máy thi khác?", "Release {candidate} to another terminal?"),
    command: ["room", "release"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(
      ReleaseEvent(
        by: call["by"], candidate: CandidateNumber(call["candidate"]), reason: call["reason"]))
  }
}
