package import TextScreen

/// The loop between keyboard, program and screen. One thread owns the terminal; whatever takes time
/// runs elsewhere and leaves what came of it in the program's inbox.
package struct ScreenLoop<Program: ScreenProgram>: ~Copyable {
  private var terminal: CursesScreen
  private var program: Program
  private let start = ContinuousClock.now
  private var now = 0
  private var shown: Screen?
  /// When the screen was drawn last; `nil` when something happened since.
  private var drawnAt: Int?
  private var isOver = false

  private init(_ terminal: consuming CursesScreen, _ program: Program) {
    self.terminal = terminal
    self.program = program
  }

  /// Runs what `make` gives for the terminal's size until it quits or the process is told to end.
  /// - Returns: the program as it ended.
  package static func run(
    _ make: (Size) -> Program
  ) throws(TerminalRefusal) -> Program {
    let terminal = try CursesScreen()
    let program = make(terminal.size)
    var loop = ScreenLoop(terminal, program)
    loop.run()
    return loop.program
  }

  private mutating func run() {
    tell(.resized(terminal.size))
    tick()
    while !isOver, !Interruption.isAsked {
      draw()
      takeKeys()
      tick()
      guard let orders = program.takeInbox() else { continue }
      obey(orders)
      drawnAt = nil
    }
  }

  private mutating func tick() {
    let elapsed = (ContinuousClock.now - start).components
    now = Int(elapsed.seconds) * 1_000 + Int(elapsed.attoseconds / 1_000_000_000_000_000)
    tell(.tick(now))
  }

  private mutating func tell(_ happening: ScreenHappening) { obey(program.take(happening)) }

  private mutating func obey(_ orders: [ScreenOrder]) {
    for order in orders {
      switch order {
      case .ring: terminal.ring()
      case .quit: isOver = true
      }
    }
  }

  /// Shows the program when something happened or the clocks on its screen are due.
  private mutating func draw() {
    if let drawnAt, now - drawnAt < ScreenPace.redrawPause { return }
    drawnAt = now
    let next = program.screen
    guard next != shown else { return }
    terminal.draw(next, contrast: program.contrast)
    shown = next
  }

  /// Waits for one key and takes those that came with it.
  private mutating func takeKeys() {
    var inputs: [TerminalInput] = []
    var wait = ScreenPace.patience
    while inputs.count < ScreenPace.most {
      let input = terminal.read(waiting: wait)
      if input == .hungUp { isOver = true }
      if input == .nothing || input == .hungUp { break }
      inputs.append(input)
      wait = 0
    }
    guard !inputs.isEmpty else { return }
    tick()
    drawnAt = nil
    switch inputs.count > ScreenPace.burst ? program.burst : .keys {
    case .text: takeText(inputs)
    case .keys: for input in inputs { take(input) }
    case .dropped:
      for input in inputs.prefix(ScreenPace.burst) { take(input) }
      if inputs.contains(.resized) { take(.resized) }
    }
    if inputs.count >= ScreenPace.most { terminal.dropKeys() }
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
      case .resized: take(input)
      case .key, .nothing, .hungUp: break
      }
    }
    tell(.pasted(text))
  }

  private mutating func take(_ input: TerminalInput) {
    let contrast = program.contrast
    switch input {
    case .nothing, .hungUp: break
    case .resized:
      tell(.resized(terminal.size))
      shown = nil
    case .pasted(let text): tell(.pasted(text))
    case .key(.control("l")):
      terminal.forget()
      shown = nil
    case .key(let key): tell(.key(key))
    }
    if contrast != program.contrast { shown = nil }
  }
}

/// How fast ``ScreenLoop`` goes.
private enum ScreenPace {
  /// How long the loop waits for a key before it looks into the inbox, in milliseconds.
  static let patience = 50
  /// How long the clocks on the screen may stand still, in milliseconds.
  static let redrawPause = 200
  /// The most keys that a person presses between two looks at the keyboard; ``KeyBurst`` says what
  /// more are.
  static let burst = 64
  /// The most keys taken at once.
  static let most = 20_000
}
