package import RoomAPI

/// The room server's clock, carried on by the terminal's monotonic one.
///
/// Nothing here reads a clock: ``now`` is what the last tick said.
package struct RoomClock: Equatable, Sendable {
  /// Milliseconds on the terminal's monotonic clock.
  package var now = 0
  private var offset: Int?

  /// A reply that took this long or less may be late; a longer step back is the server's own.
  static let latestReply = 6_000

  package init() {}

  /// Sets the clock by a reply that arrived now. A reply that was long on its way does not turn
  /// the clock back.
  package mutating func hear(_ instant: Instant) {
    let heard = instant.milliseconds - now
    guard let offset, heard < offset, offset - heard <= Self.latestReply else {
      self.offset = heard
      return
    }
  }

  /// The server's time now; `nil` before the first reply.
  package var server: Instant? { offset.map { Instant(milliseconds: now + $0) } }

  /// Milliseconds from now to `instant`, negative when it has passed.
  package func remaining(until instant: Instant) -> Int? { server.map { instant - $0 } }
}
