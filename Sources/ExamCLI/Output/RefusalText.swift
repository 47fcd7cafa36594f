import RoomAPI

/// What a room's refusal means to the person at the shell.
enum RefusalText {
  /// Vietnamese and English.
  static func words(_ code: Refusal.Code) -> (vi: String, en: String) {
    switch code {
    case .malformed: ("yêu cầu sai dạng", "the request is malformed")
    case .tooLarge: ("yêu cầu quá lớn", "the request is too large")
    case .unknownPath: ("không có đường dẫn này", "there is no such path")
    case .wrongCredentials:
      (
        "mã không đúng; chạy lệnh trên chính máy chủ của phòng thi",
        "wrong code; run the command on the room's own server machine"
      )
    case .sessionLive: ("thí sinh đang ngồi ở máy khác", "the session is live elsewhere")
    case .tooLate: ("đến muộn quá hạn; cần chủ tịch cho vào", "too late; the chair must admit")
    case .unknownKey: ("máy thi này không còn giữ chỗ", "this terminal holds no seat")
    case .badSignature: ("chữ ký không đúng", "the signature is not valid")
    case .notStarted: ("chưa đến giờ thi", "the exam has not started")
    case .wrongRoomCode: ("mã ca thi không đúng", "the room's code is wrong")
    case .roomCodeNeeded: ("chưa nhập mã ca thi", "the room's code is needed")
    case .notInPaper: ("câu hỏi không có trong đề", "the item is not in the paper")
    case .badResponse: ("câu trả lời sai dạng", "the response is not of the item's type")
    case .sequenceConflict: ("số thứ tự đã dùng cho nội dung khác", "the number is used up")
    case .sequenceGap: ("thiếu câu trả lời trước đó", "an earlier response is missing")
    case .pastDeadline: ("đã hết giờ", "the deadline has passed")
    case .sessionEnded: ("bài đã nộp hoặc đã thu", "the session is handed in or collected")
    case .sheetMismatch: ("bài nộp khác nhật ký", "the sheet differs from the log")
    case .notApproved:
      (
        "thiếu hoặc sai chữ ký duyệt: xem vai trò và số người duyệt cần có",
        "approvals are missing or not valid: see who must approve, and how many"
      )
    case .notNow:
      (
        "lúc này chưa được, hoặc không còn được, làm việc này: xem khoathi room status",
        "the room does not allow this now: see khoathi room status"
      )
    case .notOpened:
      (
        "đề hoặc đáp án còn niêm phong: khoathi exam open EXAM --trustee …",
        "questions or keys are still sealed: khoathi exam open EXAM --trustee …"
      )
    case .notWitnessed:
      (
        "đầu cây khép phòng thi chưa đủ nhân chứng ký: xem khoathi room status",
        "not enough witnesses have cosigned the closing head: see khoathi room status"
      )
    case .sealedDiffers:
      (
        "nội dung mở ra không phải tệp đã niêm phong của kỳ thi này",
        "what was opened is not what was sealed for this exam"
      )
    case .seedDiffers:
      (
        "thiếu hoặc sai phần hạt giống, hoặc giá trị công khai: --share, --public-value",
        "a share of the seed or the public value is missing or wrong: --share, --public-value"
      )
    case .stopping: ("máy chủ đang dừng sau lỗi ghi", "the server is stopping after a write error")
    }
  }
}
