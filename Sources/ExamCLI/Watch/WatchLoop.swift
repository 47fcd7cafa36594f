import CursesTerminal
import ProctorUI
import TextScreen

/// The loop between keyboard, room and board. One thread owns the terminal; requests run elsewhere
/// and post what came of them into an inbox that the loop empties.
struct WatchLoop: ~Copyable {
  /// How long the loop waits for a key before it looks into the inbox, in milliseconds.
  private static let patience = 50
  /// How long the clock on the board may stand still, in milliseconds.
  private static let redrawPause = 200
  /// The most keys that a person presses between two looks at the keyboard; more come from a paste
  /// or a stuck key.
  private static let burst = 64

  private var terminal: CursesScreen
  private var state: BoardState
  private let errands: WatchErrands
  private let start = ContinuousClock.now
  private var shown: Screen?
  /// When the board was drawn last; `nil` when something happened since.
  private var drawnAt: Int?
  private var isOver = false

  private init(
    _ terminal: consuming CursesScreen, _ state: BoardState, _ errands: WatchErrands
  ) {
    self.terminal = terminal
    self.state = state
    self.errands = errands
  }

  /// Runs until somebody quits or the program is told to end.
  static func run(
    _ errands: WatchErrands, heading: RoomHeading, language: ProctorUI.Language,
    contrast: Contrast
  ) throws(TerminalRefusal) {
    let terminal = try CursesScreen()
    let state = BoardState(
      size: terminal.size, heading: heading, forms: WatchActs.forms,
      alarmWords: AlarmWords.known.mapValues { Said($0.vi, $0.en) }, language: language,
      contrast: contrast)
    var loop = WatchLoop(terminal, state, errands)
    loop.run()
  }

  private mutating func run() {
    handle(.tick(now))
    while !isOver, !WatchSignals.isAsked {
      draw()
      takeKeys()
      handle(.tick(now))
      for event in errands.inbox() {
        handle(event)
        drawnAt = nil
      }
    }
  }

  private var now: Int {
    let elapsed = (ContinuousClock.now - start).components
    return Int(elapsed.seconds) * 1_000 + Int(elapsed.attoseconds / 1_000_000_000_000_000)
  }

  private mutating func handle(_ event: BoardEvent) {
    for effect in update(&state, event) {
      switch effect {
      case .poll: errands.poll()
      case .perform(let call): errands.perform(call)
      case .ring: terminal.ring()
      case .quit: isOver = true
      }
    }
  }

  /// Shows the state when something happened or the clock on the board is due.
  private mutating func draw() {
    if let drawnAt, state.now - drawnAt < Self.redrawPause { return }
    drawnAt = state.now
    let next = screen(for: state, size: state.size)
    guard next != shown else { return }
    terminal.draw(next, contrast: state.contrast)
    shown = next
  }

  /// Waits for one key and takes those that came with it; what is beyond a burst is dropped.
  private mutating func takeKeys() {
    var inputs: [TerminalInput] = []
    var wait = Self.patience
    while inputs.count < Self.burst {
      let input = terminal.read(waiting: wait)
      if input == .hungUp { isOver = true }
      if input == .nothing || input == .hungUp { break }
      inputs.append(input)
      wait = 0
    }
    guard !inputs.isEmpty else { return }
    handle(.tick(now))
    drawnAt = nil
    for input in inputs { take(input) }
    if inputs.count >= Self.burst, !state.takesText { terminal.dropKeys() }
  }

  private mutating func take(_ input: TerminalInput) {
    let contrast = state.contrast
    switch input {
    case .nothing, .hungUp: break
    case .resized:
      handle(.resized(terminal.size))
      shown = nil
    case .pasted(let text): handle(.pasted(text))
    case .key(.control("l")):
      terminal.forget()
      shown = nil
    case .key(let key): handle(.key(key))
    }
    if contrast != state.contrast { shown = nil }
  }
}
