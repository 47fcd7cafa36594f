package import CanonicalBytes
package import TransparencyLog

/// A stored event that is right by itself, with all that is computed from it alone.
package struct CheckedEvent: Sendable {
  package let stored: StoredEvent
  package let entry: LogEntry
  package let leaf: Digest32
  /// How the mirror has it.
  let line: [UInt8]

  /// Refuses what ``EventCheck`` refuses.
  init(_ stored: StoredEvent, at n: Int) throws(EventLogFailure) {
    entry = try EventCheck.entry(of: stored, at: n)
    leaf = MerkleTree.leafHash(stored.entry)
    line = MirrorLine.event(stored).bytes
    self.stored = stored
  }

  /// As many events, whose first is to be at place `start`, on all cores.
  static func all(
    _ events: [StoredEvent], from start: Int
  ) -> [Result<CheckedEvent, EventLogFailure>] {
    BothCores.map(events.enumerated().map { ($0.offset + start, $0.element) }[...]) { n, event in
      Result { () throws(EventLogFailure) in try CheckedEvent(event, at: n) }
    }
  }
}
