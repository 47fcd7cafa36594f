/// Whether the heads of the room's log still fit each other, asked beside all other errands so that
/// it never holds up a response.
struct LogWatch: Equatable, Sendable {
  /// How often the terminal asks, in milliseconds.
  static let pause = 10_000
  /// How many answers in a row may be without a head.
  static let patience = 3

  /// When to ask next, in monotonic milliseconds.
  var askAt = 0
  var isAsking = false
  private var refusals = 0
  private var isContradicted = false

  /// Whether the candidate must be told that nothing confirms the log now.
  var isUnconfirmed: Bool { isContradicted || refusals >= Self.patience }

  /// Takes what asking came to. A contradiction stays; silence says nothing.
  mutating func take(_ check: LogCheck) {
    isAsking = false
    switch check {
    case .confirmed: refusals = 0
    case .contradicted: isContradicted = true
    case .refused: refusals += 1
    case .unanswered: break
    }
  }
}

/// What asking the room for the head of its log came to.
package enum LogCheck: Hashable, Sendable {
  /// The head continues the one before it.
  case confirmed
  /// The room has shown heads that do not fit each other.
  case contradicted
  /// The room answers, but with nothing that can be checked.
  case refused
  /// Nobody answered.
  case unanswered
}
