import CanonicalBytes

/// The tickets of lines under one purpose and subject; the next lines reuse its storage.
struct TicketSheet {
  /// A line and the first eight bytes of its ticket, which nearly always decide.
  struct Place {
    let line: Int
    fileprivate let high: UInt64
  }

  /// The tickets of the lines, and unused ones after them.
  private(set) var tickets: [Digest32] = []
  /// The lines that were looked for last, in ascending order of their tickets.
  private(set) var found: [Place] = []
  private var lines = TicketLines()
  private var prefix: [UInt8] = []

  /// Takes the tickets of `lines`; `head` and `subject` are what goes before each of them.
  mutating func fill(
    _ lines: TicketLines, head: [UInt8], subject: [UInt8], printer: TicketPrinter
  ) {
    self.lines = lines
    prefix.removeAll(keepingCapacity: true)
    prefix.append(contentsOf: head)
    prefix.append(contentsOf: subject)
    printer.print(lines, prefix: prefix, to: &tickets)
  }

  /// Finds these lines, sorted.
  mutating func sort(_ range: Range<Int>) {
    var places = takeFound()
    forEachPlace(in: range) { places.append($0) }
    places.sort { precedes($0, $1) }
    found = places
  }

  /// Finds all lines, sorted.
  mutating func sort() { sort(0..<lines.count) }

  /// Finds the `count` lines with the smallest tickets, or those that come next after `last`.
  mutating func findLowest(_ count: Int, after last: Place? = nil) {
    var places = takeFound()
    // A paper takes few of many: most lines are dismissed by one comparison.
    var bound = UInt64.max
    forEachPlace(in: 0..<lines.count) { place in
      if place.high > bound { return }
      if let last, !precedes(last, place) { return }
      let before = places.lastIndex { precedes($0, place) } ?? -1
      places.insert(place, at: before + 1)
      if places.count > count { places.removeLast() }
      if places.count == count, let worst = places.last { bound = worst.high }
    }
    found = places
  }

  /// The storage of ``found``, empty.
  private mutating func takeFound() -> [Place] {
    var places = found
    found = []
    places.removeAll(keepingCapacity: true)
    return places
  }

  private func forEachPlace(in range: Range<Int>, _ body: (Place) -> Void) {
    tickets.withUnsafeBytes { bytes in
      for line in range {
        let high = bytes.loadUnaligned(
          fromByteOffset: line * MemoryLayout<Digest32>.stride, as: UInt64.self)
        body(Place(line: line, high: UInt64(bigEndian: high)))
      }
    }
  }

  /// Whether one line comes before another: by ticket, then by id bytes.
  private func precedes(_ a: Place, _ b: Place) -> Bool {
    if a.high != b.high { return a.high < b.high }
    if tickets[a.line] != tickets[b.line] { return tickets[a.line] < tickets[b.line] }
    return lines[a.line].dropLast().lexicographicallyPrecedes(lines[b.line].dropLast())
  }
}
