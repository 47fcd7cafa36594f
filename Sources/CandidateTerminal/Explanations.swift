import CursesTerminal

extension TerminalRefusal {
  /// What to do about it, in words for whoever set up the terminal.
  var explanation: String {
    switch self {
    case .notATerminal:
      "khoathi-terminal: needs a terminal; standard input or output is something else."
    case .unknownType(let name):
      "khoathi-terminal: unknown terminal type '\(name)'. Set TERM, for example TERM=xterm-256color."
    case .tooSimple(let name):
      "khoathi-terminal: a terminal of type '\(name)' cannot place its cursor. Set TERM to another."
    case .notUTF8:
      "khoathi-terminal: no UTF-8 locale. Set LANG, for example LANG=C.UTF-8."
    }
  }
}
