import ExamSession
import ProctorUI
import RoomAPI

enum LateAct: WatchAct {
  static let form = ActForm(
    id: "late", target: .candidate,
    title: Said("Cho tính câu trả lời tới muộn", "Make late responses count"),
    note: Said(
      "Làm trước lúc hết giờ, tới máy chủ sau: hai trong ba người ký (chủ tịch, thư ký, trưởng "
        + "ban coi thi) thì tất cả câu đang chờ được tính.",
      "Made before the deadline, received after it: two of chair, secretary and head proctor make "
        + "all that wait count."),
    fields: [
      ActField("candidate", Said("Thí sinh", "Candidate"), .candidate(orAll: false))
    ], approvals: 2, phases: [.running],
    question: Said(
      "Cho tính các câu trả lời muộn của {candidate}?", "Make {candidate}'s late responses count?"),
    command: ["room", "late"])

  static func requests(
    _ call: ActCall, _ signing: ActSigning, _ board: Board
  ) throws -> [ActRequest] {
    let waiting = try LateResponses.waiting(of: call["candidate"], on: board)
    return try signing.signed(
      waiting.map { LateAnswerEvent(index: $0, approvals: [], aid: .fresh()) })
  }
}
