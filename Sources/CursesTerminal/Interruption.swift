import Glibc
import Synchronization

/// Outside the enum, because a signal handler may capture nothing.
private let asked = Atomic<Bool>(false)

/// Signals that end the program in good order, and those that must not.
package enum Interruption {
  /// Whether SIGTERM or SIGHUP came.
  package static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// Notes SIGTERM and SIGHUP; ignores what a keyboard or a broken connection may send.
  package static func watch() {
    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE] {
      signal(number, SIG_IGN)
    }
    for number in [SIGTERM, SIGHUP] {
      signal(number) { _ in asked.store(true, ordering: .relaxed) }
    }
  }
}
