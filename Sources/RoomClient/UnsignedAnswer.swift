/// One response before this client signs it.
package struct UnsignedAnswer: Hashable, Sendable {
  package let item: String
  /// Brought to NFC and trimmed before it is signed.
  package let response: String
  /// Milliseconds on the terminal's monotonic clock since its seat.
  package let terminalTime: Int

  package init(item: String, response: String, terminalTime: Int) {
    self.item = item
    self.response = response
    self.terminalTime = terminalTime
  }
}
