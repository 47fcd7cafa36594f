import CNcurses
import Glibc
package import TextScreen

/// The terminal of this process while it is in full-screen mode; going away restores it.
///
/// Keys for signals (Ctrl-C, Ctrl-Z, Ctrl-\\) and for flow control arrive as keys.
package struct CursesScreen: ~Copyable {
  let window: UnsafeMutablePointer<WINDOW>
  private let screen: OpaquePointer
  let output: UnsafeMutablePointer<FILE>?
  private let hasColors: Bool
  private var drawn: Screen?
  private var pairs = ColorPairs()
  private var contrast = Contrast.normal

  /// Takes over standard input and output.
  package init() throws(TerminalRefusal) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    try self.init(output: khoathi_output(), input: khoathi_input(), type: nil)
  }

  /// Takes over the terminal behind `output` and `input`, of the type named `type` or `TERM`.
  init(
    output: UnsafeMutablePointer<FILE>?, input: UnsafeMutablePointer<FILE>?, type: String?
  ) throws(TerminalRefusal) {
    try TerminalLocale.useUTF8()
    let name = type ?? getenv("TERM").map { String(cString: $0) } ?? ""
    WindowChange.watch()
    WindowChange.limit(output, true)
    let made = newterm(name, output, input)
    WindowChange.limit(output, false)
    guard let screen = made, let window = khoathi_window() else { throw .unknownType(name) }
    guard let move = tigetstr("cup"), Int(bitPattern: move) != -1 else {
      endwin()
      delscreen(screen)
      throw .tooSimple(name)
    }
    self.screen = screen
    self.window = window
    self.output = output
    hasColors = start_color() != ERR && has_colors() && khoathi_colors() >= 8
    if hasColors { use_default_colors() }
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    keypad(window, true)
    leaveok(window, false)
    PasteMode.set(true, output)
  }

  deinit {
    PasteMode.set(false, output)
    endwin()
    delscreen(screen)
  }

  /// How large the terminal is now.
  package var size: Size {
    Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  /// Shows `screen`, sending only what differs from what is shown.
  package mutating func draw(_ screen: Screen, contrast: Contrast) {
    let isNew = self.contrast != contrast || drawn?.grid.size != screen.grid.size
    self.contrast = contrast
    if isNew {
      werase(window)
      let body = Look.of(.body, contrast)
      var blank = cell(" ", body)
      wbkgrnd(window, &blank)
    }
    for row in 0..<screen.grid.size.rows {
      let cells = screen.grid.row(row)
      if !isNew, let drawn, drawn.grid.row(row).elementsEqual(cells) { continue }
      for (column, shown) in cells.enumerated() where !shown.isContinuation {
        var curses = cell(shown.character, Look.of(shown.role, contrast))
        _ = mvwadd_wch(window, Int32(row), Int32(column), &curses)
      }
    }
    wmove(window, Int32(screen.cursor.row), Int32(screen.cursor.column))
    wrefresh(window)
    drawn = screen
  }

  /// Rings the terminal's bell once.
  package func ring() { beep() }

  /// Sends everything again at the next drawing, as if the terminal were blank.
  package mutating func forget() {
    drawn = nil
    clearok(window, true)
  }

  private mutating func cell(_ character: Character, _ look: Look) -> cchar_t {
    var attributes: attr_t = 0
    if look.isBold { attributes |= khoathi_bold() }
    if look.isDim { attributes |= khoathi_dim() }
    if look.isReverse { attributes |= khoathi_reverse() }
    if look.isUnderlined { attributes |= khoathi_underline() }
    let pair = hasColors ? pairs.number(look) { init_pair($0, $1, $2) } : 0
    if !hasColors, look.background != nil { attributes |= khoathi_reverse() }
    var text = character.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
    text.append(0)
    var cell = cchar_t()
    setcchar(&cell, text, attributes, pair, nil)
    return cell
  }

  /// Keeps this process's memory, with its session key, out of core files and debuggers.
  package static func forbidMemoryDumps() {
    _ = khoathi_forbid_dumps()
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }
}
