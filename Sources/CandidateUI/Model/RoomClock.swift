package import RoomAPI

/// The room server's clock, carried on by the terminal's monotonic one.
///
/// Nothing here reads a clock: ``now`` is what the last tick said.
package struct RoomClock: Equatable, Sendable {
  /// Milliseconds on the terminal's monotonic clock.
  package var now = 0
  private var offset: Int?
  /// Which start of the server the last reply was of; `nil` when it did not say.
  private var boot: Int?
  /// Up to when ``offset`` is set back for what two clocks may have parted.
  private var settledAt = 0

  /// No two machines' clocks part faster than one millisecond in so many.
  private static let drift = 1_000

  package init() {}

  /// Sets the clock by a reply that arrived now, from the server's process with this number. As long
  /// as it is the same process its clock only goes on, so a reply that was long on its way turns
  /// nothing back; what is turned back is no more than two clocks may have parted since the last one.
  package mutating func hear(_ instant: Instant, boot: Int? = nil) {
    defer { self.boot = boot }
    let heard = instant.milliseconds - now
    let parted = (now - settledAt) / Self.drift
    if let offset, boot != nil, boot == self.boot, heard < offset - parted {
      self.offset = offset - parted
      settledAt += parted * Self.drift
    } else {
      (offset, settledAt) = (heard, now)
    }
  }

  /// The server's time now; `nil` before the first reply.
  package var server: Instant? { offset.map { Instant(milliseconds: now + $0) } }

  /// The same with the process whose clock it is; `nil` before the first reply that says which.
  package var moment: RoomMoment? {
    guard let boot, let server else { return nil }
    return RoomMoment(boot: boot, at: server)
  }

  /// Milliseconds from now to `instant`, negative when it has passed.
  package func remaining(until instant: Instant) -> Int? { server.map { instant - $0 } }
}
