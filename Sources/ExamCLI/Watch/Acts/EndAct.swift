import ProctorUI
import RoomAPI

enum EndAct: WatchAct {
  static let form = ActForm(
    id: "end", target: .room, title: Said("Kết thúc phòng thi sớm", "End the room early"),
    note: Said(
      "Khi mọi thí sinh đã nộp và không ai còn được vào; ghi người vắng, ký đầu cây khép.",
      "When all have handed in and nobody may still come; absentees are recorded."),
    phases: [.running],
    question: Said("Kết thúc phòng thi ngay bây giờ?", "End the room now?"),
    command: ["room", "end"])

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest { .end }
}
