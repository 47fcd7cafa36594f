extension KioskCheck {
  /// The number of the terminal's console.
  private var number: Int? { Int(unit.console.dropFirst("/dev/tty".count)) }

  private var path: String { unit.console }

  func consoleSwitching() -> Answer {
    guard let isLocked = console.isSwitchingLocked, let front = console.front else {
      return (nil, "\(path) –")
    }
    return (isLocked && front == number, "VT_LOCKSWITCH \(isLocked ? "+" : "–"), tty\(front)")
  }

  func consoleKeys() -> Answer {
    (console.openKeys.map { $0 == 0 }, console.openKeys.map { "keymap: \($0)" } ?? "\(path) –")
  }

  func utf8() -> Answer {
    let standard = files.value("/sys/module/vt/parameters/default_utf8")
    let keyboard = console.isKeyboardUTF8
    return together([
      (
        standard.map { $0 == "1" || $0 == "Y" },
        "default_utf8 = \(standard ?? "–")"
      ),
      (keyboard, "keyboard \(keyboard.map { $0 ? "K_UNICODE" : "K_XLATE" } ?? "–")"),
    ])
  }

  func font() -> Answer {
    guard let characters = console.characters else { return (nil, "\(path) –") }
    let missing = ConsoleCharacters.missing(from: characters)
    guard !missing.isEmpty else { return (true, "\(characters.count)") }
    let shown = missing.prefix(12)
    return (false, "–\(missing.count): \(shown)\(missing.count > 12 ? "…" : "")")
  }

  func running() -> Answer {
    guard files.exists("/proc/self") || !processes.isEmpty else { return (nil, "/proc –") }
    let terminals = processes.filter { $0.isTerminal && $0.console != nil }
    guard let terminal = terminals.first else { return (false, "khoathi-terminal –") }
    return together([
      (
        terminal.console == number,
        "khoathi-terminal: \(terminal.id), tty\(terminal.console ?? 0)"
      ),
      (terminal.user.map { $0 > 0 }, "user \(terminal.user.map(String.init) ?? "–")"), alone(),
    ])
  }

  /// Whether no program but the terminal is on any virtual console.
  func alone() -> Answer {
    let others = processes.filter { $0.console != nil && !$0.isTerminal }
    guard let other = others.first else {
      let isThere = processes.contains { $0.isTerminal && $0.console != nil }
      return (true, isThere ? "tty: khoathi-terminal" : "tty –")
    }
    return (false, "tty\(other.console ?? 0): \(other.name) (\(other.id))")
  }
}
