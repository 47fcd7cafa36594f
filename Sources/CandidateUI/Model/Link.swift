/// What the terminal asks of the room, one errand at a time, so that replies come in order.
struct Link: Equatable, Sendable {
  enum Contact: Equatable, Sendable {
    case unknown
    case good
    /// Since this monotonic millisecond.
    case lost(since: Int)
  }

  var contact = Contact.unknown
  var errand: Errand?
  /// How many responses the last request with responses carried.
  var carried = 0
  /// The responses up to this number go one by one, to find the one that was refused for good.
  var singlyUpTo = 0
  /// No errand starts before this monotonic millisecond.
  var quietUntil = 0
  /// When to ask for the state again.
  var pollAt = 0
  /// Failures in a row.
  var failures = 0

  var isLost: Bool { if case .lost = contact { true } else { false } }

  /// Milliseconds to wait after a failure: one second, then two, then three.
  var pause: Int { min(3, failures) * 1_000 }
}

/// One kind of request to the room.
package enum Errand: Hashable, Sendable {
  case room
  case login
  case state
  case paper
  case sealedPaper
  case answers
  case submit
}
