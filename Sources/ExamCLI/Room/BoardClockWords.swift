import ExamSession
import RoomAPI

/// What the board says of the server's clock, in words.
enum BoardClockWords {
  /// One line; `nil` from a server that says nothing of it.
  static func line(_ board: Board, _ options: OutputOptions) -> String? {
    guard let clock = board.clock else { return nil }
    let now = EventTime.text(LogTime(milliseconds: board.now.milliseconds))
    guard clock.isConfirmed else {
      return options.words(
        "Giờ máy chủ \(now): CHƯA AI XÁC NHẬN", "Server's clock \(now): NOT CONFIRMED")
    }
    let (names, offset) = (clock.by.joined(separator: ", "), clock.offset ?? 0)
    let source = clock.source ?? ""
    return Console.visible(
      options.words(
        "Giờ máy chủ \(now): \(names) đã xác nhận, lệch \(offset) ms so với \(source)",
        "Server's clock \(now): confirmed by \(names), \(offset) ms off \(source)"))
  }
}
