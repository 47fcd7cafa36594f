import RoomAPI
import TextScreen

/// Takes a good answer of the room.
func receive(_ reply: RoomReply, _ state: inout CandidateState) {
  state.link.errand = nil
  state.link.contact = .good
  state.link.failures = 0
  state.link.quietUntil = 0
  if state.notice?.kind == .noContact || state.notice?.kind == .unreadable { state.notice = nil }
  switch reply {
  case .room(let room):
    state.room = room
    state.clock.hear(room.now)
  case .login(let login, let key, let journal): state.sit(login, key, journal)
  case .state(let session): state.take(session)
  case .paper(let paper): state.open(paper)
  case .sealedPaper: (state.ahead.isHeld, state.ahead.fetchAt) = (true, nil)
  case .answers(let answers): state.take(answers.state)
  case .submit(let submit):
    state.watch.askAt = state.clock.now
    state.take(submit.state)
  }
}

extension CandidateState {
  fileprivate mutating func sit(
    _ reply: LoginReply, _ key: String, _ found: JournalContents?
  ) {
    guard step == .login, login.isAsking else { return }
    if let before = seat, before.candidate != reply.candidate {
      paper = nil
      askedPaper = nil
      session = nil
      outbox = Outbox()
      sessionKeys = []
      journal = Journal()
      messagesSeen = 0
    }
    sit(under: key, reply, found: found)
    seat = reply
    seatedAt = clock.now
    link.singlyUpTo = 0
    login = LoginForm()
    notice = nil
    menuFocus = 0
    ahead = PaperAhead(
      candidate: reply.candidate, now: clock.now, untilStart: reply.state.start - reply.state.now)
    step = .identity
    take(reply.state)
  }

  mutating func take(_ new: SessionState) {
    clock.hear(new.now, boot: new.boot)
    acknowledge(new)
    noticeExtension(from: session, to: new)
    if new.paused != nil { leaveDraft() }
    session = new
    tellAgain(new)
    openOrClose(new)
    eraseJournal(after: new)
    advance()
  }

  /// Takes what the room's log has. As long as it takes responses, what it refused before is offered
  /// again after each that it took.
  private mutating func acknowledge(_ new: SessionState) {
    let items = outbox.acknowledge(upTo: new.saved)
    if !new.phase.isOver, !outbox.isClosed { outbox.offerRefused(after: items) }
  }

  /// Nothing is sent once the session is over; what the deadline stopped goes on when the room gives
  /// more time.
  private mutating func openOrClose(_ new: SessionState) {
    if new.phase.isOver {
      outbox.close()
    } else if new.now < new.deadline {
      outbox.open()
    }
  }

  fileprivate mutating func open(_ reply: PaperReply) {
    askedPaper = nil
    roomCode = TextField(most: 32)
    if paper == nil || notice?.isAboutSheet != true { notice = nil }
    acknowledge(reply.state)
    if paper == nil {
      paper = WorkingPaper(reply)
      paper?.refresh(reply, unsaved: outbox.responses)
      addEarlierViews()
      paper?.open(0, at: clock.now)
    } else {
      paper?.refresh(reply, unsaved: outbox.responses)
    }
    if step == .roomCode || step == .waiting { step = .question }
    take(reply.state)
  }

  private mutating func noticeExtension(from old: SessionState?, to new: SessionState) {
    guard let old, old.phase == .running, new.phase == .running else { return }
    let minutes = (new.deadline - old.deadline) / 60_000
    guard minutes > 0 else { return }
    notice = Notice(kind: .extended(minutes: minutes), until: clock.now + 30_000)
  }

  /// Goes where the session stands now, once the candidate has confirmed who sits here.
  mutating func advance() {
    guard let session else { return }
    switch step {
    case .login, .identity, .rules, .seatLost, .result, .practiceEnd: return
    case .waiting, .roomCode, .question, .overview, .handIn, .receipt: break
    }
    switch session.phase {
    case .waiting:
      if step == .roomCode { step = .waiting }
      if step == .waiting, (clock.remaining(until: session.start) ?? 1) <= 0 {
        link.pollAt = min(link.pollAt, clock.now)
      }
    case .running: startWork(session)
    case .submitted, .closed:
      outbox.close()
      go(to: .receipt)
    case .finished:
      outbox.close()
      go(to: .result)
    }
  }

  private mutating func startWork(_ session: SessionState) {
    guard step == .waiting || step == .receipt else { return }
    if paper != nil, step == .receipt {
      go(to: .question)
    } else if session.paperOpen {
      if askedPaper == nil, link.errand != .paper { askedPaper = "" }
    } else {
      go(to: .roomCode)
    }
  }

  private mutating func go(to step: Step) {
    guard self.step != step else { return }
    self.step = step
    scroll = 0
    menuFocus = 0
    notice = nil
    handIn = HandInForm()
  }
}
