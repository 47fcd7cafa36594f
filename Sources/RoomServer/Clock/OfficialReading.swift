package import ExamSession

/// A time that officials read from a clock, and when it was given to the program.
package struct OfficialReading: Hashable, Sendable {
  package let time: LogTime
  /// What ``MachineClock/elapsed`` showed then: the reading is held against the wall clock of that
  /// moment, however long a start takes.
  package let elapsed: Int

  package init(time: LogTime, elapsed: Int) { (self.time, self.elapsed) = (time, elapsed) }

  /// Given at this moment.
  package init(now time: LogTime, on machine: MachineClock = .system) {
    self.init(time: time, elapsed: machine.elapsed())
  }
}
