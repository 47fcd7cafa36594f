import ExamSession

/// The log's clock: the wall clock read once when the process starts, never below the log's last
/// time, and the monotonic clock from then on.
struct SimulatedClock: Sendable {
  private let boot: Int
  private let moment: Int

  /// `wall` is what the wall clock shows at this moment.
  init(floor: LogTime, wall: Int, moment: Int) {
    boot = max(floor.milliseconds, wall)
    self.moment = moment
  }

  /// The log's time at a moment.
  func time(at moment: Int) -> LogTime { LogTime(milliseconds: boot + moment - self.moment) }

  /// The moment at which the log's time is this.
  func moment(of time: LogTime) -> Int { time.milliseconds - boot + moment }
}
