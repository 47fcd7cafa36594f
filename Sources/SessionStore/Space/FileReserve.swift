import CDiskSpace
import Glibc

/// Blocks set aside beyond the end of one file, which nothing but its own growth can use.
///
/// The file's descriptor stays open as long as this lives: closing any descriptor of a database
/// drops SQLite's locks on it, so this must outlive the log.
final class FileReserve: Sendable {
  /// How many bytes lie beyond the end when they are set aside.
  let bytes: Int
  private let descriptor: Int32

  /// A reserve of the file at `path`, which is there; nothing is set aside yet.
  init(path: String, bytes: Int) throws(EventLogFailure) {
    self.bytes = bytes
    descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .io(operation: "open", path: path, code: errno) }
  }

  deinit { close(descriptor) }

  /// The file's length in bytes.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What anybody may still write on this disk, in bytes; `nil` when the system does not say.
  var free: Int? {
    var status = statvfs()
    guard fstatvfs(descriptor, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  /// Sets ``bytes`` aside beyond the end; whether they are. A file system that knows no such thing
  /// counts as having them: there only the floor of ``LogSpace`` helps.
  func hold() -> Bool { hold(bytes) }

  /// Gives what lies beyond the end back, but for `kept` bytes.
  func release(except kept: Int = 0) {
    ftruncate(descriptor, off_t(size))
    if kept > 0 { _ = hold(kept) }
  }

  private func hold(_ bytes: Int) -> Bool {
    let failure = disk_space_keep(descriptor, off_t(size), off_t(bytes))
    return failure == 0 || failure == EOPNOTSUPP || failure == ENOSYS
  }
}
