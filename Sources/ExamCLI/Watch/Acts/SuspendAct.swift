import Assessment
import ExamSession
import ProctorUI
import RoomAPI

enum SuspendAct: WatchAct {
  static let form = ActForm(
    id: "suspend", target: .candidate,
    title: Said("Đình chỉ thi một thí sinh", "Suspend a candidate"),
    note: Said(
      "Chủ tịch ký bằng tệp khóa, sau biên bản vi phạm. Bài được thu ngay và không tính; không làm "
        + "lại được.",
      "The chair signs with a key file, after the minutes. The sheet is collected at once and "
        + "annulled; there is no way back."),
    fields: [.candidate, .reason], approvals: 1, phases: [.running],
    question: Said("ĐÌNH CHỈ THI {candidate}: {reason}?", "SUSPEND {candidate}: {reason}?"),
    command: ["room", "suspend"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try signing.signed(
      DecisionEvent(
        candidate: CandidateNumber(call["candidate"]), what: Discipline.suspension.rawValue,
        reason: call["reason"], approvals: [], aid: .fresh()))
  }
}
