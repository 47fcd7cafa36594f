import CanonicalBytes
import ExamSession
import SessionStore

/// What a log holds, read while it is being checked.
struct LogReplay {
  /// Of every event, in order.
  private(set) var leaves: [Digest32] = []
  private var logged: [LoggedEvent] = []
  private var failure: ExamFolderFailure?

  /// Takes the next events.
  mutating func take(_ events: [CheckedEvent]) {
    guard failure == nil else { return }
    do throws(ExamFolderFailure) { logged += try LoggedEvent.read(events) } catch {
      failure = error
    }
    leaves += events.map(\.leaf)
  }

  /// All events; refuses a body that is erased or cannot be read.
  func events() throws(ExamFolderFailure) -> [LoggedEvent] {
    if let failure { throw failure }
    return logged
  }
}
