import CursesTerminal
import Foundation
import RoomClient

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

extension Enrolment.Failure {
  /// What to do about it, in words for whoever set up the terminal.
  var explanation: String {
    switch self {
    case .unreadable(let path):
      "khoathi-terminal: \(path) is missing or not what it should be. Copy this machine's folder again."
    case .notGoodNow(let path, let from, let until):
      "khoathi-terminal: \(path) is good from \(Self.time(from)) until \(Self.time(until)). "
        + "Check this machine's clock."
    }
  }

  private static func time(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}
