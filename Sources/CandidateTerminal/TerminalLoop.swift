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
  /// The most keys that a person presses between two looks at the keyboard. More come from a paste
  /// or a stuck key: where text is being typed they are text, elsewhere the rest is dropped.
  private static let burst = 64
  /// The most keys taken at once.
  private static let most = 20_000

  private var terminal: CursesScreen
  private var state: CandidateState
  private let errands: Errands?
  private let start = ContinuousClock.now
  private var shown: Screen?
  /// When the screen was drawn last; `nil` when something happened since.
  private var drawnAt: Int?
  private var isOver = false

  private init(
    _ terminal: consuming CursesScreen, _ state: CandidateState, errands: Errands?
  ) {
    self.terminal = terminal
    self.state = state
    self.errands = errands
  }

  /// Runs until the candidate quits or the program is told to end.
  static func run(
    room: String, transport: RoomTransport, heads: HeadKeeper, evidence: EvidenceFolder,
    language: Language, contrast: Contrast
  ) throws(TerminalRefusal) {
    defer { transport.closeNow() }
    let errands = Errands(
      client: RoomClient(url: room, transport: transport, heads: heads), evidence: evidence)
    let terminal = try CursesScreen()
    let state = CandidateState(size: terminal.size, language: language, contrast: contrast)
    var loop = TerminalLoop(terminal, state, errands: errands)
    loop.run()
  }

  /// Runs `state` without a room, until the candidate quits or the program is told to end.
  /// - Returns: the state at the end.
  static func practise(_ state: CandidateState) throws(TerminalRefusal) -> CandidateState {
    let terminal = try CursesScreen()
    let size = terminal.size
    var loop = TerminalLoop(terminal, state, errands: nil)
    loop.handle(.resized(size))
    loop.run()
    return loop.state
  }

  private mutating func run() {
    handle(.tick(now))
    while !isOver, !Interruption.isAsked {
      draw()
      takeKeys()
      handle(.tick(now))
      for event in errands?.inbox() ?? [] {
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
        errands?.start(effect)
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
    var inputs: [TerminalInput] = []
    var wait = Self.patience
    while inputs.count < Self.most {
      let input = terminal.read(waiting: wait)
      if input == .hungUp { isOver = true }
      if input == .nothing || input == .hungUp { break }
      inputs.append(input)
      wait = 0
    }
    guard !inputs.isEmpty else { return }
    handle(.tick(now))
    drawnAt = nil
    if inputs.count > Self.burst, state.takesText {
      takeText(inputs)
    } else {
      for input in inputs.prefix(Self.burst) { take(input) }
      if inputs.count > Self.burst, inputs.contains(.resized) { take(.resized) }
    }
    if inputs.count >= Self.most { terminal.dropKeys() }
  }

  /// Takes so many keys at once that they must be text.
  private mutating func takeText(_ inputs: [TerminalInput]) {
    var text = ""
    for input in inputs {
      switch input {
      case .key(.character(let character)): text.append(character)
      case .key(.enter): text.append("\n")
      case .key(.tab): text.append(" ")
      case .pasted(let pasted): text += pasted
      case .resized: take(.resized)
      case .key, .nothing, .hungUp: break
      }
    }
    handle(.pasted(text))
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
