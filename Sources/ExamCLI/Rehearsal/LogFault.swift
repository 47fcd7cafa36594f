import Synchronization

/// Why a log stopped, told by its server to whoever waits for it.
final class LogFault: Sendable {
  private let told = Mutex<(any Error)?>(nil)

  init() {}

  /// The first error that was told.
  var error: (any Error)? { told.withLock { $0 } }

  func tell(_ error: any Error) { told.withLock { $0 = $0 ?? error } }
}
