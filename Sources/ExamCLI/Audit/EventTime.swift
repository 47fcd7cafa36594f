import ExamSession
import Foundation

/// Log times as the people in the room read them: Việt Nam time, UTC+7.
enum EventTime {
  private static let minutesEast = 7 * 60

  /// `2026-12-01 08:00:00.123`.
  static func text(_ time: LogTime) -> String {
    let seconds = time.milliseconds / 1_000 + minutesEast * 60
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    let style = Date.ISO8601FormatStyle(
      dateSeparator: .dash, dateTimeSeparator: .space, timeSeparator: .colon)
    let text = date.formatted(style.year().month().day().time(includingFractionalSeconds: false))
    let rest = String(time.milliseconds % 1_000)
    return "\(text).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  /// `08:00:00, 01/12/2026`.
  static func printed(_ time: LogTime) -> String {
    let parts = text(time).prefix(19).split(separator: " ")
    let day = (parts.first ?? "").split(separator: "-").reversed().joined(separator: "/")
    return "\(parts.last ?? ""), \(day)"
  }
}
