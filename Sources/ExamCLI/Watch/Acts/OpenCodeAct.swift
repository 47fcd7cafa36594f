import ExamSession
import ProctorUI
import RoomAPI

enum OpenCodeAct: WatchAct {
  static let form = ActForm(
    id: "open-code", target: .room,
    title: Said("Mở phong bì mã ca thi", "Open the envelope of the code"),
    note: Said(
      "Khi có hiệu lệnh, trước hai thí sinh chứng kiến.",
      "At the signal, before two candidates who witness it."),
    fields: [
      .by,
      ActField(
        "one", Said("Người chứng kiến 1", "Witness 1"), .candidate(orAll: false),
        option: "--witness"),
      ActField(
        "two", Said("Người chứng kiến 2", "Witness 2"), .candidate(orAll: false),
        option: "--witness"),
    ], phases: [.running],
    question: Said(
      "{by} đã mở phong bì trước {one} và {two}?", "{by} opened it before {one} and {two}?"),
    command: ["room", "open-code"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(CodeOpenEvent(by: call["by"], witnesses: [call["one"], call["two"]]))
  }
}
