/// Turns at an even pace with some in advance: the generic cell rate algorithm, in microseconds.
struct RequestPace: Hashable, Sendable {
  private let interval: Int
  private let advance: Int
  private var next = Int.min

  /// `perSecond` turns in the long run, `burst` at once after a pause.
  init(perSecond: Int, burst: Int) {
    interval = 1_000_000 / max(1, perSecond)
    advance = interval * max(0, burst - 1)
  }

  /// Takes the next turns and gives how long it is until the last of them.
  mutating func take(_ count: Int = 1, at now: Int) -> Int {
    let turn = max(next, now) + interval * (count - 1)
    next = turn + interval
    return max(0, turn - advance - now)
  }

  /// Whether the next turn would have to wait.
  func isSpent(at now: Int) -> Bool { max(next, now) - advance > now }
}
