import CanonicalBytes
import ExamSession
import SessionStore
import TransparencyLog

/// An exam's log with all that is in it, opened by the one process that writes it.
struct OpenedLog {
  let log: EventLog
  /// The mirror that is in use from now on.
  let mirror: String
  let events: [LoggedEvent]
  /// Of every event, in order.
  let leaves: [Digest32]
  /// The leaf of genesis.
  let genesis: Digest32
  /// The log's key as genesis has it.
  let key: NoteVerifierKey

  /// Opens the mirror in use, or the one that is `named`, begun anew there with `newMirror`; refuses
  /// a folder whose documents are not those of genesis.
  init(_ folder: ExamFolder, mirror named: String?, newMirror: Bool) throws {
    mirror = try folder.mirror(named: named, isBegun: newMirror)
    var replay = LogReplay()
    // Asked for again, a new mirror is the one that was begun then.
    let isNew = newMirror && !folder.isInUse(mirror: mirror)
    log = try EventLog.open(
      at: folder.path(ExamPath.log), mirror: mirror, newMirror: isNew
    ) { replay.take($0) }
    try folder.use(mirror: mirror)
    (events, leaves) = (try replay.events(), replay.leaves)
    guard let leaf = leaves.first, case .genesis(let first) = events.first?.event,
      let key = try? NoteVerifierKey(vkey: first.log)
    else { throw ExamFolderFailure.log(index: 0) }
    try folder.check(first)
    (genesis, self.key) = (leaf, key)
  }
}
