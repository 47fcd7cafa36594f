package import CanonicalBytes
import TransparencyLog

/// A new database from nothing but a mirror file.
package struct MirrorRebuild: Hashable, Sendable {
  /// The number of events that were rebuilt.
  package let size: Int
  /// The root over them, to be compared with the last checkpoint.
  package let root: Digest32
  /// The number of signed heads that were rebuilt.
  package let heads: Int
  /// The bytes of a torn last line that was left out; the log then needs a new mirror.
  package let torn: Int

  /// Makes a log in `folder` from `mirror`, which is only read.
  ///
  /// Refuses a mirror with an unreadable line before its last, an event out of order, a commitment
  /// that does not open or a head that does not fit. The derived table stays empty.
  package static func rebuild(
    fromMirror mirror: String, into folder: String
  ) throws(EventLogFailure) -> MirrorRebuild {
    let folder = LogFolder(folder)
    try folder.make()
    try folder.check()
    let lock = try LogLock(path: folder.lock)
    guard FileStatus(path: mirror) != nil else { throw .mirrorMissing(path: mirror) }
    try LogFolder.checkFile(mirror)
    let file = try AppendOnlyFile(path: mirror, isNew: false)
    try folder.begin()
    let database = try LogDatabase.writable(folder.database)
    let torn = try copy(MirrorScanner(file), into: database)
    try database.check()
    let heads = try database.heads()
    var audit = try LogAudit(heads: heads)
    try database.forEach(from: 0) { try audit.take($0) }
    try audit.finish()
    try database.close()
    try lock.check()
    return MirrorRebuild(
      size: audit.frontier.size, root: audit.frontier.root, heads: heads.count, torn: torn)
  }

  /// Copies line by line; gives the bytes of a torn last line.
  private static func copy(
    _ lines: MirrorScanner, into database: LogDatabase
  ) throws(EventLogFailure) -> Int {
    var lines = lines
    var events: [StoredEvent] = []
    while let bytes = try lines.next() {
      guard bytes.last == 0x0A, let line = MirrorLine(bytes.dropLast()) else {
        let damaged = lines.lines
        guard try lines.next() == nil else { throw .mirrorDamaged(line: damaged) }
        try database.insert(events)
        return bytes.count
      }
      switch line {
      case .event(let event): events.append(event)
      case .head(let head):
        try database.insert(events)
        events = []
        try database.insert(head)
      }
      if events.count == 1_000 {
        try database.insert(events)
        events = []
      }
    }
    try database.insert(events)
    return 0
  }
}
