import RoomAPI

/// What a room's refusal means to the person at the shell.
enum RefusalText {
  /// Vietnamese and English.
  static func words(_ code: Refusal.Code) -> (vi: String, en: String) {
    (vietnamese(code), english(code))
  }

  private static func vietnamese(_ code: Refusal.Code) -> String {
    switch code {
    case .malformed: "yêu cầu sai dạng"
    case .tooLarge: "yêu cầu quá lớn"
    case .unknownPath: "không có đường dẫn này"
    case .wrongCredentials: "mã không đúng; chạy lệnh trên chính máy chủ của phòng thi"
    case .sessionLive: "thí sinh đang ngồi ở máy khác"
    case .seatHeld: "máy khác giữ chỗ: khoathi room release EXAM --candidate SBD"
    case .terminalBusy: "thí sinh khác đang ngồi ở máy này"
    case .tooLate: "đến muộn quá hạn; cần chủ tịch cho vào"
    case .unknownKey: "máy thi này không còn giữ chỗ"
    case .badSignature: "chữ ký không đúng"
    case .notStarted: "chưa đến giờ thi"
    case .wrongRoomCode: "mã ca thi không đúng"
    case .roomCodeNeeded: "chưa nhập mã ca thi"
    case .notInPaper: "câu hỏi không có trong đề"
    case .badResponse: "câu trả lời sai dạng"
    case .sequenceConflict: "số thứ tự đã dùng cho nội dung khác"
    case .sequenceGap: "thiếu câu trả lời trước đó"
    case .pastDeadline: "đã hết giờ"
    case .sessionEnded: "bài đã nộp hoặc đã thu"
    case .sheetMismatch: "bài nộp khác nhật ký"
    case .notApproved: "thiếu hoặc sai chữ ký duyệt: xem vai trò và số người duyệt cần có"
    case .notNow: "lúc này chưa được, hoặc không còn được, làm việc này: xem khoathi room status"
    case .settleShort: "ít hơn số phút đã mất: xem số phút đề nghị bù ở khoathi room status"
    case .seatsAwaited: "còn chờ bài của thí sinh đã vào chỗ: xem khoathi room status"
    case .notOpened: "đề hoặc đáp án còn niêm phong: khoathi exam open EXAM --trustee …"
    case .alreadyOpen: "đã mở rồi, không cần mở lại; nhật ký không ghi thêm gì"
    case .notWitnessed: "đầu cây khép phòng thi chưa đủ nhân chứng ký: xem khoathi room status"
    case .sealedDiffers: "nội dung mở ra không phải tệp đã niêm phong của kỳ thi này"
    case .seedDiffers:
      "thiếu hoặc sai phần hạt giống, hoặc giá trị công khai: --share, --public-value"
    case .stopping: "máy chủ đang dừng sau lỗi ghi"
    }
  }

  private static func english(_ code: Refusal.Code) -> String {
    switch code {
    case .malformed: "the request is malformed"
    case .tooLarge: "the request is too large"
    case .unknownPath: "there is no such path"
    case .wrongCredentials: "wrong code; run the command on the room's own server machine"
    case .sessionLive: "the session is live elsewhere"
    case .seatHeld: "another terminal holds the seat: khoathi room release EXAM --candidate N"
    case .terminalBusy: "another candidate sits at this terminal"
    case .tooLate: "too late; the chair must admit"
    case .unknownKey: "this terminal holds no seat"
    case .badSignature: "the signature is not valid"
    case .notStarted: "the exam has not started"
    case .wrongRoomCode: "the room's code is wrong"
    case .roomCodeNeeded: "the room's code is needed"
    case .notInPaper: "the item is not in the paper"
    case .badResponse: "the response is not of the item's type"
    case .sequenceConflict: "the number is used up"
    case .sequenceGap: "an earlier response is missing"
    case .pastDeadline: "the deadline has passed"
    case .sessionEnded: "the session is handed in or collected"
    case .sheetMismatch: "the sheet differs from the log"
    case .notApproved: "approvals are missing or not valid: see who must approve, and how many"
    case .notNow: "the room does not allow this now: see khoathi room status"
    case .settleShort: "fewer minutes than were lost: see those proposed in khoathi room status"
    case .seatsAwaited: "the room waits for sheets of those seated: see khoathi room status"
    case .notOpened: "questions or keys are still sealed: khoathi exam open EXAM --trustee …"
    case .alreadyOpen: "it is open already; nothing was logged"
    case .notWitnessed:
      "not enough witnesses have cosigned the closing head: see khoathi room status"
    case .sealedDiffers: "what was opened is not what was sealed for this exam"
    case .seedDiffers:
      "a share of the seed or the public value is missing or wrong: --share, --public-value"
    case .stopping: "the server is stopping after a write error"
    }
  }
}
