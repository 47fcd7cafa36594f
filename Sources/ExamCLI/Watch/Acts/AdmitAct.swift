import Assessment
import ExamSession
import ProctorUI
import RoomAPI

enum AdmitAct: WatchAct {
  static let form = ActForm(
    id: "admit", target: .candidate,
    title: Said("Cho vào phòng người đến muộn quá hạn", "Admit past the limit"),
    note: Said(
      "Chủ tịch ký bằng tệp khóa của mình. Người đến muộn không được thêm giờ.",
      "The chair signs with a key file. Who comes late gets no more time."),
    fields: [
      .candidate,
      ActField(
        "minutes", Said("Muộn mấy phút", "Minutes late"), .number(1...600), option: "--minutes"),
    ], approvals: 1, phases: [.running],
    question: Said(
      "Cho {candidate} vào phòng, muộn {minutes} phút?",
      "Admit {candidate}, {minutes} minutes late?"),
    command: ["room", "admit"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try signing.signed(
      LateAdmitEvent(
        candidate: CandidateNumber(call["candidate"]), minutes: call.number("minutes"),
        approvals: [], aid: .fresh()))
  }
}
