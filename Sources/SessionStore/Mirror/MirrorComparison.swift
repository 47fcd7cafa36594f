/// Holds the mirror against the database, event by event.
///
/// The mirror may end early, and what was written after its last signed head, before which it is
/// always synced, may have holes: a power cut does that, and both are made good. Any other
/// difference is refused, above all a mirror that knows more.
struct MirrorComparison {
  private var scanner: MirrorScanner
  private let heads: [StoredHead]
  private var headsSeen = 0
  private var events = 0
  private var torn: Int?
  private var isAtEnd = false
  /// What can be read behind a hole: the entry and the line of an event.
  private var behindHole: [Int: (entry: [UInt8], line: Int)] = [:]

  init(_ file: AppendOnlyFile, heads: [StoredHead]) {
    scanner = MirrorScanner(file)
    self.heads = heads
  }

  /// What the mirror lacks once every event was taken.
  struct Gap: Hashable, Sendable {
    /// The number of events that the mirror has.
    var events: Int
    /// The number of heads that the mirror has.
    var heads: Int
    /// Where to cut off a torn line.
    var cut: Int?
  }

  /// Compares the next event of the database with the mirror's next event.
  mutating func take(_ event: StoredEvent) throws(EventLogFailure) {
    try take(event, as: MirrorLine.event(event).bytes)
  }

  /// As ``take(_:)``, when the event's line is known.
  mutating func take(
    _ event: StoredEvent, as expected: [UInt8]
  ) throws(EventLogFailure) {
    try compareBehindHole(event)
    while !isAtEnd {
      let start = scanner.position
      guard let bytes = try scanner.next() else {
        isAtEnd = true
        return
      }
      if bytes == expected {
        events += 1
        return
      }
      switch line(bytes) {
      case nil:
        try tear(at: start)
        return try compareBehindHole(event)
      case .head(let head): try take(head)
      case .event(let mirrored):
        guard mirrored.n == event.n, mirrored.entry == event.entry, event.isErased else {
          throw .mirrorDiffers(line: scanner.lines)
        }
        events += 1
        return
      }
    }
  }

  /// Reads the rest of the mirror, in which only heads of the database may stand.
  mutating func finish(size: Int) throws(EventLogFailure) -> Gap {
    while !isAtEnd {
      let start = scanner.position
      guard let bytes = try scanner.next() else { break }
      switch line(bytes) {
      case nil: try tear(at: start, size: size)
      case .head(let head): try take(head, size: size)
      case .event(let event):
        guard event.n >= size else { throw .mirrorDiffers(line: scanner.lines) }
        throw try behind(size, atLeast: event.n + 1)
      }
    }
    if let last = behindHole.max(by: { $0.key < $1.key }) {
      guard last.key >= size else { throw .mirrorDiffers(line: last.value.line) }
      throw try behind(size, atLeast: last.key + 1)
    }
    // What was torn was in the database before it was written here.
    if torn != nil, events == size, headsSeen == heads.count {
      throw .behindMirror(database: size, mirror: size + 1)
    }
    return Gap(events: events, heads: headsSeen, cut: torn)
  }

  private mutating func compareBehindHole(_ event: StoredEvent) throws(EventLogFailure) {
    guard let later = behindHole.removeValue(forKey: event.n), later.entry != event.entry else {
      return
    }
    throw .mirrorDiffers(line: later.line)
  }

  private func line(_ bytes: [UInt8]) -> MirrorLine? {
    bytes.last == 0x0A ? MirrorLine(bytes.dropLast()) : nil
  }

  private mutating func take(_ head: StoredHead, size: Int? = nil) throws(EventLogFailure) {
    // A head that nobody stored was signed after the copy that now stands as the database.
    if let size, head.size > size || headsSeen == heads.count {
      throw try behind(size, atLeast: head.size)
    }
    guard headsSeen < heads.count, heads[headsSeen].size == head.size, head.size <= events,
      heads[headsSeen].note.utf8.elementsEqual(head.note.utf8)
    else { throw .mirrorDiffers(line: scanner.lines) }
    headsSeen += 1
  }

  /// Takes an unreadable piece for what a power cut left, unless a head follows.
  private mutating func tear(at start: Int, size: Int? = nil) throws(EventLogFailure) {
    torn = start
    isAtEnd = true
    let damaged = scanner.lines
    while let bytes = try scanner.next() {
      switch line(bytes) {
      case nil: continue
      case .head(let head):
        if let size, head.size > size { throw try behind(size, atLeast: head.size) }
        throw .mirrorDamaged(line: damaged)
      case .event(let event):
        if let size, event.n >= size { throw try behind(size, atLeast: event.n + 1) }
        guard behindHole.updateValue((event.entry, scanner.lines), forKey: event.n) == nil else {
          throw .mirrorDamaged(line: damaged)
        }
      }
    }
  }

  private mutating func behind(
    _ size: Int, atLeast: Int
  ) throws(EventLogFailure) -> EventLogFailure {
    var most = atLeast
    while let bytes = try scanner.next() {
      if let line = line(bytes) { most = max(most, line.size) }
    }
    return .behindMirror(database: size, mirror: most)
  }
}

extension StoredEvent {
  fileprivate var isErased: Bool { salt == nil && body == nil }
}
