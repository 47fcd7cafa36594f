import Assessment
import ExamSession

/// Late responses, lost time, and what must be settled before a sheet is collected.
extension RoomModel {
  /// A gap before a boot that must be settled, in milliseconds.
  private static let shortestOutage = 30_000

  /// Responses that came after the deadline and were not admitted.
  func waiting(_ candidate: CandidateNumber) -> [Answer] {
    let deadline = deadline(candidate)
    return self[candidate].seats.flatMap(\.answers).filter {
      $0.time >= deadline && !admittedLate.contains($0.index)
    }
  }

  /// Whether an interruption of the candidate's working time is over, and nobody settled it.
  func isOwed(_ candidate: CandidateNumber) -> Bool {
    self[candidate].lost.contains { touches($0.lowerBound, $0.upperBound, candidate) }
  }

  /// Whether the candidate's work is interrupted now, since before the deadline.
  func isPausedInTime(_ candidate: CandidateNumber) -> Bool {
    self[candidate].pausedSince.map { touches($0, deadline(candidate), candidate) } ?? false
  }

  private func touches(_ from: LogTime, _ to: LogTime, _ candidate: CandidateNumber) -> Bool {
    max(from, start) < min(to, deadline(candidate))
  }

  /// Whether the room must wait with the sheet of somebody who sat at a terminal, whatever that
  /// terminal says.
  func mustWait(_ candidate: CandidateNumber) -> Bool {
    let givenUp = self[candidate].givenUp ?? -1
    return isOwed(candidate) || isPausedInTime(candidate)
      || waiting(candidate).contains { $0.index > givenUp }
  }

  /// What a boot after a silence takes of everybody's time.
  mutating func followBoot(_ logged: LoggedEvent) {
    guard boots > 1 else { return }
    let since = silentSince ?? last
    silentSince = since
    guard logged.time.milliseconds - since.milliseconds >= Self.shortestOutage else { return }
    for candidate in candidates { sittings[candidate]?.lost.append(since..<logged.time) }
  }

  mutating func followWaiting(_ logged: LoggedEvent) {
    if case .lateAnswer(let event) = logged.event {
      expect(isApproved(event.approvals, by: 2), .grants, logged, "approvals")
      let isWaiting = candidates.contains { candidate in
        self[candidate].final == nil && waiting(candidate).contains { $0.index == event.index }
      }
      expect(isWaiting, .grants, logged, "\(event.index) is not late")
      admittedLate.insert(event.index)
    }
    if case .giveUp(let event) = logged.event {
      let sitting = self[event.candidate]
      let mayGiveUp =
        !sitting.seats.isEmpty && sitting.final == nil && logged.time >= deadline(event.candidate)
      expect(mayGiveUp, .settling, logged, event.candidate.rawValue)
      sittings[event.candidate]?.givenUp = logged.index
    }
    if case .settle(let event) = logged.event {
      expect(isApproved(event.approvals, by: 2), .settling, logged, "approvals")
      let named = named(event.candidate)
      let isOwed = named.contains { self[$0].final == nil && self.isOwed($0) }
      expect(isOwed && (1...600).contains(event.minutes), .settling, logged, event.candidate)
      for candidate in named { sittings[candidate]?.lost = [] }
    }
    followPause(logged)
  }

  private mutating func followPause(_ logged: LoggedEvent) {
    if case .pause(let event) = logged.event {
      let named = named(event.candidate)
      let isOpen = named.contains { self[$0].final == nil && self[$0].pausedSince == nil }
      expect(isStarted && isOpen, .settling, logged, event.candidate)
      for candidate in named where self[candidate].pausedSince == nil {
        sittings[candidate]?.pausedSince = logged.time
        sittings[candidate]?.pauseReason = event.reason
      }
    }
    if case .proceed(let event) = logged.event {
      let named = named(event.candidate)
      let isPaused = named.contains { self[$0].final == nil && self[$0].pausedSince != nil }
      expect(isPaused, .settling, logged, event.candidate)
      for candidate in named {
        if let since = self[candidate].pausedSince {
          sittings[candidate]?.lost.append(since..<logged.time)
        }
        sittings[candidate]?.pausedSince = nil
      }
    }
  }

  /// Time granted settles what was lost before it, and whoever has more time is waited for again.
  mutating func followGrant(_ candidate: CandidateNumber) {
    sittings[candidate]?.lost = []
    sittings[candidate]?.givenUp = nil
  }

  private func named(_ name: String) -> [CandidateNumber] {
    candidates.filter { name == "*" || name == $0.rawValue }
  }
}
