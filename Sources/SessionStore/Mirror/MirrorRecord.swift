import TransparencyLog

/// The entries and heads of a mirror file, readable while a server appends to it.
package struct MirrorRecord: Sendable {
  /// Every entry in order.
  package let entries: [[UInt8]]
  /// Every signed head, smallest first.
  package let heads: [StoredHead]
  /// Every event in order, where bodies were asked for.
  package let events: [StoredEvent]

  /// Reads whole lines, with bodies when asked to; a torn last one is left out, as one that is still being written.
  package init(path: String, withBodies: Bool = false) throws(EventLogFailure) {
    guard FileStatus(path: path) != nil else { throw .mirrorMissing(path: path) }
    try LogFolder.checkFile(path)
    var lines = MirrorScanner(try AppendOnlyFile(path: path, isNew: false))
    var entries: [[UInt8]] = []
    var heads: [StoredHead] = []
    var events: [StoredEvent] = []
    while let bytes = try lines.next(), bytes.last == 0x0A {
      switch MirrorLine(bytes.dropLast()) {
      case .event(let event):
        guard event.n == entries.count else { throw .mirrorDamaged(line: lines.lines) }
        entries.append(event.entry)
        if withBodies { events.append(event) }
      case .head(let head): heads.append(head)
      case nil: throw .mirrorDamaged(line: lines.lines)
      }
    }
    (self.entries, self.heads, self.events) = (entries, heads, events)
  }
}
