import ExamSession

/// Beside a room that is served: tells of steps of the wall clock, and keeps where the log's clock
/// stands for the next server.
struct ClockKeeper: Sendable {
  /// Between two looks at the clocks.
  static let step = Duration.milliseconds(500)
  /// Looks until the point is kept again.
  private static let looks = 20

  private let sequencer: RoomSequencer
  private let file: ClockFile
  private let clock: LogClock
  private let machine: MachineClock
  private let begun: WallWatch

  /// Watches from now on.
  init(
    sequencer: RoomSequencer, file: ClockFile, clock: LogClock, machine: MachineClock
  ) {
    (self.sequencer, self.file, self.clock) = (sequencer, file, clock)
    self.machine = machine
    begun = WallWatch(wall: machine.wall(), elapsed: machine.elapsed())
  }

  /// Runs until the task is cancelled.
  func run() async {
    var watch = begun
    var looks = 0
    while !Task.isCancelled {
      try? await Task.sleep(for: Self.step)
      if let step = watch.look(wall: machine.wall(), elapsed: machine.elapsed()) {
        _ = try? await sequencer.perform(.clock(ClockStart.event(step))) { _ in }
      }
      looks += 1
      // A point that cannot be kept is missed only after the machine's next start.
      if looks % Self.looks == 0 { try? file.keep(clock, on: machine) }
    }
  }
}
