/// Units in ascending order of their tickets, one at a time: a paper takes few of many.
struct TicketQueue {
  /// The first eight bytes of a ticket and the unit they stand for.
  private struct Waiting {
    var high: UInt64
    var unit: Int
  }

  private let stack: TicketStack
  private let lines: TicketLines
  /// A binary heap, smallest first.
  private var heap: [Waiting] = []

  /// The units whose ids, each with a line feed, are `lines`.
  init(stack: TicketStack, lines: TicketLines) {
    self.stack = stack
    self.lines = lines
    var waiting: [Waiting] = []
    waiting.reserveCapacity(lines.count)
    lines.forEach { unit, line in
      waiting.append(Waiting(high: stack.ticketPrefix(line), unit: unit))
    }
    heap = waiting
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
  }

  /// The index of the unit with the smallest ticket that was not given out yet.
  mutating func next() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink(0)
    }
    return first.unit
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    while true {
      var smallest = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && precedes(heap[child], heap[smallest]) {
        smallest = child
      }
      if smallest == parent { return }
      heap.swapAt(parent, smallest)
      parent = smallest
    }
  }

  private func precedes(_ a: Waiting, _ b: Waiting) -> Bool {
    if a.high != b.high { return a.high < b.high }
    return stack.precedes(lines[a.unit], lines[b.unit])
  }
}
