import ExamSession
import ProctorUI
import RoomAPI

enum PauseAct: WatchAct {
  static let form = ActForm(
    id: "pause", target: .either, title: Said("Tạm dừng làm bài", "Pause"),
    note: Said(
      "Máy thi giấu câu hỏi; đồng hồ vẫn chạy. Sau đó phải bù phút hoặc quyết định không bù.",
      "Terminals hide the question; the clock goes on. Minutes are given back, or not, "
        + "afterwards."),
    fields: [.candidateOrAll, .reason, .by], phases: [.running],
    question: Said("Tạm dừng {candidate}: “{reason}”?", "Pause {candidate}: “{reason}”?"),
    command: ["room", "pause"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(
      PauseEvent(by: call["by"], candidate: call["candidate"], reason: call["reason"]))
  }
}
