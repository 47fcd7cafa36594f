import CandidateUI
import CursesTerminal
import TextScreen

/// The candidate's screens on a terminal, with a room or, to practise, without one.
struct SeatProgram: ScreenProgram {
  private(set) var state: CandidateState
  private let errands: Errands?

  init(_ state: CandidateState, errands: Errands?) {
    self.state = state
    self.errands = errands
  }

  var contrast: Contrast { state.contrast }
  var burst: KeyBurst { state.takesText ? .text : .dropped }
  var screen: Screen { CandidateUI.screen(for: state, size: state.size) }

  mutating func take(_ happening: ScreenHappening) -> [ScreenOrder] {
    switch happening {
    case .key(let key): handle(.key(key))
    case .pasted(let text): handle(.pasted(text))
    case .resized(let size): handle(.resized(size))
    case .tick(let now): handle(.tick(now))
    }
  }

  mutating func takeInbox() -> [ScreenOrder]? {
    guard let events = errands?.inbox(), !events.isEmpty else { return nil }
    return events.flatMap { handle($0) }
  }

  /// Keeps what is being typed and closes the journal.
  mutating func finish() {
    _ = handle(.ending)
    errands?.close()
  }

  private mutating func handle(_ event: CandidateEvent) -> [ScreenOrder] {
    let effects = update(&state, event)
    for effect in effects where effect != .quit { errands?.start(effect) }
    return effects.contains(.quit) ? [.quit] : []
  }
}
