import TransparencyLog

/// What a damaged database still holds beyond the end of its mirror.
///
/// The mirror is written after the database, so a power cut or a dead mirror disk can leave
/// acknowledged events in the database alone.
struct DatabaseTail: Sendable {
  /// Contiguous from the mirror's end; their commitments open.
  private(set) var events: [StoredEvent] = []
  /// Heads that the mirror lacks.
  private(set) var heads: [StoredHead] = []
  /// The size that anything in the database speaks of.
  private(set) var known: Int

  /// `nil` when the file cannot be read as a database at all.
  ///
  /// `last` is the mirror's last event: only where the database has the same one does what follows
  /// belong to this log.
  init?(of path: String, after last: StoredEvent?, heads mirrored: [StoredHead]) {
    let size = last.map { $0.n + 1 } ?? 0
    guard let database = try? LogDatabase.readOnly(path) else { return nil }
    defer { try? database.close() }
    guard let known = try? database.knownSize() else { return nil }
    self.known = max(known, size)
    if let last {
      var found: StoredEvent?
      try? database.forEach(from: last.n, below: size) { found = $0 }
      guard found?.entry == last.entry else { return }
    }
    var time = last.flatMap { try? EventCheck.entry(of: $0, at: $0.n).t } ?? 0
    var events: [StoredEvent] = []
    try? database.forEach(from: size) { event in
      let entry = try EventCheck.entry(of: event, at: size + events.count)
      guard entry.t >= time else { throw EventLogFailure.time(index: entry.n) }
      time = entry.t
      events.append(event)
    }
    self.events = events
    let (old, end) = (mirrored.last?.size ?? -1, size + events.count)
    heads = ((try? database.heads()) ?? []).filter { $0.size > old && $0.size <= end }
  }

  /// How many events are lost for good when only ``events`` are kept after `size`.
  func missing(after size: Int) -> Int { max(0, known - size - events.count) }
}
