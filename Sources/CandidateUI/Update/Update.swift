import RoomAPI
package import TextScreen

/// Changes `state` by what happened and says what to do about it.
package func update(
  _ state: inout CandidateState, _ event: CandidateEvent
) -> [CandidateEffect] {
  switch event {
  case .key(let key):
    press(key, &state)
    state.keepIdleDraft()
  case .pasted(let text):
    paste(text, &state)
    state.keepIdleDraft()
  case .resized(let size): state.size = size
  case .tick(let now): tick(now, &state)
  case .fromRoom(let reply): receive(reply, &state)
  case .requestFailed(let failure): fail(failure, &state)
  case .journalWritten(let count): state.journal.written = count
  case .journalFailed: state.journal.hasFailed = true
  case .ending:
    state.leaveDraft()
    state.journal.viewsAt = state.clock.now
  case .paperUnsealed(let unsealing): state.take(unsealing)
  case .logChecked(let check): state.watch.take(check)
  }
  if state.wantsToQuit { return nextJournalSteps(&state) + [.quit] }
  if event == .ending { return nextJournalSteps(&state) }
  let requests = [nextErrand(&state), nextLogCheck(&state), nextUnsealing(&state)]
  return nextJournalSteps(&state) + requests.compactMap(\.self)
}

/// The screen of `state` in a terminal of `size`.
package func screen(for state: CandidateState, size: Size) -> Screen {
  var state = state
  state.size = size
  var page = Page(size: size, words: state.words)
  state.view.screen.draw(state, on: &page)
  return page.screen
}

private func press(_ key: KeyPress, _ state: inout CandidateState) {
  switch key {
  case .function(2):
    state.language = state.language.next
    return
  case .function(3):
    state.contrast = state.contrast.next
    return
  case .function(1) where state.view != .tooSmall:
    state.isHelpOpen.toggle()
    state.scroll = 0
    return
  case .function(4) where state.session != nil && state.view != .tooSmall:
    state.areMessagesOpen.toggle()
    state.messagesSeen = state.session?.messages.count ?? 0
    state.scroll = 0
    return
  case .control("q") where state.mayQuit:
    state.leaveDraft()
    state.wantsToQuit = true
    return
  case .function, .control, .character, .up, .down, .left, .right, .tab, .backtab, .enter,
    .escape, .backspace, .delete, .pageUp, .pageDown, .home, .end:
    break
  }
  let view = state.view
  view.screen.press(key, &state)
  if state.view != view { state.scroll = 0 }
}

private func tick(_ now: Int, _ state: inout CandidateState) {
  let elapsed = now - state.clock.now
  state.clock.now = max(now, state.clock.now)
  if state.view == .question { state.paper?.spend(elapsed) }
  if let until = state.notice?.until, until <= now { state.notice = nil }
  state.keepIdleDraft()
  if state.step == .waiting { state.advance() }
}

extension CandidateState {
  /// Whether the candidate may leave the program here.
  var mayQuit: Bool {
    switch step {
    case .login, .receipt, .result, .practiceEnd: true
    case .identity, .rules, .waiting, .roomCode, .question, .overview, .handIn, .seatLost:
      isPractice
    }
  }
}
