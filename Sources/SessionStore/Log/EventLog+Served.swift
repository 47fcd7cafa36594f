extension EventLog {
  /// Whether some process has the log in `folder` open now; touches nothing.
  package static func isServed(at folder: String) -> Bool {
    LogLock.isHeld(path: LogFolder(folder).lock)
  }
}
