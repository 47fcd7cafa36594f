import Glibc

/// The lock on the whole log: held from opening until the process ends, however it ends.
final class LogLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock or fails at once with `.locked`.
  init(path: String) throws(EventLogFailure) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .io(operation: "open", path: path, code: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      throw code == EWOULDBLOCK
        ? .locked(path: path) : .io(operation: "flock", path: path, code: code)
    }
    try check()
  }

  deinit {
    // Said aloud: a process that is just being started may hold a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Whether some process holds the lock at `path` now; takes and makes nothing.
  static func isHeld(path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
    flock(descriptor, LOCK_UN)
    return false
  }

  /// Refuses to go on when the locked file is no longer the one at the path.
  func check() throws(EventLogFailure) {
    guard let held = FileStatus(descriptor: descriptor), let there = FileStatus(path: path),
      held.isSameFile(as: there), there.isPlainFile
    else { throw .replaced(path: path) }
  }
}
