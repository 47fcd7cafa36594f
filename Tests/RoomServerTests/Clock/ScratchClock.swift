import Synchronization

@testable import RoomServer

/// Clocks that a test sets.
final class ScratchClock: Sendable {
  private let times = Mutex((elapsed: 1_000_000, wall: 0, boot: "one"))

  init(wall: Int) { times.withLock { $0.wall = wall } }

  var machine: MachineClock {
    MachineClock(
      boot: times.withLock { $0.boot }, elapsed: { [self] in times.withLock { $0.elapsed } },
      wall: { [self] in times.withLock { $0.wall } })
  }

  /// Time passes on both clocks.
  func pass(_ milliseconds: Int) {
    times.withLock { times in
      times.elapsed += milliseconds
      times.wall += milliseconds
    }
  }

  /// Somebody sets the wall clock.
  func step(_ milliseconds: Int) { times.withLock { $0.wall += milliseconds } }

  /// The machine is started anew.
  func reboot(_ name: String) {
    times.withLock { times in (times.boot, times.elapsed) = (name, 10_000) }
  }
}
