import CNcurses
import Glibc
import TextScreen

extension CursesScreen {
  /// Waits for the keyboard, at most so many milliseconds.
  package func read(waiting milliseconds: Int) -> TerminalInput {
    wtimeout(window, Int32(clamping: milliseconds))
    var code: wint_t = 0
    switch wget_wch(window, &code) {
    case KEY_CODE_YES:
      let key = Int32(bitPattern: code)
      return key == PasteMode.begin ? .pasted(readPaste()) : Self.special(key)
    case OK: return Self.typed(code)
    default:
      // Only now: keys from before the change belong to the old screen.
      if let size = WindowChange.news(output) {
        resizeterm(Int32(size.rows), Int32(size.columns))
        // A window that went away and came back has lost what it showed.
        clearok(window, true)
        return .resized
      }
      return Self.hasHungUp() ? .hungUp : .nothing
    }
  }

  /// Whether the terminal behind the keyboard has gone away; curses does not tell it from silence.
  private static func hasHungUp() -> Bool {
    var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&keyboard, 1, 0) == 1 && Int32(keyboard.revents) & POLLHUP != 0
  }

  /// The text up to the end of a paste; what is beyond ``PasteMode/most`` is left out.
  private func readPaste() -> String {
    wtimeout(window, PasteMode.patience)
    var text = String.UnicodeScalarView()
    var count = 0
    while true {
      var code: wint_t = 0
      let kind = wget_wch(window, &code)
      if kind == KEY_CODE_YES {
        if Int32(bitPattern: code) == PasteMode.end { return String(text) }
      } else if kind != OK {
        return String(text)
      } else if count < PasteMode.most, let scalar = Unicode.Scalar(code == 13 ? 10 : code) {
        text.append(scalar)
        count += 1
      }
    }
  }

  /// Forgets all keys that were typed and not yet read.
  package func dropKeys() { _ = flushinp() }

  /// What a key means that curses knows by a number.
  static func special(_ code: Int32) -> TerminalInput {
    if code == KEY_RESIZE { return .resized }
    if (KEY_F0 + 1...KEY_F0 + 12).contains(code) { return .key(.function(Int(code - KEY_F0))) }
    return keys[code].map { .key($0) } ?? .nothing
  }

  private static let keys: [Int32: KeyPress] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_BTAB: .backtab,
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_PPAGE: .pageUp,
    KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end, KEY_A1: .home, KEY_A3: .pageUp,
    KEY_C1: .end, KEY_C3: .pageDown,
  ]

  /// What a typed character means.
  package static func typed(_ code: UInt32) -> TerminalInput {
    switch code {
    case 9: return .key(.tab)
    case 10, 13: return .key(.enter)
    case 27: return .key(.escape)
    case 8, 127: return .key(.backspace)
    case 1...26:
      guard let letter = Unicode.Scalar(code + 96) else { return .nothing }
      return .key(.control(Character(letter)))
    case 0...31: return .nothing
    default: return Unicode.Scalar(code).map { .key(.character(Character($0))) } ?? .nothing
    }
  }
}

/// The mode in which a terminal marks pasted text, so that none of it counts as keys.
///
/// Terminals that do not know it ignore what asks for it.
enum PasteMode {
  /// Numbers of the two marks, above those of all other keys.
  static let begin = KEY_MAX + 200
  static let end = KEY_MAX + 201
  /// The most characters taken from one paste.
  static let most = 65_536
  /// How long the rest of a paste may take to come, in milliseconds.
  static let patience: Int32 = 500

  /// Turns the mode on or off at the terminal behind `output`.
  static func set(_ isOn: Bool, _ output: UnsafeMutablePointer<FILE>?) {
    guard let output else { return }
    if isOn {
      define_key("\u{1B}[200~", begin)
      define_key("\u{1B}[201~", end)
    }
    fputs(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l", output)
    fflush(output)
  }
}
