import CanonicalBytes
import TransparencyLog

/// The state of an open log; whoever holds it is the log's only writer.
struct EventLogCore: Sendable {
  let database: LogDatabase
  private let lock: LogLock
  private let file: (path: String, status: FileStatus)
  private(set) var mirror: Mirror
  private(set) var frontier: TreeFrontier
  private(set) var lastTime: Int
  /// The tree at the last signed head, by the second way of hashing.
  private var signed: StackTree
  /// Whether something failed; a failed sync is never tried again.
  private(set) var isStopped = false
  var fault: PlannedFault?

  /// Opens the database in `folder` under `lock`, checks everything in it and catches the mirror up.
  ///
  /// Every event is read once; `replay` is given them in order, many at a time.
  init(
    folder: LogFolder, lock: LogLock, mirror: Mirror, planted: String?,
    replay: (([CheckedEvent]) -> Void)? = nil
  ) throws(EventLogFailure) {
    guard let status = FileStatus(path: folder.database) else {
      throw .notFound(path: folder.database)
    }
    (self.lock, file) = (lock, (folder.database, status))
    database = try LogDatabase.writable(folder.database, planted: planted)
    try database.check()
    let heads = try database.heads()
    var audit = try LogAudit(heads: heads)
    var comparison = mirror.comparison(heads: heads)
    try database.forEachGroup { group in
      let checked = CheckedEvent.all(group, from: audit.frontier.size)
      for event in checked {
        let event = try event.get()
        try audit.take(event)
        try comparison.take(event.stored, as: event.line)
      }
      if let replay { replay(try checked.map { try $0.get() }) }
    }
    try audit.finish()
    let gap = try comparison.finish(size: audit.frontier.size)
    self.mirror = mirror
    (frontier, lastTime, signed) = (audit.frontier, audit.lastTime, StackTree(audit.signed))
    try self.mirror.catchUp(gap, with: database, heads: heads)
  }

  /// Refuses to go on after a failure, and when a file of the log was replaced under it.
  private func check() throws(EventLogFailure) {
    guard !isStopped else { throw .stopped }
    try lock.check()
    guard let status = FileStatus(path: file.path), status.isSameFile(as: file.status) else {
      throw .replaced(path: file.path)
    }
  }

  /// Runs `body`; whatever it throws stops the log for good.
  mutating func orStop<T>(
    _ body: (inout EventLogCore) throws(EventLogFailure) -> T
  ) throws(EventLogFailure) -> T {
    do throws(EventLogFailure) {
      try check()
      return try body(&self)
    } catch {
      isStopped = true
      throw error
    }
  }

  mutating func append(
    _ events: [StoredEvent], time: Int, seen: [SeenNumber]
  ) throws(EventLogFailure) -> [AppendedEvent] {
    let fault = fault
    self.fault = nil
    var written = events
    if let last = written.indices.last { written[last] = written[last].before(fault) }
    try database.insert(written, seen: seen, fails: fault == .beforeCommit)
    guard fault != .afterCommit else { throw .stopped }
    try mirror.append(written.map(MirrorLine.event))
    try mirror.sync()
    lastTime = time
    return events.enumerated().map { position, event in
      var entry = event.entry
      if case .entryAfterInsert(let bit) = fault, position == events.count - 1 {
        PlannedFault.flip(bit, in: &entry)
      }
      let leaf = MerkleTree.leafHash(entry)
      frontier.append(leaf)
      return AppendedEvent(n: event.n, leaf: leaf, entry: entry)
    }
  }

  mutating func syncMirror() throws(EventLogFailure) { try mirror.sync() }

  /// Verifiable-exam 2.6: read back, hash again by other code, compare, sign, store, mirror.
  mutating func signHead(
    origin: String, signer: NoteSigner
  ) throws(EventLogFailure) -> String {
    try mirror.sync()
    if let last = try checkedLastHead(signer), last.size == frontier.size { return last.note }
    var tree = signed
    try database.forEach(from: signed.size) { event in
      _ = try EventCheck.entry(of: event, at: tree.size)
      tree.append(entry: event.entry)
    }
    guard tree.size == frontier.size, tree.root == frontier.root else {
      throw .unsigned(at: frontier.size)
    }
    let note = try sign(origin: origin, root: tree.root, signer)
    let head = StoredHead(size: tree.size, note: note)
    try database.insert(head)
    signed = tree
    try mirror.append([.head(head)])
    try mirror.sync()
    return note
  }

  /// The last stored head, once it is the one that this process compared its tree with.
  private func checkedLastHead(_ signer: NoteSigner) throws(EventLogFailure) -> StoredHead? {
    guard let last = try database.lastHead() else {
      guard signed.size == 0 else { throw .unsigned(at: frontier.size) }
      return nil
    }
    guard let note = try? SignedNote(parsing: last.note),
      let head = try? Checkpoint(note, signedBy: signer.verifierKey)
    else { throw .signer }
    guard head.size == last.size, head.size == signed.size, head.root == signed.root else {
      throw .unsigned(at: frontier.size)
    }
    return last
  }

  private func sign(
    origin: String, root: Digest32, _ signer: NoteSigner
  ) throws(EventLogFailure) -> String {
    guard let head = try? Checkpoint(origin: origin, size: frontier.size, root: root),
      let note = try? head.signed(by: signer),
      (try? Checkpoint(note, signedBy: signer.verifierKey)) == head
    else { throw .signer }
    return note.serialised
  }
}

extension StoredEvent {
  fileprivate func before(_ fault: PlannedFault?) -> StoredEvent {
    var (entry, body) = (entry, body ?? [])
    switch fault {
    case .entryBeforeInsert(let bit): PlannedFault.flip(bit, in: &entry)
    case .bodyBeforeInsert(let bit): PlannedFault.flip(bit, in: &body)
    case .entryAfterInsert, .beforeCommit, .afterCommit, nil: return self
    }
    return StoredEvent(n: n, entry: entry, salt: salt, body: body)
  }
}
