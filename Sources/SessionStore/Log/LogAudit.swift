import TransparencyLog

/// Rebuilds the tree from all stored events and holds every signed head against it.
struct LogAudit: Sendable {
  private(set) var frontier = TreeFrontier()
  /// The tree at the last signed head.
  private(set) var signed = TreeFrontier()
  private(set) var lastTime = 0
  private var heads: ArraySlice<StoredHead>

  init(heads: [StoredHead]) throws(EventLogFailure) {
    self.heads = heads[...]
    try passHeads()
  }

  mutating func take(_ event: StoredEvent) throws(EventLogFailure) {
    let entry = try EventCheck.entry(of: event, at: frontier.size)
    guard entry.t >= lastTime else { throw .time(index: entry.n) }
    lastTime = entry.t
    frontier.append(MerkleTree.leafHash(event.entry))
    try passHeads()
  }

  /// Refuses a head that is larger than the tree.
  func finish() throws(EventLogFailure) {
    if let head = heads.first { throw .head(size: head.size) }
  }

  private mutating func passHeads() throws(EventLogFailure) {
    guard let head = heads.first, head.size == frontier.size else { return }
    guard let note = try? SignedNote(parsing: head.note),
      let checkpoint = try? Checkpoint(text: note.text),
      checkpoint.size == head.size, checkpoint.root == frontier.root
    else { throw .head(size: head.size) }
    heads = heads.dropFirst()
    signed = frontier
  }
}
