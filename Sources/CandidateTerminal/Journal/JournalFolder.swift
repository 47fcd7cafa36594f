import Glibc

/// The folder that holds the journals of this machine's candidates; open as long as it is used, so
/// that nobody can put another one in its place.
final class JournalFolder: Sendable {
  let descriptor: Int32

  /// Opens the folder at `path`, and makes it when it is missing.
  init(_ path: String) throws(JournalRefusal) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .folder(path: path) }
    descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .folder(path: path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
      status.st_mode & 0o022 == 0
    else { throw .folder(path: path) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Opens or makes a file that only this user reads and nobody else has open.
  func open(_ name: String) throws(JournalRefusal) -> Int32 {
    let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o600)
    guard file >= 0 else { throw .file }
    var status = stat()
    let isOurs =
      fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_uid == geteuid() && status.st_nlink == 1 && status.st_mode & 0o077 == 0
      && flock(file, LOCK_EX | LOCK_NB) == 0
    guard isOurs, fsync(descriptor) == 0 else {
      close(file)
      throw .file
    }
    return file
  }

  /// Gives a file the first name of `names` that is not taken.
  func rename(_ name: String, toOneOf names: some Sequence<String>) throws(JournalRefusal) {
    for other in names where faccessat(descriptor, other, F_OK, AT_SYMLINK_NOFOLLOW) != 0 {
      guard renameat(descriptor, name, descriptor, other) == 0, fsync(descriptor) == 0 else {
        throw .disk
      }
      return
    }
    throw .disk
  }

  func remove(_ name: String) {
    unlinkat(descriptor, name, 0)
    fsync(descriptor)
  }
}
