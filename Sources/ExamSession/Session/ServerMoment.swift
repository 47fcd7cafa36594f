/// A moment by the clock of one process of the room's server: a clock that only goes on. At a boot the
/// log's time goes on from where it stood, however long nobody kept it, so that what a terminal counts
/// from before a boot says nothing of after it.
package struct ServerMoment: Hashable, Sendable {
  /// The number of the process's boot.
  package let boot: Int
  package let time: LogTime

  package init(boot: Int, time: LogTime) {
    self.boot = boot
    self.time = time
  }
}
