/// Who confirmed the server's clock, and when.
package struct ClockCheck: Hashable, Sendable {
  package let event: ClockCheckEvent
  package let time: LogTime

  package init(_ event: ClockCheckEvent, at time: LogTime) {
    self.event = event
    self.time = time
  }
}
