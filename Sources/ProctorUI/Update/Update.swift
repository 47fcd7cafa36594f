import RoomAPI
package import TextScreen

/// Changes `state` by what happened and says what to do about it.
package func update(_ state: inout BoardState, _ event: BoardEvent) -> [BoardEffect] {
  var effects: [BoardEffect] = []
  switch event {
  case .key(let key):
    if let call = press(key, &state) { effects.append(.perform(call)) }
  case .pasted(let text): paste(text, &state)
  case .resized(let size): state.size = size
  case .tick(let now): state.now = max(now, state.now)
  case .board(let board):
    state.link.isAsking = false
    state.take(board)
  case .pollFailed(let failure): state.fail(failure)
  case .acted(let outcome): state.take(outcome)
  }
  if state.wantsToQuit { return [.quit] }
  if state.wantsToRing {
    state.wantsToRing = false
    effects.append(.ring)
  }
  if !state.link.isAsking, state.now >= state.link.askAt {
    state.link.isAsking = true
    state.link.askAt = state.now + Link.pause
    effects.append(.poll)
  }
  return effects
}

/// The screen of `state` in a terminal of `size`.
package func screen(for state: BoardState, size: Size) -> Screen {
  var state = state
  state.size = size
  var page = Page(state)
  state.view.screen.draw(state, on: &page)
  return page.screen
}

/// - Returns: the act that the key confirmed.
private func press(_ key: KeyPress, _ state: inout BoardState) -> ActCall? {
  switch key {
  case .function(2):
    state.language = state.language.next
    return nil
  case .function(3):
    state.contrast = state.contrast.next
    return nil
  case .function(1) where state.view != .tooSmall:
    if state.view == .help { state.pop() } else { state.push(.help) }
    return nil
  case .function, .control, .character, .up, .down, .left, .right, .tab, .backtab, .enter,
    .escape, .backspace, .delete, .pageUp, .pageDown, .home, .end:
    break
  }
  state.view.screen.press(key == .control("c") ? .escape : key, &state)
  guard let draft = state.draft, draft.isDue else { return nil }
  state.draft?.isDue = false
  return ActCall(draft)
}

/// Text goes where text is being typed and nowhere else.
private func paste(_ text: String, _ state: inout BoardState) {
  guard state.takesText else { return }
  for character in text {
    let typed: Character = character.isNewline || character == "\t" ? " " : character
    state.view.screen.press(.character(typed), &state)
  }
}
