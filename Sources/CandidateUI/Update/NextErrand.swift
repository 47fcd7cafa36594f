import RoomAPI
import TextScreen

/// The next request to the room, when none is under way and one is due.
func nextErrand(_ state: inout CandidateState) -> CandidateEffect? {
  guard !state.isPractice, state.link.errand == nil,
    state.clock.now >= state.link.quietUntil
  else { return nil }
  guard let (errand, effect) = state.due() else { return nil }
  state.link.errand = errand
  return effect
}

/// The next look at the log, when one is due; beside any errand.
func nextLogCheck(_ state: inout CandidateState) -> CandidateEffect? {
  guard !state.isPractice, state.room != nil, !state.watch.isAsking,
    state.clock.now >= state.watch.askAt
  else { return nil }
  state.watch.isAsking = true
  state.watch.askAt = state.clock.now + LogWatch.pause
  return .checkLog
}

extension CandidateState {
  /// How often the terminal asks how things stand, in milliseconds.
  private static let pollPause = 3_000
  private static let eagerPollPause = 1_000
  /// So long after it was due a poll goes before everything else, in milliseconds: a terminal that
  /// is not heard counts as gone.
  private static let longestSilence = 6_000

  fileprivate mutating func due() -> (Errand, CandidateEffect)? {
    if step == .login { return dueAtLogin() }
    guard seat != nil, step != .seatLost else { return nil }
    if isPollOverdue { return poll() }
    if let code = askedPaper { return (.paper, .openPaper(roomCode: code)) }
    if outbox.isWaiting, !outbox.isClosed, session?.paperOpen == true {
      let isSingle = outbox.acknowledged < link.singlyUpTo
      let batch = outbox.batch(most: isSingle ? 1 : AnswersRequest.most)
      link.carried = batch.count
      return (.answers, .sendAnswers(batch))
    }
    if step == .handIn, handIn.isConfirmed, !isTimeUp, !isUntold, let paper {
      return (
        .submit,
        .submit(
          sequence: outbox.lastSequence + 1, sheet: paper.sheet(refused: outbox.refusedItems),
          views: paper.itemViews, terminalTime: terminalTime)
      )
    }
    if let fetchAt = ahead.fetchAt, clock.now >= fetchAt, wantsPaperAhead {
      return (.sealedPaper, .fetchPaper)
    }
    guard clock.now >= link.pollAt, step != .result else { return nil }
    return poll()
  }

  private mutating func poll() -> (Errand, CandidateEffect) {
    link.pollAt = clock.now + (isEager ? Self.eagerPollPause : Self.pollPause)
    return (
      .state, .pollState(unsaved: heldResponses, kept: journal.heldBack, moment: clock.moment)
    )
  }

  /// Whether other errands have kept this terminal from saying that it is here for too long.
  private var isPollOverdue: Bool {
    step != .result && clock.now >= link.pollAt + Self.longestSilence
  }

  /// Whether there is a paper to open that this terminal does not hold.
  private var wantsPaperAhead: Bool {
    guard let session, paper == nil, !ahead.isHeld else { return false }
    return !session.paperOpen && !session.phase.isOver
  }

  private mutating func dueAtLogin() -> (Errand, CandidateEffect)? {
    if login.isAsking {
      return (
        .login,
        .login(
          candidate: login.candidate.text.trimmed, accessCode: login.accessCode.text.trimmed,
          freshKey: login.needsFreshKey)
      )
    }
    guard clock.now >= link.pollAt else { return nil }
    link.pollAt = clock.now + Self.pollPause
    return (.room, .askRoom)
  }

  /// Whether the room is about to say something that the candidate waits for.
  private var isEager: Bool {
    if isTimeUp || link.isLost { return true }
    guard step == .waiting, let session else { return false }
    return (clock.remaining(until: session.start) ?? 0) <= 2_000
  }
}
