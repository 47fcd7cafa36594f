import Glibc

/// What the file system says of one path, links not followed.
struct FileStatus: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
  /// Nanoseconds since 1970 at which the status, which is not only the content, changed last.
  let changed: Int
  private let mode: UInt32
  private let links: UInt64

  /// `nil` when there is nothing at `path`.
  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The status of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    mode = UInt32(status.st_mode)
    links = UInt64(status.st_nlink)
  }

  var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }

  /// A regular file under exactly one name.
  var isPlainFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) && links == 1 }

  /// Whether both are the same file.
  func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
