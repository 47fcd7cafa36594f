import RoomAPI
import TextScreen

/// The keys of an act's form.
enum ActKeys {
  static func fill(_ key: KeyPress, _ state: inout BoardState) {
    guard let draft = state.draft else { return }
    switch key {
    case .escape: leave(&state)
    case .up, .backtab: state.draft?.focus = max(0, draft.focus - 1)
    case .down, .tab: state.draft?.focus = min(draft.lines.count, draft.focus + 1)
    case .pageUp: state.draft?.focus = 0
    case .pageDown: state.draft?.focus = draft.lines.count
    case .enter:
      if draft.isAtButton {
        goOn(&state)
      } else {
        state.draft?.focus = draft.focus + 1
      }
    case .character, .control, .left, .right, .backspace, .delete, .home, .end, .function:
      type(key, &state)
    }
  }

  private static func type(_ key: KeyPress, _ state: inout BoardState) {
    guard let draft = state.draft, !draft.isAtButton else { return }
    if state.draft?.problem?.line == draft.focus { state.draft?.problem = nil }
    guard case .choice(let choices) = draft.lines[draft.focus].field.kind else {
      _ = state.draft?.lines[draft.focus].text.press(key)
      return
    }
    var choice = draft.lines[draft.focus].choice
    switch key {
    case .left, .right: moveFocus(key, &choice, count: choices.count)
    case .character(" "): moveFocus(.right, &choice, count: choices.count)
    case .home: choice = 0
    case .end: choice = max(0, choices.count - 1)
    case .character, .control, .backspace, .delete, .up, .down, .tab, .backtab, .enter, .escape,
      .pageUp, .pageDown, .function:
      break
    }
    state.draft?.lines[draft.focus].choice = choice
  }

  /// From the form to the last question, unless a line cannot stay so.
  private static func goOn(_ state: inout BoardState) {
    guard let draft = state.draft else { return }
    if let problem = FieldProblem.first(in: draft, state.room?.board) {
      state.draft?.problem = problem
      state.draft?.focus = problem.line
      return
    }
    for line in draft.lines {
      switch line.field.kind {
      case .person, .keyFile: state.remembered[line.field.id] = line.value
      case .text, .candidate, .number, .choice, .passphrase: break
      }
    }
    state.draft?.problem = nil
    state.draft?.stage = .confirming
    state.menuFocus = 0
  }

  static func confirm(_ key: KeyPress, _ state: inout BoardState) {
    switch key {
    case .escape: state.draft?.stage = .filling
    case .enter:
      if state.menuFocus == 1 {
        state.draft?.stage = .sending
        state.draft?.isDue = true
      } else {
        state.draft?.stage = .filling
      }
    case .character, .control, .up, .down, .left, .right, .tab, .backtab, .backspace, .delete,
      .pageUp, .pageDown, .home, .end, .function:
      moveFocus(key, &state.menuFocus, count: 2)
    }
  }

  /// Closes the form with all that was typed, and the menu it came from.
  static func leave(_ state: inout BoardState) {
    let isOver =
      switch state.draft?.stage {
      case .done, .unknown: true
      case .filling, .confirming, .sending, .refused, nil: false
      }
    state.draft = nil
    state.pop()
    if isOver, state.layers.last == .acts { state.pop() }
  }
}
