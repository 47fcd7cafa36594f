import Assessment
import CursesTerminal
import TextScreen

/// A rehearsal on the proctor's terminal.
struct RehearsalProgram: ScreenProgram {
  /// What is on the screen.
  struct State: Hashable, Sendable {
    var room: String
    var code: String
    var url: String?
    var trials: [SeatTrial]
    /// Milliseconds until the time is up.
    var left: Int
    /// The first seat that is shown.
    var top = 0
    var isAsking = false
    var language: DiagnosticLanguage
  }

  private(set) var state: State
  private var size: Size
  private let run: RehearsalRun

  init(_ run: RehearsalRun, size: Size, language: DiagnosticLanguage) {
    (self.run, self.size) = (run, size)
    let now = run.now
    state = State(
      room: run.exam.room, code: run.exam.code, url: now.url, trials: now.trials, left: now.left,
      language: language)
  }

  var contrast: Contrast { .normal }
  var burst: KeyBurst { .dropped }
  var screen: Screen { RehearsalScreen.screen(for: state, size: size) }

  mutating func take(_ happening: ScreenHappening) -> [ScreenOrder] {
    switch happening {
    case .key(let key): take(key)
    case .resized(let size): self.size = size
    case .pasted, .tick: break
    }
    return []
  }

  mutating func takeInbox() -> [ScreenOrder]? {
    let now = run.now
    if now.isOver { return [.quit] }
    guard now.trials != state.trials || now.left != state.left || now.url != state.url else {
      return nil
    }
    (state.trials, state.left, state.url) = (now.trials, now.left, now.url)
    return []
  }

  private mutating func take(_ key: KeyPress) {
    if state.isAsking {
      if key == .character("y") || key == .character("Y") { run.stop() }
      state.isAsking = false
      return
    }
    let most = max(0, state.trials.count - RehearsalScreen.rows(size))
    switch key {
    case .up: state.top = max(0, state.top - 1)
    case .down: state.top = min(most, state.top + 1)
    case .pageUp: state.top = max(0, state.top - RehearsalScreen.rows(size))
    case .pageDown: state.top = min(most, state.top + RehearsalScreen.rows(size))
    case .home: state.top = 0
    case .end: state.top = most
    case .function(2): state.language = state.language == .vi ? .en : .vi
    case .character("q"), .character("Q"): state.isAsking = true
    case .character, .control, .left, .right, .tab, .backtab, .enter, .escape, .backspace,
      .delete, .function:
      break
    }
  }
}
