import Foundation
import Synchronization

/// Outside the enum, because a signal handler may capture nothing.
private let asked = Atomic<Bool>(false)

/// Signals that end the board in good order, so that the terminal is given back.
enum WatchSignals {
  /// Whether SIGTERM or SIGHUP came.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// Notes SIGTERM and SIGHUP; ignores what a keyboard or a broken connection may send.
  static func take() {
    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE] {
      signal(number, SIG_IGN)
    }
    for number in [SIGTERM, SIGHUP] {
      signal(number) { _ in asked.store(true, ordering: .relaxed) }
    }
  }
}
