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
      unconfirmed(
        "Đồng hồ máy chủ chỉ \(shown(wall)), nhưng nhật ký đã đến \(shown(last)).",
        "The server's clock shows \(shown(wall)), but the log has reached \(shown(last)).")
    case .crosses(let moment, let last, let wall):
      unconfirmed(
        "Từ \(shown(last)) (lúc cuối còn biết) đến \(shown(wall)) trên đồng hồ máy chủ có giờ mở đầu "
          + "hoặc hạn nộp của thí sinh: \(shown(moment)).",
        "Between \(shown(last)), the last time known, and \(shown(wall)) on the server's clock lies "
          + "the start or somebody's deadline: \(shown(moment)).")
    case .long(let last, let wall):
      unconfirmed(
        "Máy chủ đã nghỉ quá 10 phút: từ \(shown(last)) đến \(shown(wall)) theo đồng hồ của nó.",
        "The server was off for more than 10 minutes: from \(shown(last)) to \(shown(wall)) by its "
          + "clock.")
    case .otherReading(let reading, let wall): otherReading(reading, wall)
    }
  }

  private func otherReading(_ reading: LogTime, _ wall: LogTime) -> String {
    say(
      "--clock-confirmed ghi \(shown(reading)), nhưng đồng hồ máy chủ chỉ \(shown(wall)): lệch quá 2 "
        + "phút. Nếu hai người vừa đọc giờ ấy thì chỉnh đồng hồ máy chủ; nếu đó là giờ của lần mở "
        + "trước thì bỏ nó đi.",
      "--clock-confirmed says \(shown(reading)), but the server's clock shows \(shown(wall)): more "
        + "than 2 minutes off. If that was read just now, set the server's clock; if it is from an "
        + "earlier start, leave it out.")
  }

  private func unconfirmed(_ vietnamese: String, _ english: String) -> String {
    say(
      vietnamese
        + " Hai người đối chiếu đồng hồ máy chủ với giờ chuẩn, chỉnh nếu sai, rồi chạy lại "
        + "kèm giờ vừa đọc: --clock-confirmed NĂM-THÁNG-NGÀYTGIỜ:PHÚT (ghi vào nhật ký)",
      english + " Two officials compare the server's clock with a good one, set it if it is wrong, "
        + "then start again with the time that they read: --clock-confirmed YYYY-MM-DDThh:mm (which "
        + "is logged)")
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }

  private func shown(_ time: LogTime) -> String { EventTime.printed(time) }
}
