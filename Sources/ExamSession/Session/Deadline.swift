package import Assessment

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
  /// (`extend` for the candidate or for all). Logging in late moves nothing. A test done again has
  /// the full time from its `redo` on, and the minutes granted after it.
  package static func deadline(_ events: [LoggedEvent], candidate: RosterEntry) -> LogTime? {
    let subject = candidate.candidate
    var deadline = start(events)?.adding(minutes: candidate.extraMinutes)
    var minutes = 0
    for logged in events {
      if case .genesis(let genesis) = logged.event {
        minutes = genesis.times.minutes
        deadline = deadline?.adding(minutes: minutes)
      }
      if case .redo(let redo) = logged.event, redo.mode == .again, redo.subject == subject {
        deadline = logged.time.adding(minutes: minutes).adding(minutes: candidate.extraMinutes)
      }
      if case .extend(let grant) = logged.event, concerns(grant.candidate, subject) {
        deadline = deadline?.adding(minutes: grant.minutes)
      }
    }
    return deadline
  }

  /// When this candidate's working time begins: the common start or, of a test done again, its
  /// `redo`.
  static func begin(_ events: [LoggedEvent], candidate: RosterEntry) -> LogTime? {
    let redo = events.last { logged in
      if case .redo(let redo) = logged.event {
        redo.mode == .again && redo.subject == candidate.candidate
      } else {
        false
      }
    }
    return redo?.time ?? start(events)
  }

  /// Whether an act for a candidate, a subject or all is for this subject.
  package static func concerns(_ name: String, _ subject: CandidateNumber) -> Bool {
    name == "*" || name == subject.rawValue || name == subject.person.rawValue
  }
}
