import CoreFoundation
import Foundation
import Glibc

/// The clocks of the machine that serves a room.
package struct MachineClock: Sendable {
  /// Another one after each start of the machine; empty where the system does not say.
  package var boot: String
  /// Milliseconds since the machine was started, those asleep included.
  package var elapsed: @Sendable () -> Int
  /// The wall clock: milliseconds since 1970.
  package var wall: @Sendable () -> Int

  package init(
    boot: String, elapsed: @escaping @Sendable () -> Int, wall: @escaping @Sendable () -> Int
  ) {
    (self.boot, self.elapsed, self.wall) = (boot, elapsed, wall)
  }

  /// Those of this machine.
  package static let system = MachineClock(
    boot: bootName, elapsed: { read(CLOCK_BOOTTIME) }, wall: { read(CLOCK_REALTIME) })

  /// The kernel's name for this start, and for the time namespace that counts from another moment.
  private static var bootName: String {
    let path = "/proc/sys/kernel/random/boot_id"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return "" }
    let manager = FileManager.default
    let space = (try? manager.destinationOfSymbolicLink(atPath: "/proc/self/ns/time")) ?? ""
    return "\(text.trimmingCharacters(in: .whitespacesAndNewlines)) \(space)"
  }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
