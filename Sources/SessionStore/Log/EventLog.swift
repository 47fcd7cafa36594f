package import CanonicalBytes
import Synchronization
package import TransparencyLog

/// The append-only log of one room, one shift and one part, in SQLite with a mirror file.
///
/// Every call blocks until it is done, so call it from one place off the main thread. After the
/// first failure every call throws ``EventLogFailure/stopped``: stop, restart and open again.
package final class EventLog: Sendable {
  private let core: Mutex<EventLogCore?>

  private init(_ core: EventLogCore) { self.core = Mutex(core) }

  /// Makes an empty log in `folder` with a mirror at the file path `mirror`, both new, and opens it.
  @discardableResult
  package static func create(
    at folder: String, mirror: String
  ) throws(EventLogFailure) -> EventLog {
    let folder = LogFolder(folder)
    try folder.make()
    try folder.check()
    let lock = try LogLock(path: folder.lock)
    for path in [folder.database, mirror] where FileStatus(path: path) != nil {
      throw .exists(path: path)
    }
    try folder.begin()
    let mirror = try Mirror.begin(at: mirror)
    return EventLog(
      try EventLogCore(folder: folder, lock: lock, mirror: mirror, planted: nil))
  }

  /// Opens the log in `folder`: takes its lock, reads every setting back, checks every page and
  /// every event, rebuilds the tree, holds it against the signed heads and against the mirror.
  ///
  /// With `newMirror` a mirror is begun at that path instead, for a disk that was lost. `planted` is
  /// SQL that tests run before the settings are read back. `replay` is given every event in order,
  /// many at a time, while it is checked: believe them only when this returns.
  package static func open(
    at folder: String, mirror: String, newMirror: Bool = false, planted: String? = nil,
    replay: (([CheckedEvent]) -> Void)? = nil
  ) throws(EventLogFailure) -> EventLog {
    let folder = LogFolder(folder)
    try folder.check()
    guard FileStatus(path: folder.database) != nil else {
      throw .notFound(path: folder.database)
    }
    let lock = try LogLock(path: folder.lock)
    let mirror = newMirror ? try Mirror.begin(at: mirror) : try Mirror.open(at: mirror)
    return EventLog(
      try EventLogCore(
        folder: folder, lock: lock, mirror: mirror, planted: planted, replay: replay))
  }

  /// Logs `batch` in one transaction and returns once it is durable, in the database and then in
  /// the mirror: what is acknowledged outlives either disk.
  ///
  /// `seen` names positions in the batch. An event that cannot be logged (`badEvent`, `time`,
  /// `bodyTooLarge`) is refused before anything is written, and the log goes on.
  package func append(
    _ batch: [PendingEvent], seen: [SeenNumber] = []
  ) throws(EventLogFailure) -> [AppendedEvent] {
    try withCore { (core) throws(EventLogFailure) in
      let prepared = try PreparedBatch(
        batch, seen: seen, size: core.frontier.size, after: core.lastTime)
      return try core.orStop { (core) throws(EventLogFailure) in
        try core.append(prepared.events, time: prepared.lastTime, seen: prepared.seen)
      }
    }
  }

  /// Signs the tree as it is and returns the whole note; a tree that was signed gives its note again.
  ///
  /// Before that everything since the last head is read back and hashed by other code, and the
  /// mirror is synced; if anything disagrees nothing is signed and the log stops.
  package func signHead(
    origin: String, signer: NoteSigner
  ) throws(EventLogFailure) -> String {
    try withCore { (core) throws(EventLogFailure) in
      try core.orStop { (core) throws(EventLogFailure) in
        try core.signHead(origin: origin, signer: signer)
      }
    }
  }

  /// Returns once the mirror is on its disk.
  package func syncMirror() throws(EventLogFailure) {
    try withCore { (core) throws(EventLogFailure) in
      try core.orStop { (core) throws(EventLogFailure) in try core.syncMirror() }
    }
  }

  /// The events of these indexes, as far as they are there.
  package func events(_ range: Range<Int>) throws(EventLogFailure) -> [StoredEvent] {
    try withCore { (core) throws(EventLogFailure) in
      try core.orStop { (core) throws(EventLogFailure) in
        var events: [StoredEvent] = []
        try core.database.forEach(from: range.lowerBound, below: range.upperBound) {
          events.append($0)
        }
        return events
      }
    }
  }

  /// All events from the first to the last.
  package func events() throws(EventLogFailure) -> [StoredEvent] { try events(0..<Int.max) }

  /// All signed heads, smallest first.
  package func heads() throws(EventLogFailure) -> [StoredHead] {
    try withCore { (core) throws(EventLogFailure) in
      try core.orStop { (core) throws(EventLogFailure) in try core.database.heads() }
    }
  }

  /// The derived table of used sequence numbers, in key order.
  package func seen() throws(EventLogFailure) -> [SeenNumber] {
    try withCore { (core) throws(EventLogFailure) in
      try core.orStop { (core) throws(EventLogFailure) in try core.database.seen() }
    }
  }

  /// Puts `rows`, computed from the events, in place of the derived table.
  package func replaceSeen(_ rows: [SeenNumber]) throws(EventLogFailure) {
    try withCore { (core) throws(EventLogFailure) in
      try core.orStop { (core) throws(EventLogFailure) in try core.database.replaceSeen(rows) }
    }
  }

  /// The number of events.
  package var size: Int { core.withLock { $0?.frontier.size ?? 0 } }

  /// The root over all events.
  package var root: Digest32 {
    core.withLock { $0?.frontier.root ?? MerkleTree.emptyRoot }
  }

  /// The time of the last event, or 0.
  package var lastTime: Int { core.withLock { $0?.lastTime ?? 0 } }

  /// What the settings of the open connection read back as, by pragma name.
  package func settings() throws(EventLogFailure) -> [String: String] {
    try withCore { (core) throws(EventLogFailure) in try core.database.settings() }
  }

  /// Syncs the mirror unless the log has stopped, closes the files and gives the lock back.
  package func close() throws(EventLogFailure) {
    try core.withLock { (held) throws(EventLogFailure) in
      guard var core = held.take() else { return }
      if !core.isStopped { try core.syncMirror() }
      try core.database.close()
    }
  }

  /// Makes something go wrong in the next append, for tests.
  package func plant(_ fault: PlannedFault) throws(EventLogFailure) {
    try withCore { (core) throws(EventLogFailure) in core.fault = fault }
  }

  /// Runs SQL on the log's own connection, for tests of what the database itself refuses.
  package func execute(_ sql: String) throws(EventLogFailure) {
    try withCore { (core) throws(EventLogFailure) in try core.database.execute(sql) }
  }

  private func withCore<T: Sendable>(
    _ body: (inout EventLogCore) throws(EventLogFailure) -> T
  ) throws(EventLogFailure) -> T {
    try core.withLock { (held) throws(EventLogFailure) in
      guard var core = held else { throw .stopped }
      // Taken out for the call, so that the tree is changed in place.
      held = nil
      defer { held = core }
      return try body(&core)
    }
  }
}
