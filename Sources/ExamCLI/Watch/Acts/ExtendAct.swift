import ExamSession
import ProctorUI
import RoomAPI

enum ExtendAct: WatchAct {
  static let form = ActForm(
    id: "extend", target: .either, title: Said("Thêm thời gian", "Grant minutes"),
    note: Said(
      "Hai trong ba người ký bằng tệp khóa: chủ tịch, thư ký, trưởng ban coi thi.",
      "Two of these sign with key files: chair, secretary, head proctor."),
    fields: [
      .candidateOrAll,
      ActField(
        "minutes", Said("Số phút", "Minutes"), .number(1...Deadline.longestExtension),
        option: "--minutes", startsWithLost: true),
      .reason,
    ], approvals: 2, phases: [.waiting, .running],
    question: Said("Thêm {minutes} phút cho {candidate}?", "Grant {candidate} {minutes} minutes?"),
    command: ["room", "extend"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try signing.signed(
      ExtendEvent(
        candidate: call["candidate"], minutes: call.number("minutes"), reason: call["reason"],
        approvals: [], aid: .fresh()))
  }
}
