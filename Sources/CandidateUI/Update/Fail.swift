import RoomAPI
import TextScreen

/// Takes the failure of the errand that was under way.
func fail(_ failure: RequestFailure, _ state: inout CandidateState) {
  guard let errand = state.link.errand else { return }
  state.link.errand = nil
  switch failure {
  case .noContact: state.loseContact(.noContact)
  case .unreadable: state.loseContact(.unreadable)
  case .unsendable where errand == .answers: state.refuse(Refusal(.malformed), errand)
  case .unsendable: state.loseContact(.unreadable)
  case .refused(let refusal):
    if refusal.code == .stopping {
      state.loseContact(.noContact)
    } else {
      state.link.contact = .good
      state.link.failures = 0
      state.refuse(refusal, errand)
    }
  }
}

extension CandidateState {
  /// How long to leave the room alone after a refusal that only its people can settle.
  private static let settlingPause = 5_000

  fileprivate mutating func loseContact(_ kind: Notice.Kind) {
    link.failures += 1
    if !link.isLost { link.contact = .lost(since: clock.now) }
    link.quietUntil = clock.now + link.pause
    if step == .login || step == .roomCode || step == .handIn { notice = Notice(kind: kind) }
  }

  fileprivate mutating func refuse(_ refusal: Refusal, _ errand: Errand) {
    if errand == .sealedPaper, refusal.code != .unknownKey { return refuseAhead(refusal) }
    if refusal.code == .notOpened, errand != .room { return waitForOpening(refusal) }
    switch errand {
    case .room: link.quietUntil = clock.now + Self.settlingPause
    case .login: refuseLogin(refusal)
    case .paper: refusePaper(refusal)
    case .answers: refuseAnswers(refusal)
    case .submit: refuseSubmit(refusal)
    case .state, .sealedPaper: refuseSeat(refusal)
    }
  }

  /// The trustees have not opened the bank: the same request again, as typed, a little later.
  private mutating func waitForOpening(_ refusal: Refusal) {
    let pause = max(refusal.retryAfter ?? Self.settlingPause, 1_000)
    link.quietUntil = clock.now + pause
    notice = Notice(kind: .refused(refusal.code), until: clock.now + 2 * pause)
  }

  private mutating func refuseLogin(_ refusal: Refusal) {
    notice = Notice(kind: .refused(refusal.code))
    if refusal.code == .sessionLive, let pause = refusal.retryAfter {
      link.quietUntil = clock.now + max(1_000, pause)
    } else {
      login.isAsking = false
      login.accessCode = TextField(most: login.accessCode.most)
      login.line = .accessCode
    }
  }

  private mutating func refusePaper(_ refusal: Refusal) {
    askedPaper = nil
    if isUntold, refusal.code != .unknownKey { return refuseUntold(refusal) }
    if refusal.code == .roomCodeNeeded {
      if paper == nil { step = .roomCode }
      return
    }
    if refusal.code == .notStarted {
      step = .waiting
    } else if refusal.code.meansOver {
      pollSoon()
    } else if refusal.code != .wrongRoomCode {
      refuseSeat(refusal)
    }
    guard step == .roomCode else { return }
    notice = Notice(kind: .refused(refusal.code))
    roomCode = TextField(most: roomCode.most)
  }

  private mutating func refuseAnswers(_ refusal: Refusal) {
    if refusal.code == .sequenceGap {
      outbox.acknowledge(upTo: refusal.saved ?? 0)
      link.quietUntil = clock.now + 1_000
    } else if refusal.code.meansOver {
      if refusal.code == .pastDeadline { outbox.closeAsPast() } else { outbox.close() }
      pollSoon()
    } else if refusal.code.isForGood {
      refuseForGood(refusal.code)
    } else {
      if refusal.code == .sequenceConflict { askedPaper = askedPaper ?? "" }
      refuseSeat(refusal)
    }
  }

  /// One of the responses that were sent will never be taken. Sent one by one they show which; it is
  /// left behind, and the candidate is told. The paper is fetched for what the log has in its place.
  /// The sheet is not the one that a hand-in was confirmed for: the hand-in asks again. One that was
  /// offered again and is refused as before changes nothing else.
  private mutating func refuseForGood(_ code: Refusal.Code) {
    guard link.carried <= 1 else {
      link.singlyUpTo = outbox.acknowledged + link.carried
      return
    }
    let wasConfirmed = handIn.isConfirmed
    let isNew = outbox.refuseFirst()
    link.singlyUpTo = 0
    handIn = HandInForm()
    guard isNew || wasConfirmed else { return }
    askedPaper = askedPaper ?? ""
    notice = Notice(kind: .refused(code), until: clock.now + 2 * Self.settlingPause)
  }

  private mutating func refuseSubmit(_ refusal: Refusal) {
    handIn.isConfirmed = false
    notice = Notice(kind: .refused(refusal.code))
    if refusal.code == .sheetMismatch {
      askedPaper = ""
    } else if refusal.code.meansOver {
      pollSoon()
    } else {
      refuseSeat(refusal)
    }
  }

  mutating func pollSoon() { link.pollAt = clock.now }

  private mutating func refuseSeat(_ refusal: Refusal) {
    if refusal.code == .unknownKey {
      step = .seatLost
      askedPaper = nil
      ahead = PaperAhead()
      handIn = HandInForm()
      menuFocus = 0
      return
    }
    link.quietUntil = clock.now + max(refusal.retryAfter ?? Self.settlingPause, 1_000)
    notice = Notice(kind: .refused(refusal.code), until: clock.now + 2 * Self.settlingPause)
  }
}

extension Refusal.Code {
  /// Whether the room takes no more responses of this session.
  var meansOver: Bool { self == .pastDeadline || self == .sessionEnded }

  /// Whether a response that was refused so would be refused as often as it is sent, as long as the
  /// rest of the sheet is what it is.
  var isForGood: Bool {
    self == .badResponse || self == .notInPaper || self == .malformed || self == .tooLarge
  }
}
