import Assessment

/// Start and deadlines as events move them, apart from ``Deadline`` and at one step an event.
struct RoomClockwork: Sendable {
  private(set) var start: LogTime?
  private(set) var minutes = 0
  private var forAll = 0
  private var granted: [CandidateNumber: Int] = [:]

  /// Follows one event.
  mutating func take(_ event: RoomEvent) {
    if case .genesis(let genesis) = event {
      start = genesis.times.start
      minutes = genesis.times.minutes
    }
    if case .reschedule(let move) = event { start = move.start }
    guard case .extend(let grant) = event else { return }
    if grant.candidate == "*" {
      forAll += grant.minutes
    } else {
      granted[CandidateNumber(grant.candidate), default: 0] += grant.minutes
    }
  }

  /// What is over at this time is over.
  func deadline(_ entry: RosterEntry) -> LogTime? {
    let extra = entry.extraMinutes + (granted[entry.candidate] ?? 0) + forAll
    return start?.adding(minutes: minutes + extra)
  }
}
