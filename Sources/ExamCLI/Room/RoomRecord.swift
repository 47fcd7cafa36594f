import CanonicalBytes
import ExamSession
import SessionStore
import TransparencyLog

/// A room's events, read beside a server that writes them or after it.
struct RoomRecord {
  let folder: ExamFolder
  let events: [LoggedEvent]
  let heads: [StoredHead]
  private let entries: [[UInt8]]

  /// Reads the log, or its mirror while a server holds the log.
  init(_ folder: ExamFolder) throws {
    guard folder.exists else { throw ExamFolderFailure.notFound(path: folder.path) }
    self.folder = folder
    guard EventLog.isServed(at: folder.path(ExamPath.log)) else {
      let record = try ExamRecord(folder)
      events = try record.trail().steps.map { step in
        guard let event = step.event else { throw ExamFolderFailure.log(index: step.index) }
        return LoggedEvent(index: step.index, time: step.time, event: event)
      }
      (heads, entries) = (record.heads, record.entries)
      return
    }
    let mirror = try MirrorRecord(path: folder.mirror, withBodies: true)
    events = try mirror.events.map { (stored) in try LoggedEvent(stored) }
    (heads, entries) = (mirror.heads, mirror.entries)
  }

  /// The leaf hash of an event.
  func leaf(_ index: Int) -> Digest32? {
    entries.indices.contains(index) ? MerkleTree.leafHash(entries[index]) : nil
  }
}
