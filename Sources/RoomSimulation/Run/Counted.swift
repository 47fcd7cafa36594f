/// What a run counts, so that a report shows that the faults did happen.
package enum Counted: String, Hashable, Sendable, CaseIterable {
  case events, answers, submits, closes, seats, takeovers, boots
  case requests, lost, duplicated, delayed, refused
  case linksDown = "links_down"
  case terminalsKilled = "terminals_killed"
  case terminalsChanged = "terminals_changed"
  case impostors
  case serverKilled = "server_killed"
  case diedBeforeCommit = "died_before_commit"
  case diedAfterCommit = "died_after_commit"
  case diskFailed = "disk_failed"
  case wallClockSteps = "wall_clock_steps"
  case extensions, reschedules, admissions, messages
  case justBefore = "one_ms_before_the_deadline"
  case justThen = "at_the_deadline"
  case justAfter = "one_ms_after_the_deadline"
  case late = "late_responses"
  case lateAdmitted = "late_responses_admitted"
  case givenUp = "seats_given_up"
  case settled, pauses
  case awaitedLong = "collected_a_minute_after_the_deadline"
  case cosigned
  case witnessSilent = "witness_silent"
  case heads
  case signaturesChecked = "signatures_checked"
  case virtualSeconds = "virtual_seconds"
}

/// How often each thing happened.
package struct RunCounts: Hashable, Sendable {
  private var numbers: [Counted: Int] = [:]

  package init() {}

  package subscript(_ what: Counted) -> Int {
    get { numbers[what] ?? 0 }
    set { numbers[what] = newValue }
  }

  /// Adds the counts of another run.
  package mutating func add(_ other: RunCounts) {
    for what in Counted.allCases where other[what] > 0 { self[what] += other[what] }
  }
}
