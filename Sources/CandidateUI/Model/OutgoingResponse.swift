/// One response with the number under which this terminal signs it.
package struct OutgoingResponse: Hashable, Sendable {
  /// 1, 2, 3… for each session key.
  package let sequence: Int
  package let item: String
  package let response: String
  /// Milliseconds on the terminal's monotonic clock since its seat.
  package let terminalTime: Int

  package init(sequence: Int, item: String, response: String, terminalTime: Int) {
    self.sequence = sequence
    self.item = item
    self.response = response
    self.terminalTime = terminalTime
  }
}
