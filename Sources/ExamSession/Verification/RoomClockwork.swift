import Assessment

/// Start and deadlines as events move them, apart from ``Deadline`` and at one step an event.
struct RoomClockwork: Sendable {
  /// When a test began that is done again, and what had been granted by then.
  private struct Beginning {
    let time: LogTime
    let before: Int
  }

  /// More minutes than any room grants, so that no sum of a forged log leaves the numbers.
  private static let most = 1 << 50

  private(set) var start: LogTime?
  private(set) var minutes = 0
  private var forAll = 0
  private var granted: [CandidateNumber: Int] = [:]
  private var beginnings: [CandidateNumber: Beginning] = [:]

  /// Follows one event.
  mutating func take(_ logged: LoggedEvent) {
    if case .genesis(let genesis) = logged.event {
      start = genesis.times.start
      minutes = genesis.times.minutes
    }
    if case .reschedule(let move) = logged.event { start = move.start }
    if case .redo(let redo) = logged.event, redo.mode == .again {
      let before = forAll + (granted[redo.subject.person] ?? 0)
      beginnings[redo.subject] = Beginning(time: logged.time, before: before)
    }
    guard case .extend(let grant) = logged.event else { return }
    if grant.candidate == "*" {
      forAll = min(forAll + grant.minutes, Self.most)
    } else {
      let name = CandidateNumber(grant.candidate)
      granted[name] = min(granted[name, default: 0] + grant.minutes, Self.most)
    }
  }

  /// When the working time begins.
  func begin(_ entry: RosterEntry) -> LogTime? { beginnings[entry.candidate]?.time ?? start }

  /// What is over at this time is over.
  func deadline(_ entry: RosterEntry) -> LogTime? {
    let subject = entry.candidate
    var extra = entry.extraMinutes + forAll + (granted[subject.person] ?? 0)
    if subject != subject.person { extra += granted[subject] ?? 0 }
    guard let beginning = beginnings[subject] else {
      return start?.adding(minutes: minutes + extra)
    }
    return beginning.time.adding(minutes: minutes + extra - beginning.before)
  }
}
