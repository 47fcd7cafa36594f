/// How a proctor's command begins. `POST /v1/proctor`.
package struct ProctorGreeting: Codable, Hashable, Sendable {
  /// Base64 of 32 bytes that were never used before.
  package var nonce: String

  package init(nonce: String) { self.nonce = nonce }
}

/// What a server answers that knows the room's token.
package struct ProctorGreetingReply: Codable, Hashable, Sendable {
  /// Base64 of 32 bytes.
  package var nonce: String
  /// ``ProctorChannel/greeting`` over both numbers.
  package var proof: String

  package init(nonce: String, proof: String) {
    self.nonce = nonce
    self.proof = proof
  }
}
