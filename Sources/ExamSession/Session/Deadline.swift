import Assessment

/// The one clock of an exam: start and deadlines, computed from logged events and the roster.
///
/// Nothing else in the system may end a session: whoever needs a deadline asks here.
package enum Deadline {
  /// The most minutes that one `extend` may grant.
  package static let longestExtension = 600

  /// The common start: genesis, moved by the last `reschedule`. `nil` before genesis.
  package static func start(_ events: [LoggedEvent]) -> LogTime? {
    var start: LogTime?
    for logged in events {
      if case .genesis(let genesis) = logged.event { start = genesis.times.start }
      if case .reschedule(let move) = logged.event { start = move.start }
    }
    return start
  }

  /// A response of this candidate counts if its time is before this one.
  ///
  /// Common start + working time + minutes granted before (roster) and during the exam
  /// (`extend` for the candidate or for all). Logging in late moves nothing.
  package static func deadline(_ events: [LoggedEvent], candidate: RosterEntry) -> LogTime? {
    var deadline = start(events)?.adding(minutes: candidate.extraMinutes)
    for logged in events {
      if case .genesis(let genesis) = logged.event {
        deadline = deadline?.adding(minutes: genesis.times.minutes)
      }
      if case .extend(let grant) = logged.event,
        grant.candidate == "*" || grant.candidate == candidate.candidate.rawValue
      {
        deadline = deadline?.adding(minutes: grant.minutes)
      }
    }
    return deadline
  }
}
