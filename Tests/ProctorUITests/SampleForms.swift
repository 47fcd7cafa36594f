import RoomAPI

@testable import ProctorUI

/// Forms with a line of every kind.
enum SampleForms {
  static let message = ActForm(
    id: "message", target: .either, title: Said("Nhắn tin", "Message"),
    note: Said("Hiện trên màn hình của thí sinh.", "Shown on the candidate's screen."),
    fields: [
      ActField(
        "candidate", Said("Thí sinh", "Candidate"), .candidate(orAll: true), option: "--candidate"),
      ActField("text", Said("Nội dung", "Text"), .text(most: 200)), .by,
    ], phases: [.waiting, .running],
    question: Said("Nhắn {candidate}: “{text}”?", "Tell {candidate}: “{text}”?"),
    command: ["room", "message"])

  static let incident = ActForm(
    id: "incident", target: .candidate, title: Said("Biên bản vi phạm", "Incident"),
    note: Said("Ghi một vi phạm hoặc sự cố.", "Records a violation or a failure."),
    fields: [
      ActField("candidate", Said("Thí sinh", "Candidate"), .candidate(orAll: false)),
      ActField(
        "kind", Said("Hình thức", "Kind"),
        .choice([
          ActField.Choice("exam_reprimand", Said("khiển trách", "reprimand")),
          ActField.Choice("exam_warning", Said("cảnh cáo", "warning")),
        ])),
      ActField("detail", Said("Sự việc", "What"), .text(most: 300)), .by,
      ActField(
        "signed", Said("Người ký thay", "Signed by"), .text(most: 100), isOptional: true),
    ], phases: [.waiting, .running, .ended],
    question: Said("Lập biên bản {kind} với {candidate}?", "Record {kind} of {candidate}?"))

  static let extend = ActForm(
    id: "extend", target: .either, title: Said("Thêm thời gian", "Grant minutes"),
    note: Said(
      "Hai trong ba người ký: chủ tịch, thư ký, trưởng ban coi thi.",
      "Two sign: chair, secretary or head proctor."),
    fields: [
      ActField(
        "candidate", Said("Thí sinh", "Candidate"), .candidate(orAll: true), option: "--candidate"),
      ActField("minutes", Said("Số phút", "Minutes"), .number(1...180), option: "--minutes"),
      ActField("reason", Said("Lý do", "Reason"), .text(most: 300), option: "--reason"),
    ], approvals: 2, phases: [.running],
    question: Said("Thêm {minutes} phút cho {candidate}?", "Grant {candidate} {minutes} minutes?"),
    command: ["room", "extend"])

  static let openCode = ActForm(
    id: "open-code", target: .room, title: Said("Mở phong bì mã ca thi", "Open the code"),
    note: Said("Trước hai thí sinh chứng kiến.", "Before two candidates."),
    fields: [
      .by, ActField("one", Said("Người chứng kiến 1", "Witness 1"), .candidate(orAll: false)),
      ActField("two", Said("Người chứng kiến 2", "Witness 2"), .candidate(orAll: false)),
    ], phases: [.running],
    question: Said("Mở mã ca thi trước {one} và {two}?", "Open it before {one} and {two}?"))

  static let end = ActForm(
    id: "end", target: .room, title: Said("Kết thúc phòng thi", "End the room"),
    note: Said("Khi mọi thí sinh đã nộp.", "When all have handed in."), phases: [.running],
    question: Said("Kết thúc phòng thi ngay bây giờ?", "End the room now?"))

  static let all = [message, incident, extend, openCode, end]
}
