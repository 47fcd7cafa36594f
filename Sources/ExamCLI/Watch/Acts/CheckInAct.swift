import Assessment
import ExamSession
import ProctorUI
import RoomAPI

enum CheckInAct: WatchAct {
  static let form = ActForm(
    id: "check-in", target: .candidate,
    title: Said("Kiểm tra giấy tờ, chỉ chỗ ngồi", "Check in and show the seat"),
    note: Said(
      "Ghi loại giấy tờ có ảnh đã xem, không ghi số. Chỗ ngồi do hạt giống rút, không ai chọn.",
      "The kind of photo document that was seen, never its number. The seat is drawn by the seed."),
    fields: [
      .candidate,
      ActField("document", Said("Giấy tờ", "Document"), .choice(kinds), option: "--document"),
      .by,
    ], phases: [.waiting, .running],
    question: Said(
      "Đã xem giấy tờ của {candidate} ({document})?", "Seen the {document} of {candidate}?"),
    command: ["room", "check-in"], showsSeat: true)

  private static let kinds = IdentityDocument.allCases.map { document in
    let (vi, en) = DocumentWords.of(document)
    return ActField.Choice(document.rawValue, Said(vi, en))
  }

  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    try ActRequest(
      CheckInEvent(
        by: call["by"], candidate: CandidateNumber(call["candidate"]),
        document: IdentityDocument(rawValue: call["document"]) ?? .other))
  }
}
