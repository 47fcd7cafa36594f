import RoomAPI
import TextScreen

/// Times as people read them.
enum TimeText {
  /// Vietnam keeps UTC+7 all year.
  private static let localMilliseconds = 7 * 3_600_000

  /// `hh:mm:ss` of a moment in Vietnam.
  static func clock(_ instant: Instant) -> String {
    let day = 86_400_000
    let local = instant.milliseconds % day + localMilliseconds
    let seconds = local % day / 1_000
    return "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  /// `mm:ss` or `h:mm:ss` until zero, the last second counted in full; never negative.
  static func countdown(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds + 999) / 1_000
    let minutes = "\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return seconds < 3_600 ? minutes : "\(seconds / 3_600):\(minutes)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Words {
  /// How long ago something was, in the largest unit that fits.
  func ago(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1_000
    if seconds < 100 { return times.seconds.filled(seconds) }
    if seconds < 6_000 { return times.minutes.filled(seconds / 60) }
    return times.hours.filled(seconds / 3_600)
  }
}
