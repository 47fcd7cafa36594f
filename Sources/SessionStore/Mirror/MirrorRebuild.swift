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
  /// The bytes of a torn end that was left out; the log then needs a new mirror.
  package let torn: Int
  /// The events that can be read behind the torn place and were left out with it: of the last
  /// write before a power cut, which nobody was told of.
  package let leftOut: Int
  /// The events that only the damaged database had, which follow those of the mirror.
  package let beyond: Int
  /// Whether a damaged database was there of which nothing could be read.
  package let isBlind: Bool

  /// Makes a log in `folder` from `mirror`, which is only read.
  ///
  /// What the database in the folder `damaged`, if one is given, has beyond the mirror's end is kept;
  /// where that can no longer be read it is refused as `.beyondMirror`, unless `givingUp`.
  /// A torn end, such as a power cut leaves, ends the mirror there. Refuses an unreadable line
  /// before that, an event out of order, a commitment that does not open or a head that does not
  /// fit, and with `.locked` a mirror or a database that a server holds. The derived table stays
  /// empty.
  package static func rebuild(
    fromMirror mirror: String, into folder: String, beyond damaged: String? = nil,
    givingUp: Bool = false
  ) throws(EventLogFailure) -> MirrorRebuild {
    let folder = LogFolder(folder)
    try folder.make()
    try folder.check()
    let lock = try LogLock(path: folder.lock)
    guard FileStatus(path: mirror) != nil else { throw .mirrorMissing(path: mirror) }
    try LogFolder.checkFile(mirror)
    let file = try AppendOnlyFile(reading: mirror)
    try file.lock()
    try folder.begin()
    let database = try LogDatabase.writable(folder.database)
    let tail = try copy(MirrorScanner(file), into: database)
    let (beyond, isBlind) = try keep(beyond: damaged, in: database, givingUp: givingUp)
    try database.check()
    let heads = try database.heads()
    var audit = try LogAudit(heads: heads)
    try database.forEach(from: 0) { try audit.take($0) }
    try audit.finish()
    try database.close()
    try lock.check()
    return MirrorRebuild(
      size: audit.frontier.size, root: audit.frontier.root, heads: heads.count,
      torn: tail.bytes, leftOut: tail.events, beyond: beyond, isBlind: isBlind)
  }

  /// Adds what the database in `damaged` has beyond the mirror; gives how many events that were,
  /// and whether nothing could be read.
  private static func keep(
    beyond damaged: String?, in database: LogDatabase, givingUp: Bool
  ) throws(EventLogFailure) -> (Int, isBlind: Bool) {
    guard let old = damaged.map(LogFolder.init), FileStatus(path: old.database) != nil else {
      return (0, false)
    }
    try old.check()
    let lock = try LogLock(path: old.lock)
    defer { withExtendedLifetime(lock) {} }
    let last = try database.lastEvent()
    guard
      let tail = DatabaseTail(of: old.database, after: last, heads: try database.heads())
    else { return (0, true) }
    let size = last.map { $0.n + 1 } ?? 0
    guard givingUp || tail.missing(after: size) == 0 else {
      throw .beyondMirror(readable: size + tail.events.count, known: tail.known)
    }
    try database.insert(tail.events)
    for head in tail.heads { try database.insert(head) }
    return (tail.events.count, false)
  }

  /// Copies line by line; gives what was left out of a torn end.
  private static func copy(
    _ lines: MirrorScanner, into database: LogDatabase
  ) throws(EventLogFailure) -> MirrorTail {
    var lines = lines
    var events: [StoredEvent] = []
    while let bytes = try lines.next() {
      guard bytes.last == 0x0A, let line = MirrorLine(bytes.dropLast()) else {
        let tail = try MirrorTail(bytes, of: &lines)
        try database.insert(events)
        return tail
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
    return .none
  }
}
