/// Responses of one terminal, oldest first. `POST /v1/answers`
package struct AnswersRequest: Codable, Hashable, Sendable {
  /// The most responses that one request may carry.
  package static let most = 200

  /// How many of `responses`, oldest first, one request can carry: at most ``most``, and no more
  /// than stay below the request's limit with every byte escaped; one at least.
  package static func carried(_ responses: some Sequence<String>) -> Int {
    var bytes = 0
    var count = 0
    for response in responses.prefix(most) {
      bytes += 2 * response.utf8.count + 512
      if bytes > 900_000, count > 0 { break }
      count += 1
    }
    return count
  }

  package var answers: [SignedAnswer]

  package init(answers: [SignedAnswer]) { self.answers = answers }
}

/// One response as the terminal signed it.
package struct SignedAnswer: Codable, Hashable, Sendable {
  package var candidate: String
  /// Client sequence number, 1, 2, 3… for each session key.
  package var sequence: Int
  package var item: String
  /// The response string of the item's type; empty when cleared.
  package var response: String
  /// Milliseconds on the terminal's monotonic clock since its seat.
  package var terminalTime: Int
  /// Base64 of the session key's signature over ``SignedBytes/answer(origin:_:)``.
  package var signature: String

  package init(
    candidate: String, sequence: Int, item: String, response: String, terminalTime: Int,
    signature: String
  ) {
    self.candidate = candidate
    self.sequence = sequence
    self.item = item
    self.response = response
    self.terminalTime = terminalTime
    self.signature = signature
  }
}

/// Sent after the responses are durable.
package struct AnswersReply: Codable, Hashable, Sendable {
  package var state: SessionState

  package init(state: SessionState) { self.state = state }
}
