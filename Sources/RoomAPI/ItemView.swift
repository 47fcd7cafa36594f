/// How long and how often one item was on the screen.
package struct ItemView: Codable, Hashable, Sendable {
  package var item: String
  package var milliseconds: Int
  package var visits: Int

  package init(item: String, milliseconds: Int, visits: Int) {
    self.item = item
    self.milliseconds = milliseconds
    self.visits = visits
  }
}

/// Sent after the hand-in is durable; `state.receipt` holds its code.
package struct SubmitReply: Codable, Hashable, Sendable {
  package var state: SessionState

  package init(state: SessionState) { self.state = state }
}
