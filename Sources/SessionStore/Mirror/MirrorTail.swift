import TransparencyLog

/// What follows the first unreadable line of a mirror.
///
/// A power cut can leave an unreadable piece only in what was written last and not yet synced: no
/// head follows it, and the events behind it were logged with those in it, at one moment. Anything
/// else is damage.
struct MirrorTail {
  /// From the unreadable line to the end of the file.
  let bytes: Int
  /// The events behind it that can be read, which nobody was told of.
  let events: Int

  /// Milliseconds within which the events of one write were logged.
  private static let moment = 2_000

  /// Reads `lines` to their end, after they gave the unreadable line `first`.
  init(
    _ first: [UInt8], of lines: inout MirrorScanner
  ) throws(EventLogFailure) {
    let (start, damaged) = (lines.position - first.count, lines.lines)
    var (events, earliest, latest) = (0, Int.max, 0)
    while let bytes = try lines.next() {
      guard bytes.last == 0x0A, let line = MirrorLine(bytes.dropLast()) else { continue }
      guard case .event(let event) = line, let entry = try? LogEntry(bytes: event.entry) else {
        throw .mirrorDamaged(line: damaged)
      }
      events += 1
      (earliest, latest) = (min(earliest, entry.t), max(latest, entry.t))
    }
    guard events == 0 || latest - earliest <= Self.moment else {
      throw .mirrorDamaged(line: damaged)
    }
    (self.bytes, self.events) = (lines.position - start, events)
  }

  private init() { (bytes, events) = (0, 0) }

  /// Nothing is unreadable.
  static var none: MirrorTail { MirrorTail() }
}
