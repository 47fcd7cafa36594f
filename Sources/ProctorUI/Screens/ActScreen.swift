import RoomAPI
import TextScreen

/// One act: its form, the last question, and what became of it.
enum ActScreen: PanelScreen {
  static func panel(_ state: BoardState, on page: Page) -> Panel {
    var panel = Panel(page)
    guard let draft = state.draft else { return panel }
    let title = draft.form.title.text(state.language)
    let isLong = draft.stage == .confirming || draft.stage == .sending
    if isLong { panel.text(title, .heading) } else { panel.title(title) }
    switch draft.stage {
    case .filling: ActFormView.fill(&panel, draft, state)
    case .confirming, .sending: ActFormView.confirm(&panel, draft, state)
    case .done(let at, let events):
      let text = state.words.acts.done.filled(
        ("n", TimeText.clock(at)), ("events", String(events)))
      let question = ActFormView.question(draft, state)
      panel.text(question.hasSuffix("?") ? question.dropLast() + "." : question)
      panel.air()
      if draft.form.showsSeat { ActFormView.seat(&panel, draft, state) }
      panel.text(text, .chosen)
      close(&panel, state.words.keys.close)
    case .refused(let said):
      panel.text(state.words.acts.refused, .warning)
      panel.text(said.text(state.language))
      close(&panel, state.words.acts.again)
    case .unknown:
      panel.text(state.words.acts.unknown, .warning)
      close(&panel, state.words.keys.close)
    }
    return panel
  }

  private static func close(_ panel: inout Panel, _ label: String) {
    panel.air()
    panel.option(label, isFocused: true)
  }

  static func hints(_ state: BoardState) -> [Hint] {
    let keys = state.words.keys
    guard let draft = state.draft else { return [] }
    switch draft.stage {
    case .filling:
      var hints = [Hint("Enter", keys.nextLine, isVital: true), Hint("↑↓", keys.lines)]
      if !draft.isAtButton, case .choice = draft.lines[draft.focus].field.kind {
        hints.append(Hint("← →", keys.choose, isVital: true))
      }
      return hints + [Hint("Esc", keys.cancel, isVital: true)]
    case .confirming:
      return [
        Hint("Enter", keys.confirm, isVital: true), Hint("↑↓", keys.choose),
        Hint("Esc", keys.back, isVital: true),
      ]
    case .sending: return []
    case .done, .unknown: return [Hint("Enter", keys.close)]
    case .refused:
      return [Hint("Enter", state.words.acts.again), Hint("Esc", keys.cancel, isVital: true)]
    }
  }

  static func act(_ key: KeyPress, _ state: inout BoardState) {
    guard let draft = state.draft else { return state.pop() }
    switch draft.stage {
    case .filling: ActKeys.fill(key, &state)
    case .confirming: ActKeys.confirm(key, &state)
    case .sending: break
    case .done, .unknown:
      if key == .enter || key == .escape { ActKeys.leave(&state) }
    case .refused:
      if key == .enter {
        state.draft?.focus = draft.firstOpen
        state.draft?.stage = .filling
      } else if key == .escape {
        ActKeys.leave(&state)
      }
    }
  }
}
