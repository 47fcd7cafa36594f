import Glibc

/// Where the files of one log lie, and what must hold of them before they are opened.
struct LogFolder: Hashable, Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  var database: String { path + "/log.sqlite" }
  var lock: String { path + "/log.lock" }
  var writeAhead: String { path + "/log.sqlite-wal" }

  /// Refuses links, other file types and file systems whose locks and syncs prove nothing.
  func check() throws(EventLogFailure) {
    guard let status = FileStatus(path: path) else { throw .notFound(path: path) }
    guard status.isFolder else { throw .linked(path: path) }
    for file in [database, writeAhead, database + "-shm", database + "-journal", lock] {
      try Self.checkFile(file)
    }
    let mounts = try MountTable.ofThisProcess()
    guard let real = Self.real(path) else {
      throw .io(operation: "realpath", path: path, code: errno)
    }
    if let type = mounts.type(of: real), MountTable.isUnreliable(type) {
      throw .networkFileSystem(path: path, type: type)
    }
  }

  /// Makes the folder, readable by its owner only, if it is not there.
  func make() throws(EventLogFailure) {
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw .io(operation: "mkdir", path: path, code: errno)
    }
  }

  /// Makes an empty database, readable by its owner only, where nothing may be.
  func begin() throws(EventLogFailure) {
    guard FileStatus(path: database) == nil else { throw .exists(path: database) }
    // Closed again before SQLite opens it: closing any descriptor of a file drops SQLite's locks.
    try AppendOnlyFile(path: database, isNew: true).sync()
    let log = try LogDatabase.writable(database)
    try log.createSchema()
    try log.close()
    try Self.syncFolder(of: database)
    try Self.syncFolder(of: path)
  }

  /// Refuses a link and anything that is no regular file; a missing file is fine.
  static func checkFile(_ path: String) throws(EventLogFailure) {
    if let status = FileStatus(path: path), !status.isPlainFile { throw .linked(path: path) }
  }

  /// Makes new names in the folder of `path` survive a power cut.
  static func syncFolder(of path: String) throws(EventLogFailure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .io(operation: "open", path: folder, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .io(operation: "fsync", path: folder, code: errno) }
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }
}
