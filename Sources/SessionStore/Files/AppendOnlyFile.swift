import Glibc

/// A file that only grows, written and synced by hand.
final class AppendOnlyFile: Sendable {
  let path: String
  private let descriptor: Int32

  /// Opens the file at `path`, or makes it when `isNew`.
  init(path: String, isNew: Bool) throws(EventLogFailure) {
    self.path = path
    let flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | (isNew ? O_CREAT | O_EXCL : 0)
    descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .io(operation: "open", path: path, code: errno) }
  }

  /// Opens the file at `path` for reading alone.
  init(reading path: String) throws(EventLogFailure) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .io(operation: "open", path: path, code: errno) }
  }

  deinit {
    // Said aloud: a process that is just being started may hold a copy of the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Keeps other processes that do the same away from the file; fails at once with `.locked`.
  func lock() throws(EventLogFailure) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK ? .locked(path: path) : failure("flock")
    }
  }

  /// Writes all of `bytes` at the end.
  func append(_ bytes: [UInt8]) throws(EventLogFailure) {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure("write") }
      start += written
    }
  }

  /// Returns once everything written is on the disk.
  func sync() throws(EventLogFailure) {
    guard fsync(descriptor) == 0 else { throw failure("fsync") }
  }

  /// Drops everything from `length` on.
  func cut(to length: Int) throws(EventLogFailure) {
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw failure("ftruncate") }
  }

  /// At most `count` bytes from `offset`; empty at the end.
  func read(at offset: Int, count: Int) throws(EventLogFailure) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let got = pread(descriptor, buffer.baseAddress, count, off_t(offset))
      failed = got < 0
      filled = max(0, got)
    }
    if failed { throw failure("pread") }
    return bytes
  }

  private func failure(_ operation: String) -> EventLogFailure {
    .io(operation: operation, path: path, code: errno)
  }
}
