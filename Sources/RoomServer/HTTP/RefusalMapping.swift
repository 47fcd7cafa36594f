import Assessment
package import ExamSession
package import RoomAPI

extension Refusal {
  /// What a terminal is told about a refusal of the rules.
  package init(of refusal: RoomRefusal) {
    switch refusal {
    case .wrongCredentials: self.init(.wrongCredentials)
    case .sessionLive(_, let retryAfter): self.init(.sessionLive, retryAfter: retryAfter)
    case .seatHeld: self.init(.seatHeld)
    case .terminalBusy(_, _, let retryAfter): self.init(.terminalBusy, retryAfter: retryAfter)
    case .tooLate: self.init(.tooLate)
    case .unknownKey: self.init(.unknownKey)
    case .badSignature: self.init(.badSignature)
    case .notStarted: self.init(.notStarted)
    case .wrongRoomCode: self.init(.wrongRoomCode)
    case .roomCodeNeeded: self.init(.roomCodeNeeded)
    case .notInPaper: self.init(.notInPaper)
    case .badResponse: self.init(.badResponse)
    case .sequenceConflict: self.init(.sequenceConflict)
    case .sequenceGap(let expected): self.init(.sequenceGap, saved: expected - 1)
    case .pastDeadline: self.init(.pastDeadline)
    case .sessionEnded: self.init(.sessionEnded)
    case .sheetMismatch: self.init(.sheetMismatch)
    case .notApproved: self.init(.notApproved)
    case .notNow: self.init(.notNow)
    case .settleShort: self.init(.settleShort)
    case .seatsAwaited(let who): self.init(.seatsAwaited, candidates: who.map(\.rawValue))
    case .notOpened: self.init(.notOpened, retryAfter: 3_000)
    case .alreadyOpen: self.init(.alreadyOpen)
    case .notWitnessed: self.init(.notWitnessed)
    case .ceremony(let problem): self.init(of: problem)
    case .noSpace: self.init(.stopping, retryAfter: 5_000)
    case .notCanonical: self.init(.malformed)
    }
  }

  private init(of problem: CeremonyProblem) {
    switch problem {
    case .trusteeUnknown, .trusteesTooFew: self.init(.notApproved)
    case .shareDiffers, .drawDiffers: self.init(.seedDiffers)
    case .notSealed, .otherFile, .itemDiffers, .keyDiffers: self.init(.sealedDiffers)
    }
  }

  /// The HTTP status of this refusal.
  var status: Int {
    switch code {
    case .malformed, .badResponse, .notInPaper: 400
    case .wrongCredentials, .unknownKey, .badSignature: 401
    case .tooLate, .notApproved, .wrongRoomCode, .roomCodeNeeded: 403
    case .unknownPath: 404
    case .tooLarge: 413
    case .stopping: 503
    case .sessionLive, .seatHeld, .terminalBusy, .notStarted, .sequenceConflict, .sequenceGap,
      .pastDeadline, .sessionEnded, .sheetMismatch, .notNow, .settleShort, .seatsAwaited,
      .notOpened, .alreadyOpen, .notWitnessed, .sealedDiffers, .seedDiffers:
      409
    }
  }
}
