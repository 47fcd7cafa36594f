import RoomAPI

extension Refusal.Code {
  /// What a candidate reads when the room says no.
  var english: String {
    switch self {
    case .malformed: "The server does not understand this terminal. Please tell the proctor."
    case .tooLarge: "The data sent is too large. Please tell the proctor."
    case .unknownPath: "The server has no such function. Please tell the proctor."
    case .wrongCredentials: "Candidate number or access code is wrong."
    case .sessionLive: "This candidate's session is open on another terminal."
    case .seatHeld: "Another terminal holds this seat. Please tell the proctor."
    case .terminalBusy: "Another candidate sits at this terminal. Please tell the proctor."
    case .tooLate: "It is too late to be admitted. Please tell the proctor."
    case .unknownKey: "The room no longer accepts this terminal. Please tell the proctor."
    case .badSignature: "This terminal's signature is not valid. Please tell the proctor."
    case .notStarted: "The exam has not started."
    case .wrongRoomCode: "The session code is wrong. Please type it again."
    case .roomCodeNeeded: "The session code is needed first."
    case .notInPaper: "This question is not in your paper. Please tell the proctor."
    case .badResponse: "The server does not take this answer. Please tell the proctor."
    case .sequenceConflict: "An answer number was used twice. Please tell the proctor."
    case .sequenceGap: "An earlier answer is missing; sending it again."
    case .pastDeadline: "The time is up."
    case .sessionEnded: "The answers are already handed in or collected."
    case .sheetMismatch: "Screen and server differed; reloaded. Check, then hand in again."
    case .notApproved: "This is not approved. Please tell the proctor."
    case .notNow, .settleShort, .seatsAwaited: "The room does not allow this now."
    case .notOpened: "The papers are not open yet. Please wait; the terminal tries again."
    case .alreadyOpen, .notWitnessed, .sealedDiffers, .seedDiffers:
      "The room cannot do this now. Please tell the proctor."
    case .stopping: "The server is stopping. Please wait; the terminal tries again."
    }
  }
}
