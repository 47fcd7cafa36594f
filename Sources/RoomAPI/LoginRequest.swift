/// A candidate takes a seat. `POST /v1/login`
package struct LoginRequest: Codable, Hashable, Sendable {
  /// The candidate number (số báo danh).
  package var candidate: String
  /// The personal access code, as typed.
  package var accessCode: String
  /// Base64 of the Ed25519 public key that this terminal made for this session.
  package var sessionKey: String
  /// Base64 of the session key's signature over ``SignedBytes/login(origin:candidate:sessionKey:)``.
  package var signature: String

  package init(candidate: String, accessCode: String, sessionKey: String, signature: String) {
    self.candidate = candidate
    self.accessCode = accessCode
    self.sessionKey = sessionKey
    self.signature = signature
  }
}

/// Who sits here, and where the session stands.
package struct LoginReply: Codable, Hashable, Sendable {
  package var candidate: String
  package var name: String
  /// Date of birth, `yyyy-mm-dd`.
  package var born: String
  package var seat: String
  /// The rules of the room to acknowledge, in order, by language code.
  package var rules: [String: [String]]
  package var state: SessionState
  /// Base64 of the 32 bytes that this candidate's journal at a terminal is encrypted with.
  package var journalKey: String?
  /// Base64 of the last earlier session key under which a response of this candidate is in the log;
  /// `nil` when there is none.
  package var previousKey: String?
  /// How many responses the log has under ``previousKey``.
  package var previousSaved: Int?

  /// Minutes that were granted before the exam, and why; `nil` when none were.
  package var extraMinutes: Int?
  package var extraReason: String?

  package init(
    candidate: String, name: String, born: String, seat: String, rules: [String: [String]],
    state: SessionState, journalKey: String? = nil, previousKey: String? = nil,
    previousSaved: Int? = nil
  ) {
    self.candidate = candidate
    self.name = name
    self.born = born
    self.seat = seat
    self.rules = rules
    self.state = state
    self.journalKey = journalKey
    self.previousKey = previousKey
    self.previousSaved = previousSaved
  }
}
