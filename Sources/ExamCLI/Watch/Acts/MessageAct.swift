import ExamSession
import ProctorUI
import RoomAPI

enum MessageAct: WatchAct {
  static let form = ActForm(
    id: "message", target: .either, title: Said("Nhắn tin", "Message"),
    note: Said(
      "Hiện trên màn hình của thí sinh; không thu hồi được.",
      "Shown on the candidate's screen; it cannot be taken back."),
    fields: [.candidateOrAll, ActField("text", Said("Nội dung", "Text"), .text(most: 300)), .by],
    phases: [.waiting, .running],
    question: Said("Nhắn {candidate}: “{text}”?", "Tell {candidate}: “{text}”?"),
    command: ["room", "message"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(
      MessageEvent(candidate: call["candidate"], text: call["text"], by: call["by"]))
  }
}
