import CursesTerminal
import ProctorUI
import TextScreen

/// The room's board on a terminal.
struct WatchProgram: ScreenProgram {
  private var state: BoardState
  private let errands: WatchErrands

  init(_ state: BoardState, _ errands: WatchErrands) {
    self.state = state
    self.errands = errands
  }

  var contrast: Contrast { state.contrast }
  var burst: KeyBurst { state.takesText ? .keys : .dropped }
  var screen: Screen { ProctorUI.screen(for: state, size: state.size) }

  mutating func take(_ happening: ScreenHappening) -> [ScreenOrder] {
    switch happening {
    case .key(let key): handle(.key(key))
    case .pasted(let text): handle(.pasted(text))
    case .resized(let size): handle(.resized(size))
    case .tick(let now): handle(.tick(now))
    }
  }

  mutating func takeInbox() -> [ScreenOrder]? {
    let events = errands.inbox()
    return events.isEmpty ? nil : events.flatMap { handle($0) }
  }

  private mutating func handle(_ event: BoardEvent) -> [ScreenOrder] {
    update(&state, event).compactMap { effect in
      switch effect {
      case .poll: errands.poll()
      case .perform(let call): errands.perform(call)
      case .ring: return .ring
      case .quit: return .quit
      }
      return nil
    }
  }
}
