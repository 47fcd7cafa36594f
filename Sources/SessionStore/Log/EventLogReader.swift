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

  /// Opens the log in `folder` and checks everything in it, as a server would; the mirror is not
  /// looked at. Refuses with `.locked` while a server runs.
  package static func open(at folder: String) throws(EventLogFailure) -> EventLogReader {
    try EventLogReader(LogFolder(folder))
  }

  private init(_ folder: LogFolder) throws(EventLogFailure) {
    try folder.check()
    guard FileStatus(path: folder.database) != nil else {
      throw .notFound(path: folder.database)
    }
    lock = try LogLock(path: folder.lock)
    database = try LogDatabase.readOnly(folder.database)
    try database.check()
    heads = try database.heads()
    var audit = try LogAudit(heads: heads)
    try database.forEach(from: 0) { try audit.take($0) }
    try audit.finish()
    (size, root) = (audit.frontier.size, audit.frontier.root)
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
