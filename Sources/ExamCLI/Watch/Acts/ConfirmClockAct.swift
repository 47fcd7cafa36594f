import ExamSession
import ProctorUI
import RoomAPI

enum ConfirmClockAct: WatchAct {
  static let form = ActForm(
    id: "confirm-clock", target: .room,
    title: Said("Xác nhận giờ máy chủ", "Confirm the server's clock"),
    note: Said(
      "So giờ máy chủ ở đầu bảng với đồng hồ chuẩn; hai người ký. Lệch nhiều thì chỉnh giờ máy chủ.",
      "Compare the clock at the top with another; two sign. If it is far off, set it."),
    fields: [
      .by,
      ActField(
        "offset", Said("Lệch mấy mili giây", "Milliseconds off"), .number(0...9_999),
        option: "--offset"),
      ActField(
        "source", Said("So với đồng hồ nào", "Compared with"), .text(most: 200),
        option: "--source"),
    ], approvals: 2, phases: [.waiting],
    question: Said(
      "Giờ máy chủ đúng, lệch {offset} ms so với {source}?",
      "The server's clock is right, {offset} ms off {source}?"),
    command: ["room", "confirm-clock"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try signing.signed(
      ClockCheckEvent(
        by: call["by"], offset: call.number("offset"), source: call["source"], approvals: [],
        aid: .fresh()))
  }
}
