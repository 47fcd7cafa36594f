package import CanonicalBytes
import TransparencyLog

/// Reads a log that no server holds, for export: nothing in it is changed.
package final class EventLogReader: Sendable {
  private let database: LogDatabase
  private let lock: LogLock
  /// The number of events.
  package let size: Int
  /// The root over all events.
  package let root: Digest32
  /// All signed heads, smallest first.
  package let heads: [StoredHead]
  /// The number of events that the mirror has; `nil` when none was looked at.
  package let mirrored: Int?

  /// Opens the log in `folder` and checks everything in it, as a server would, and holds it against
  /// the mirror at this path, if one is given. Refuses with `.locked` while a server runs.
  ///
  /// `replay` is given every event in order, many at a time: believe them only when this returns.
  package static func open(
    at folder: String, mirror: String? = nil, replay: (([CheckedEvent]) -> Void)? = nil
  ) throws(EventLogFailure) -> EventLogReader {
    try EventLogReader(LogFolder(folder), mirror, replay)
  }

  private init(
    _ folder: LogFolder, _ mirror: String?, _ replay: (([CheckedEvent]) -> Void)?
  ) throws(EventLogFailure) {
    try folder.check()
    guard FileStatus(path: folder.database) != nil else {
      throw .notFound(path: folder.database)
    }
    lock = try LogLock(path: folder.lock)
    database = try LogDatabase.readOnly(folder.database)
    try database.check()
    heads = try database.heads()
    var audit = try LogAudit(heads: heads)
    var comparison = try Self.comparison(mirror, heads)
    try database.forEachGroup { group in
      let checked = CheckedEvent.all(group, from: audit.frontier.size)
      for event in checked {
        let event = try event.get()
        try audit.take(event)
        try comparison?.take(event.stored, as: event.line)
      }
      if let replay { replay(try checked.map { try $0.get() }) }
    }
    try audit.finish()
    mirrored = try comparison?.finish(size: audit.frontier.size).events
    (size, root) = (audit.frontier.size, audit.frontier.root)
  }

  private static func comparison(
    _ mirror: String?, _ heads: [StoredHead]
  ) throws(EventLogFailure) -> MirrorComparison? {
    guard let mirror else { return nil }
    guard FileStatus(path: mirror) != nil else { throw .mirrorMissing(path: mirror) }
    try LogFolder.checkFile(mirror)
    return MirrorComparison(try AppendOnlyFile(reading: mirror), heads: heads)
  }

  /// Calls `body` with every event in order; rethrows what it throws.
  package func forEachEvent(_ body: (StoredEvent) throws -> Void) throws {
    for start in stride(from: 0, to: size, by: 1_000) {
      for event in try events(start..<min(size, start + 1_000)) { try body(event) }
    }
  }

  /// The events of these indexes, as far as they are there.
  package func events(_ range: Range<Int>) throws(EventLogFailure) -> [StoredEvent] {
    var events: [StoredEvent] = []
    try database.forEach(from: range.lowerBound, below: range.upperBound) { events.append($0) }
    return events
  }

  /// All events from the first to the last.
  package func events() throws(EventLogFailure) -> [StoredEvent] { try events(0..<size) }

  /// Closes the database and gives the lock back.
  package func close() throws(EventLogFailure) { try database.close() }
}
