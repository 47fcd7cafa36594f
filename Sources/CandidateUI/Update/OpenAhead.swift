import RoomAPI
import TextScreen

/// The opening of the sealed paper, when the candidate gave a code for it; beside any errand.
func nextUnsealing(_ state: inout CandidateState) -> CandidateEffect? {
  guard let code = state.ahead.asked, !state.ahead.isOpening, let release = state.session?.release
  else { return nil }
  state.ahead.isOpening = true
  return .unsealPaper(roomCode: code, release: release)
}

extension CandidateState {
  /// Whether the paper is on the screen and the room does not know it yet: responses wait.
  var isUntold: Bool { ahead.untold != nil }

  /// The candidate typed the room's code: it opens the sealed paper here, or goes to the room.
  mutating func give(roomCode code: String) {
    notice = nil
    if ahead.isHeld, session?.release != nil, ahead.wrongCode != code {
      ahead.asked = code
    } else {
      askedPaper = code
    }
  }

  /// Takes what opening the sealed paper came to.
  mutating func take(_ unsealing: Unsealing) {
    ahead.isOpening = false
    guard let code = ahead.asked else { return }
    ahead.asked = nil
    guard step == .roomCode, paper == nil else { return }
    switch unsealing {
    case .opened(let content): start(content, code)
    case .wrongCode:
      ahead.wrongCode = code
      notice = Notice(kind: .refused(.wrongRoomCode))
      roomCode = TextField(most: roomCode.most)
    case .unusable:
      ahead.isHeld = false
      askedPaper = code
    }
  }

  /// Shows the paper at once; the room is told meanwhile.
  private mutating func start(_ content: PaperContent, _ code: String) {
    guard let session else { return }
    let reply = PaperReply(
      items: content.items, maximum: content.maximum, responses: [:], state: session)
    paper = WorkingPaper(reply)
    paper?.refresh(reply, unsaved: outbox.responses)
    addEarlierViews()
    paper?.open(0, at: clock.now)
    ahead = PaperAhead()
    ahead.untold = code
    askedPaper = code
    roomCode = TextField(most: roomCode.most)
    notice = nil
    step = .question
  }

  /// The room must be told again that the paper is open, once it would take it.
  mutating func tellAgain(_ new: SessionState) {
    if new.paperOpen || new.phase.isOver {
      ahead.untold = nil
    } else if let code = ahead.untold, askedPaper == nil, link.errand != .paper {
      askedPaper = code
    }
  }

  /// The room does not take it that the paper is open here.
  mutating func refuseUntold(_ refusal: Refusal) {
    if refusal.code.meansOver { pollSoon() }
    link.quietUntil = clock.now + max(refusal.retryAfter ?? 0, PaperAhead.pause)
    notice = Notice(kind: .refused(refusal.code), until: link.quietUntil + PaperAhead.pause)
  }

  /// The room has no sealed paper to give.
  mutating func refuseAhead(_ refusal: Refusal) {
    if refusal.code == .unknownPath || refusal.code.meansOver {
      ahead.fetchAt = nil
    } else {
      ahead.askAgain(
        for: seat?.candidate ?? "", at: clock.now, after: refusal.retryAfter ?? 0)
    }
  }
}
