/// One line of a terminal's journal: what happened to its ``Outbox``, and how long items were on the
/// screen. The same lines in the same order give the same again.
package enum JournalRecord: Codable, Hashable, Sendable {
  /// A session key took the seat; what was not acknowledged goes on under it.
  case seat(key: String)
  /// The candidate gave a response.
  case response(item: String, response: String, terminalTime: Int)
  /// Everything without a number got the next ones; `last` is the greatest.
  case numbered(last: Int)
  /// The room has the responses up to this number of the last session key.
  case saved(Int)
  /// The room refused the response with this number for good; those after it moved up by one.
  case refused(Int)
  /// What the room refused for this item is to be sent once more, behind everything else.
  case offeredAgain(item: String)
  /// So long and so often the item was on the screen altogether.
  case viewed(item: String, milliseconds: Int, visits: Int)
}

/// What a journal on a disk says when it is read again.
package struct JournalContents: Hashable, Sendable {
  /// The session keys that wrote it, oldest first.
  package private(set) var keys: [String] = []
  package private(set) var outbox = Outbox()
  /// Time and visits of the items that were on the screen.
  package private(set) var views: [String: TimeSpent] = [:]
  /// Whether something before the end could not be read: nothing may be sent from such a journal.
  package private(set) var isDamaged: Bool

  /// Follows `records`; numbers that do not fit each other are damage.
  package init(_ records: [JournalRecord] = [], isDamaged: Bool = false) {
    self.isDamaged = isDamaged
    for record in records {
      switch record {
      case .seat(let key):
        if !keys.isEmpty { outbox.renumber() }
        keys.append(key)
      case .response(let item, let response, let time):
        outbox.add(item: item, response: response, terminalTime: time)
      case .numbered(let last):
        outbox.number()
        if outbox.lastSequence != last { self.isDamaged = true }
      case .saved(let count): outbox.acknowledge(upTo: count)
      case .refused(let number):
        if number != outbox.acknowledged + 1 || number > outbox.lastSequence {
          self.isDamaged = true
        }
        outbox.refuseFirst()
      case .offeredAgain(let item):
        if !outbox.offerRefused(item: item) { self.isDamaged = true }
      case .viewed(let item, let milliseconds, let visits):
        views[item] = TimeSpent(milliseconds: milliseconds, visits: visits)
      }
    }
    _ = outbox.takeNews()
  }
}
