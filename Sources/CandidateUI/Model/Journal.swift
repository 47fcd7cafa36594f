/// Where this terminal keeps what the room has not acknowledged, beside its memory.
struct Journal: Equatable, Sendable {
  /// Whether there is a journal on a disk for this candidate.
  var isOn = false
  /// Lines that were given to it, and how many of them are on the disk.
  var given = 0
  var written = 0
  /// Whether the disk took a line no more: from then on memory alone keeps the responses.
  var hasFailed = false
  /// How many responses of an earlier session this terminal holds back, because another terminal
  /// answered in between, or because their journal cannot be read.
  var heldBack = 0
  /// What it said of earlier views, until there is a paper to add them to.
  var earlierViews: [String: TimeSpent] = [:]
  /// When it is told of the views again, by the monotonic clock.
  var viewsAt = 0
  /// How often it is told of them, in milliseconds.
  static let viewsPause = 20_000
  /// What the edge must do with the file.
  var steps: [JournalStep] = []

  /// Whether everything that this terminal holds is on the disk.
  var isComplete: Bool { isOn && !hasFailed && written >= given }

  /// Gives lines to the journal, if there is one.
  mutating func take(_ records: [JournalRecord]) {
    guard isOn, !hasFailed, !records.isEmpty else { return }
    given += records.count
    if case .append(let before) = steps.last {
      steps[steps.count - 1] = .append(before + records)
    } else {
      steps.append(.append(records))
    }
  }
}

/// What the edge does with the journal, in the order in which it is asked.
package enum JournalStep: Hashable, Sendable {
  case append([JournalRecord])
  /// Begin anew: nothing in it is needed any more.
  case restart
  /// Keep the file under another name and begin anew.
  case setAside
  /// Everything is acknowledged and the session is over.
  case erase
}
