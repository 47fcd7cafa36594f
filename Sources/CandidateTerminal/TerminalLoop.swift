import CandidateUI
import CursesTerminal
import RoomClient
import TextScreen

/// The loop between keyboard, room and screen. One thread owns the terminal; requests run
/// elsewhere and post their replies into an inbox that the loop empties.
struct TerminalLoop: ~Copyable {
  /// How long the loop waits for a key before it looks into the inbox, in milliseconds.
  private static let patience = 50
  /// How long the clocks on the screen may stand still, in milliseconds.
  private static let redrawPause = 200
  /// The most keys taken at once. More come from a paste or a stuck key, not from a person, and
  /// are dropped.
  private static let burst = 64

  private var terminal: CursesScreen
  private var state: CandidateState
  private let errands: Errands
  private let start = ContinuousClock.now
  private var shown: Screen?
  /// When the screen was drawn last; `nil` when something happened since.
  private var drawnAt: Int?
  private var isOver = false

  private init(
    language: Language, contrast: Contrast, errands: Errands
  ) throws(TerminalRefusal) {
    terminal = try CursesScreen()
    state = CandidateState(size: terminal.size, language: language, contrast: contrast)
    self.errands = errands
  }

  /// Runs until the candidate quits or the program is told to end.
  static func run(
    room: String, language: Language, contrast: Contrast
  ) throws(TerminalRefusal) {
    let transport = RoomTransport()
    defer { transport.closeNow() }
    let errands = Errands(client: RoomClient(url: room, transport: transport))
    var loop = try TerminalLoop(language: language, contrast: contrast, errands: errands)
    loop.run()
  }

  private mutating func run() {
    handle(.tick(now))
    while !isOver, !Interruption.isAsked {
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

  private mutating func handle(_ event: CandidateEvent) {
    for effect in update(&state, event) {
      if effect == .quit {
        isOver = true
      } else {
        errands.start(effect)
      }
    }
  }

  /// Shows the state when something happened or the clocks on the screen are due.
  private mutating func draw() {
    if let drawnAt, state.clock.now - drawnAt < Self.redrawPause { return }
    drawnAt = state.clock.now
    let next = screen(for: state, size: state.size)
    guard next != shown else { return }
    terminal.draw(next, contrast: state.contrast)
    shown = next
  }

  /// Waits for one key and takes those that came with it.
  private mutating func takeKeys() {
    var wait = Self.patience
    for _ in 0..<Self.burst {
      let input = terminal.read(waiting: wait)
      if input == .nothing { return }
      if wait > 0 { handle(.tick(now)) }
      take(input)
      drawnAt = nil
      wait = 0
    }
    terminal.dropKeys()
  }

  private mutating func take(_ input: TerminalInput) {
    let contrast = state.contrast
    switch input {
    case .nothing: break
    case .resized:
      handle(.resized(terminal.size))
      shown = nil
    case .key(.control("l")):
      terminal.forget()
      shown = nil
    case .key(let key): handle(.key(key))
    }
    if contrast != state.contrast { shown = nil }
  }
}
