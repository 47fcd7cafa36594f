import Assessment
import ExamSession
import ProctorUI
import RoomAPI

enum GiveUpAct: WatchAct {
  static let form = ActForm(
    id: "give-up", target: .candidate,
    title: Said("Thôi chờ máy thi, thu bài", "Give a seat up"),
    note: Said(
      "Chỉ sau khi hết giờ: bài là những gì nhật ký tính; câu còn ở máy thi hay chờ duyệt thì mất.",
      "After the deadline: the sheet is what counts in the log; what the terminal holds, or waits "
        + "for approval, is lost."),
    fields: [.candidate, .reason, .by], phases: [.running],
    question: Said(
      "Thôi chờ máy của {candidate} và thu bài?", "Wait no longer for {candidate}'s terminal?"),
    command: ["room", "give-up"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(
      GiveUpEvent(
        by: call["by"], candidate: CandidateNumber(call["candidate"]), reason: call["reason"]))
  }
}
