/// A moment by the clock of one process of the room's server, as a terminal carries that clock on.
package struct RoomMoment: Hashable, Sendable {
  /// How often the server was started, as ``SessionState/boot``.
  package var boot: Int
  package var at: Instant

  package init(boot: Int, at: Instant) {
    self.boot = boot
    self.at = at
  }
}
