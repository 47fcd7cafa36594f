/// The final sheet as the terminal signed it. `POST /v1/submit`
package struct SubmitRequest: Codable, Hashable, Sendable {
  package var candidate: String
  /// Client sequence number, one above the last response of this session key.
  package var sequence: Int
  /// Every item of the paper in paper order with its response, `""` when there is none.
  package var sheet: [SheetLine]
  /// Items in paper order with the time spent on them and how often they were opened.
  package var views: [ItemView]
  /// Milliseconds on the terminal's monotonic clock since its seat.
  package var terminalTime: Int
  /// Base64 of the session key's signature over ``SignedBytes/submit(origin:_:)``.
  package var signature: String

  package init(
    candidate: String, sequence: Int, sheet: [SheetLine], views: [ItemView], terminalTime: Int,
    signature: String
  ) {
    self.candidate = candidate
    self.sequence = sequence
    self.sheet = sheet
    self.views = views
    self.terminalTime = terminalTime
    self.signature = signature
  }
}

/// One line of the final sheet.
package struct SheetLine: Codable, Hashable, Sendable {
  package var item: String
  package var response: String

  package init(item: String, response: String) {
    self.item = item
    self.response = response
  }
}

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
