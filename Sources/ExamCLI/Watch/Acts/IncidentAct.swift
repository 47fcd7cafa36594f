import ExamSession
import ProctorUI
import RoomAPI

enum IncidentAct: WatchAct {
  static let form = ActForm(
    id: "incident", target: .either,
    title: Said("Biên bản vi phạm hoặc sự cố", "Minutes of a violation or failure"),
    note: Said(
      "Ghi việc đã xảy ra và ai đã ký biên bản; thí sinh không ký thì hai người gần nhất ký. "
        + "Trừ điểm do chủ tịch quyết định sau.",
      "What happened and who signed the minutes; two neighbours sign when the candidate does "
        + "not. The chair decides on deductions later."),
    fields: [
      ActField(
        "candidate", Said("Thí sinh", "Candidate"), .candidate(orAll: false), isOptional: true,
        option: "--candidate"),
      ActField("kind", Said("Hình thức", "Kind"), .choice(kinds), option: "--kind"),
      ActField(
        "detail", Said("Sự việc", "What happened"), .text(most: 500), option: "--detail"),
      .by,
      ActField(
        "signed", Said("Ai đã ký", "Signed by"), .text(most: 200), isOptional: true,
        option: "--signed-by"),
    ],
    phases: [.waiting, .running, .ended],
    question: Said(
      "Lập biên bản “{kind}” {candidate}: {detail}?", "Record “{kind}” {candidate}: {detail}?"),
    command: ["room", "incident"])

  /// The forms of TT 22/2025 NQ Đ2, and what is nobody's fault.
  private static let kinds = [
    ActField.Choice("machine_failure", Said("sự cố máy thi", "machine failure")),
    ActField.Choice(Discipline.reprimand.rawValue, Said("khiển trách", "reprimand")),
    ActField.Choice(Discipline.warning.rawValue, Said("cảnh cáo", "warning")),
    ActField.Choice(Discipline.suspension.rawValue, Said("đình chỉ thi", "suspension")),
    ActField.Choice(Discipline.annulment.rawValue, Said("hủy kết quả thi", "annulment")),
    ActField.Choice("other", Said("việc khác", "something else")),
  ]

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(
      IncidentEvent(
        candidate: call["candidate"], what: call["kind"], detail: call["detail"], by: call["by"],
        signedBy: call.list("signed")))
  }
}
