import ExamSession
import Foundation

/// The log's clock: the wall clock read once, and the monotonic clock from then on.
///
/// A step of the wall clock changes nothing; time that the machine slept counts.
struct LogClock: Sendable {
  private let bootTime: Int
  private let boot: ContinuousClock.Instant

  /// Starts now, but never below `floor`, the time of the log's last event: from there it runs on
  /// even when the wall clock was set back.
  init(floor: LogTime, wall: Date) {
    bootTime = max(floor.milliseconds, Int(wall.timeIntervalSince1970 * 1_000))
    boot = ContinuousClock.now
  }

  /// The log time of this moment; never decreasing.
  func now() -> LogTime {
    let elapsed = boot.duration(to: ContinuousClock.now)
    return LogTime(milliseconds: bootTime + Int(elapsed / .milliseconds(1)))
  }
}
