import ExamSession
import ProctorUI
import RoomAPI

enum ProceedAct: WatchAct {
  static let form = ActForm(
    id: "proceed", target: .either, title: Said("Cho làm bài tiếp", "Go on after a pause"),
    note: Said(
      "Bảng theo dõi nói mất bao nhiêu phút; thêm thời gian hoặc quyết định không bù.",
      "The board says how many minutes were lost; grant them, or settle."),
    fields: [.candidateOrAll, .reason, .by], phases: [.running],
    question: Said("Cho {candidate} làm bài tiếp?", "Let {candidate} go on?"),
    command: ["room", "proceed"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(
      ProceedEvent(by: call["by"], candidate: call["candidate"], reason: call["reason"]))
  }
}
