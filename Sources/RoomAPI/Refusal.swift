/// Why the room said no: the body of every reply that is not 200.
package struct Refusal: Error, Codable, Hashable, Sendable {
  package enum Code: String, Codable, Sendable, CaseIterable {
    /// The body is not the JSON this path takes.
    case malformed
    /// The body is larger than this path takes.
    case tooLarge = "too_large"
    /// No such path or method.
    case unknownPath = "unknown_path"
    /// Candidate number and access code do not belong together.
    case wrongCredentials = "wrong_credentials"
    /// Another terminal is live in this session; `retryAfter` says when to try again.
    case sessionLive = "session_live"
    /// Another enrolled terminal holds this seat; a proctor must release it.
    case seatHeld = "seat_held"
    /// Another candidate sits at this terminal; `retryAfter` says when to try again.
    case terminalBusy = "terminal_busy"
    /// Later than the rules admit; the chair decides.
    case tooLate = "too_late"
    /// The signature does not belong to a key that sits in this room now.
    case unknownKey = "unknown_key"
    /// The signature does not fit the message.
    case badSignature = "bad_signature"
    /// The exam has not started.
    case notStarted = "not_started"
    /// The room's code is wrong.
    case wrongRoomCode = "wrong_room_code"
    /// The room's code has not been given by this session.
    case roomCodeNeeded = "room_code_needed"
    /// The item is not in this candidate's paper.
    case notInPaper = "not_in_paper"
    /// The response is not of the item's type.
    case badResponse = "bad_response"
    /// This sequence number was used for something else.
    case sequenceConflict = "sequence_conflict"
    /// A sequence number is missing before this one.
    case sequenceGap = "sequence_gap"
    /// The deadline has passed.
    case pastDeadline = "past_deadline"
    /// The session is handed in or collected.
    case sessionEnded = "session_ended"
    /// The sheet differs from the responses in the log.
    case sheetMismatch = "sheet_mismatch"
    /// Not enough valid approvals for this act.
    case notApproved = "not_approved"
    /// The room's state does not allow this act.
    case notNow = "not_now"
    /// A `settle` names fewer minutes than were lost.
    case settleShort = "settle_short"
    /// The room waits for the sheets of ``candidates``.
    case seatsAwaited = "seats_awaited"
    /// The sealed questions, or keys, have not been opened by the trustees; try again later.
    case notOpened = "not_opened"
    /// The sealed questions, or keys, are open in this process already.
    case alreadyOpen = "already_open"
    /// The head over the end of the room is not cosigned by enough witnesses yet.
    case notWitnessed = "not_witnessed"
    /// What was opened is not what was sealed and fixed before.
    case sealedDiffers = "sealed_differs"
    /// A share of the seed, or the public value, is missing or not the one promised.
    case seedDiffers = "seed_differs"
    /// The server cannot write its log and is stopping.
    case stopping
  }

  package var code: Code
  /// Milliseconds after which trying again makes sense.
  package var retryAfter: Int?
  /// The last response in the log, when that is what the refusal is about.
  package var saved: Int?
  /// Candidate numbers, when the refusal is about some.
  package var candidates: [String]?

  package init(
    _ code: Code, retryAfter: Int? = nil, saved: Int? = nil, candidates: [String]? = nil
  ) {
    self.code = code
    self.retryAfter = retryAfter
    self.saved = saved
    self.candidates = candidates
  }
}
