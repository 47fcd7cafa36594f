package import Assessment

/// Why a room refuses a command; nothing is logged except what ``incident(_:)`` gives.
package enum RoomRefusal: Error, Hashable, Sendable {
  case wrongCredentials
  /// Another terminal was heard from less than this long ago; try again after `retryAfter` ms.
  case sessionLive(CandidateNumber, retryAfter: Int)
  /// Another enrolled terminal holds the seat; a proctor must release it first.
  case seatHeld(CandidateNumber, at: String, asks: String)
  /// Another candidate sits at this enrolled terminal; try again after `retryAfter` ms.
  case terminalBusy(CandidateNumber, at: String, retryAfter: Int)
  /// Minutes after the start; the chair decides.
  case tooLate(CandidateNumber, minutes: Int)
  case unknownKey
  case badSignature
  case notStarted
  case wrongRoomCode
  case roomCodeNeeded
  case notInPaper(ItemID)
  case badResponse(ItemID)
  /// This number is in the log with other content.
  case sequenceConflict(CandidateNumber, sequence: Int)
  case sequenceGap(expected: Int)
  case pastDeadline
  case sessionEnded
  case sheetMismatch
  case notApproved(ApprovalProblem)
  case notNow
  /// Fewer minutes than were lost.
  case settleShort
  /// The sheets of these candidates are not in yet.
  case seatsAwaited([CandidateNumber])
  /// The sealed bank, or the sealed key file, has not been opened in this process.
  case notOpened
  /// The sealed bank, or the sealed key file, is open in this process already.
  case alreadyOpen
  /// No head over the end of the room has its quorum of witnesses yet.
  case notWitnessed
  /// What was opened is not what genesis fixed.
  case ceremony(CeremonyProblem)
  /// The disk is nearly full: what is left is for closing the room.
  case noSpace
  /// The event has no canonical body of at most 32,768 bytes.
  case notCanonical

  /// What the log should say about the refusal itself, for refusals that concern the proctor.
  package var incident: IncidentEvent? {
    switch self {
    case .sessionLive(let candidate, _): Self.incident(candidate, "second_login", "")
    case .seatHeld(let candidate, let held, let asks):
      Self.incident(
        candidate, "second_login", "\(asks.isEmpty ? "?" : asks) asks, \(held) has the seat")
    case .terminalBusy(let candidate, let terminal, _):
      Self.incident(candidate, "terminal_busy", terminal)
    case .tooLate(let candidate, let minutes):
      Self.incident(candidate, "late_arrival", "minutes \(minutes)")
    case .sequenceConflict(let candidate, let sequence):
      Self.incident(candidate, "sequence_conflict", "cs \(sequence)")
    case .wrongCredentials, .unknownKey, .badSignature, .notStarted, .wrongRoomCode,
      .roomCodeNeeded, .notInPaper, .badResponse, .sequenceGap, .pastDeadline, .sessionEnded,
      .sheetMismatch, .notApproved, .notNow, .settleShort, .seatsAwaited, .notOpened, .alreadyOpen,
      .notWitnessed, .ceremony, .noSpace, .notCanonical:
      nil
    }
  }

  private static func incident(
    _ candidate: CandidateNumber, _ what: String, _ detail: String
  ) -> IncidentEvent {
    IncidentEvent(
      candidate: candidate.rawValue, what: what, detail: detail, by: "server", signedBy: [])
  }
}
