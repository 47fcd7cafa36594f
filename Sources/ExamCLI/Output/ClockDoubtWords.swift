import Assessment
import ExamSession
import RoomServer

/// Why a server does not go by its machine's clock, in words.
struct ClockDoubtWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// What the clock shows, what was known last, and what to do about it.
  func words(_ doubt: ClockDoubt) -> String {
    switch doubt {
    case .back(let last, let wall):
      say(
        "Đồng hồ máy chủ chỉ \(shown(wall)), nhưng nhật ký đã đến \(shown(last)).",
        "The server's clock shows \(shown(wall)), but the log has reached \(shown(last)).")
    case .crosses(let moment, let last, let wall):
      say(
        "Từ \(shown(last)) (lúc cuối còn biết) đến \(shown(wall)) trên đồng hồ máy chủ có giờ mở đầu "
          + "hoặc hạn nộp của thí sinh: \(shown(moment)).",
        "Between \(shown(last)), the last time known, and \(shown(wall)) on the server's clock lies "
          + "the start or somebody's deadline: \(shown(moment)).")
    case .long(let last, let wall):
      say(
        "Máy chủ đã nghỉ quá 10 phút: từ \(shown(last)) đến \(shown(wall)) theo đồng hồ của nó.",
        "The server was off for more than 10 minutes: from \(shown(last)) to \(shown(wall)) by its "
          + "clock.")
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi:
      vietnamese + " Đối chiếu đồng hồ máy chủ với giờ chuẩn, chỉnh nếu sai, rồi chạy lại với: "
        + "--clock-confirmed (ghi vào nhật ký)"
    case .en:
      english + " Compare the server's clock with a good one, set it if it is wrong, then start "
        + "again with: --clock-confirmed (which is logged)"
    }
  }

  private func shown(_ time: LogTime) -> String { EventTime.printed(time) }
}
