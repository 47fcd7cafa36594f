/// The room's code, given at the signal. `POST /v1/paper`
package struct PaperRequest: Codable, Hashable, Sendable {
  /// The room's session code (mã ca thi), as typed; empty when this session gave it before.
  package var roomCode: String

  package init(roomCode: String) { self.roomCode = roomCode }
}

/// One candidate's paper, in its order, without any key.
package struct PaperReply: Codable, Hashable, Sendable {
  package var items: [PaperItem]
  /// Hundredths of a point.
  package var maximum: Int
  /// The last response to each item that is in the log, by item id; cleared ones are left out.
  package var responses: [String: String]
  package var state: SessionState

  package init(
    items: [PaperItem], maximum: Int, responses: [String: String], state: SessionState
  ) {
    self.items = items
    self.maximum = maximum
    self.responses = responses
    self.state = state
  }
}
