import RoomAPI

extension Refusal.Code {
  /// What a candidate reads when the room says no.
  var vietnamese: String {
    switch self {
    case .malformed: "Máy chủ không hiểu yêu cầu của máy này. Hãy báo giám thị."
    case .tooLarge: "Dữ liệu gửi đi quá lớn. Hãy báo giám thị."
    case .unknownPath: "Máy chủ không có chức năng này. Hãy báo giám thị."
    case .wrongCredentials: "Số báo danh hoặc mã cá nhân không đúng."
    case .sessionLive: "Phiên của thí sinh này đang mở ở máy khác."
    case .seatHeld: "Máy khác đang giữ chỗ này. Hãy báo giám thị."
    case .terminalBusy: "Thí sinh khác đang ngồi ở máy này. Hãy báo giám thị."
    case .tooLate: "Đã quá giờ được vào phòng thi. Hãy báo giám thị."
    case .unknownKey: "Phòng thi không nhận máy này nữa. Hãy báo giám thị."
    case .badSignature: "Chữ ký của máy này không hợp lệ. Hãy báo giám thị."
    case .notStarted: "Chưa đến giờ làm bài."
    case .wrongRoomCode: "Mã ca thi không đúng. Hãy nhập lại."
    case .roomCodeNeeded: "Cần nhập mã ca thi trước."
    case .notInPaper: "Câu này không có trong đề của thí sinh. Hãy báo giám thị."
    case .badResponse: "Máy chủ không nhận câu trả lời này. Hãy báo giám thị."
    case .sequenceConflict: "Số thứ tự câu trả lời bị trùng. Hãy báo giám thị."
    case .sequenceGap: "Thiếu câu trả lời trước đó, đang gửi lại."
    case .pastDeadline: "Đã hết giờ làm bài."
    case .sessionEnded: "Bài đã được nộp hoặc đã thu."
    case .sheetMismatch: "Bài trên máy này khác bài đã lưu; đã tải lại. Hãy xem rồi nộp lại."
    case .notApproved: "Việc này chưa được phê duyệt. Hãy báo giám thị."
    case .notNow, .settleShort, .seatsAwaited: "Phòng thi chưa cho phép việc này lúc này."
    case .notOpened: "Đề thi chưa được mở. Hãy chờ, máy tự thử lại."
    case .alreadyOpen, .notWitnessed, .sealedDiffers, .seedDiffers:
      "Phòng thi chưa làm được việc này. Hãy báo giám thị."
    case .stopping: "Máy chủ đang dừng. Hãy chờ, máy tự thử lại."
    }
  }
}
