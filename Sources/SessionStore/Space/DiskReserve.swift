import Glibc

/// A file whose blocks are set aside on one disk and given back when the disk is nearly full.
struct DiskReserve: Hashable, Sendable {
  let path: String
  let bytes: Int

  /// Whether the blocks are set aside now.
  var isHeld: Bool { FileStatus(path: path)?.isPlainFile ?? false }

  /// What anybody may still write on this disk, in bytes; `nil` when the system does not say.
  var free: Int? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  /// Sets the blocks aside; whether that was possible.
  func hold() -> Bool {
    if isHeld { return true }
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { return false }
    let failed = posix_fallocate(descriptor, 0, off_t(bytes)) != 0
    close(descriptor)
    if failed { release() }
    return !failed
  }

  /// Gives the blocks back to whoever writes next.
  func release() { unlink(path) }

  private var folder: String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
