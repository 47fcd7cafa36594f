import ExamSession
import Foundation

/// The log's clock: a time at which it was begun, and the machine's monotonic clock from then on.
///
/// A step of the wall clock changes nothing; time that the machine slept counts.
struct LogClock: Sendable {
  private let origin: Int
  private let elapsed: @Sendable () -> Int

  /// Begins at `time` now.
  init(at time: LogTime, on machine: MachineClock = .system) {
    elapsed = machine.elapsed
    origin = time.milliseconds - machine.elapsed()
  }

  /// Begins at `wall`, but never below `floor`, the time of the log's last event: from there it
  /// runs on even when the wall clock was set back.
  init(floor: LogTime, wall: Date) {
    let wall = LogTime(milliseconds: Int(wall.timeIntervalSince1970 * 1_000))
    self.init(at: max(floor, wall))
  }

  /// The log time of this moment; never decreasing.
  func now() -> LogTime { LogTime(milliseconds: origin + elapsed()) }

  /// This moment as a date.
  var date: Date { Date(timeIntervalSince1970: Double(now().milliseconds) / 1_000) }
}
