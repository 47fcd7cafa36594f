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
    try take(try CheckedEvent(event, at: frontier.size))
  }

  mutating func take(_ event: CheckedEvent) throws(EventLogFailure) {
    guard event.entry.n == frontier.size else { throw .gap(expected: frontier.size) }
    guard event.entry.t >= lastTime else { throw .time(index: event.entry.n) }
    lastTime = event.entry.t
    frontier.append(event.leaf)
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
