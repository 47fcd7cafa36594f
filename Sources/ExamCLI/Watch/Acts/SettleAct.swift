import ExamSession
import ProctorUI
import RoomAPI

enum SettleAct: WatchAct {
  static let form = ActForm(
    id: "settle", target: .either,
    title: Said("Không bù thời gian bị mất", "Settle lost time without giving it back"),
    note: Said(
      "Hai trong ba người ký: chủ tịch, thư ký, trưởng ban coi thi. Muốn bù thì dùng “Thêm thời "
        + "gian”.",
      "Two of chair, secretary and head proctor sign. To give minutes back use “Grant minutes”."),
    fields: [
      .candidateOrAll,
      ActField(
        "minutes", Said("Số phút bị mất", "Minutes lost"), .number(1...Deadline.longestExtension),
        option: "--minutes", startsWithLost: true),
      .reason,
    ], approvals: 2, phases: [.running],
    question: Said(
      "Không bù {minutes} phút cho {candidate}?",
      "Give none of {minutes} minutes back to {candidate}?"),
    command: ["room", "settle"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try signing.signed(
      SettleEvent(
        candidate: call["candidate"], minutes: call.number("minutes"), reason: call["reason"],
        approvals: [], aid: .fresh()))
  }
}
