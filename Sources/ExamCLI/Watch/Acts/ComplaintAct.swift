import ExamSession
import ProctorUI
import RoomAPI

enum ComplaintAct: WatchAct {
  static let form = ActForm(
    id: "complaint", target: .either, title: Said("Khiếu nại về câu hỏi, đề, máy", "Complaint"),
    note: Said(
      "Thí sinh nêu ngay trong giờ thi; chủ tịch giải quyết trong ca thi này.",
      "Made during the test; the chair settles it in this sitting."),
    fields: [.candidateOrAll, ActField("text", Said("Nội dung", "Text"), .text(most: 500)), .by],
    phases: [.waiting, .running],
    question: Said(
      "Ghi khiếu nại của {candidate}: “{text}”?", "Record of {candidate}: “{text}”?"),
    command: ["room", "complaint"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(
      ComplaintEvent(candidate: call["candidate"], text: call["text"], by: call["by"]))
  }
}
