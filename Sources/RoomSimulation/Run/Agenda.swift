/// What is to happen when; of things at the same moment the one that was noted first comes first.
struct Agenda: Sendable {
  private struct Entry: Sendable {
    let moment: Int
    /// Counts what was noted.
    let number: Int
    /// Where the occurrence lies.
    let place: Int

    func isBefore(_ other: Entry) -> Bool {
      moment == other.moment ? number < other.number : moment < other.moment
    }
  }

  /// A heap: the first entry is the next one.
  private var entries: [Entry] = []
  private var occurrences: [Occurrence] = []
  /// Places whose occurrence is over.
  private var free: [Int] = []
  private var noted = 0

  /// Notes `occurrence` for this moment.
  mutating func add(_ occurrence: Occurrence, at moment: Int) {
    let place = free.popLast() ?? occurrences.count
    if place == occurrences.count {
      occurrences.append(occurrence)
    } else {
      occurrences[place] = occurrence
    }
    entries.append(Entry(moment: moment, number: noted, place: place))
    noted += 1
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entries[child].isBefore(entries[parent]) else { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out what comes next; `nil` when nothing does.
  mutating func next() -> (moment: Int, occurrence: Occurrence)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty {
      entries[0] = last
      sink()
    }
    free.append(first.place)
    return (first.moment, occurrences[first.place])
  }

  private mutating func sink() {
    var parent = 0
    while true {
      let left = 2 * parent + 1
      var least = parent
      if left < entries.count, entries[left].isBefore(entries[least]) { least = left }
      if left + 1 < entries.count, entries[left + 1].isBefore(entries[least]) { least = left + 1 }
      guard least != parent else { return }
      entries.swapAt(least, parent)
      parent = least
    }
  }
}
