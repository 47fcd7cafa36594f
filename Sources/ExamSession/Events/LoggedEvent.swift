/// An event with its place and time in the log.
package struct LoggedEvent: Hashable, Sendable {
  /// Index in the log, from 0.
  package var index: Int
  package var time: LogTime
  package var event: RoomEvent

  package init(index: Int, time: LogTime, event: RoomEvent) {
    self.index = index
    self.time = time
    self.event = event
  }
}
