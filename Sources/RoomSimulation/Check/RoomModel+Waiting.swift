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

  /// The same of who is not there: what began when they could still come, or lasts since then.
  func isOwed(_ candidate: CandidateNumber, since last: LogTime) -> Bool {
    let paused = self[candidate].pausedSince.map { $0 <= last && isPausedInTime(candidate) }
    return paused ?? false
      || self[candidate].lost.contains {
        $0.lowerBound <= last && touches($0.lowerBound, $0.upperBound, candidate)
      }
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
    interrupted.append(since..<logged.time)
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
      for candidate in named {
        let isShort = self[candidate].final == nil && !covers(event.minutes, candidate)
        expect(!isShort, .settling, logged, "\(candidate) lost more")
        credit(event.minutes, candidate)
      }
    }
    followPause(logged)
  }

  private mutating func followPause(_ logged: LoggedEvent) {
    if case .pause(let event) = logged.event {
      let named = named(event.candidate)
      let isOpen = named.contains {
        self[$0].final == nil && self[$0].pausedSince == nil
          && (event.candidate == "*" || !self[$0].seats.isEmpty)
      }
      expect(isStarted && isOpen, .settling, logged, event.candidate)
      if event.candidate == "*" { allPausedSince = allPausedSince ?? logged.time }
      for candidate in named where self[candidate].pausedSince == nil {
        sittings[candidate]?.pausedSince = logged.time
        sittings[candidate]?.pauseReason = event.reason
      }
    }
    if case .proceed(let event) = logged.event {
      let named = named(event.candidate)
      let isPaused = named.contains { self[$0].final == nil && self[$0].pausedSince != nil }
      expect(isPaused, .settling, logged, event.candidate)
      if event.candidate == "*", let since = allPausedSince {
        interrupted.append(since..<logged.time)
        allPausedSince = nil
      }
      for candidate in named {
        if let since = self[candidate].pausedSince {
          sittings[candidate]?.lost.append(since..<logged.time)
        }
        sittings[candidate]?.pausedSince = nil
      }
    }
  }

  /// Whoever has more time is waited for again; the minutes count for what was lost.
  mutating func followGrant(_ minutes: Int, _ candidate: CandidateNumber) {
    credit(minutes, candidate)
    sittings[candidate]?.givenUp = nil
  }

  /// Until when one may come without being admitted.
  func arrivalsEnd(now: LogTime) -> LogTime {
    var spans = interrupted
    if let since = allPausedSince { spans.append(since..<now) }
    var left = lateLimit * 60_000
    var time = start.milliseconds
    // Walks the clock from the start to the next moment at which something begins or is over.
    while left > 0 || spans.contains(where: { $0.contains(LogTime(milliseconds: time)) }) {
      if let span = spans.first(where: { $0.contains(LogTime(milliseconds: time)) }) {
        time = span.upperBound.milliseconds
      } else {
        let next = spans.map(\.lowerBound.milliseconds).filter { $0 > time }.min() ?? .max
        let step = min(left, next - time)
        (time, left) = (time + step, left - step)
      }
    }
    return LogTime(milliseconds: time)
  }

  /// Whether so many minutes more cover what the candidate lost of the time until the deadline.
  private func covers(_ minutes: Int, _ candidate: CandidateNumber) -> Bool {
    let to = deadline(candidate).milliseconds
    let from = min(start.milliseconds, to)
    let spans = self[candidate].lost.map {
      min(
        max(from, $0.lowerBound.milliseconds), to)..<min(max(from, $0.upperBound.milliseconds), to)
    }
    var edges = Set(spans.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()[...]
    var lost = 0
    while let edge = edges.popFirst(), let next = edges.first {
      if spans.contains(where: { $0.contains(edge) }) { lost += next - edge }
    }
    return lost <= (minutes + self[candidate].credited) * 60_000
  }

  private mutating func credit(_ minutes: Int, _ candidate: CandidateNumber) {
    if covers(minutes, candidate) {
      sittings[candidate]?.lost = []
      sittings[candidate]?.credited = 0
    } else {
      sittings[candidate]?.credited += minutes
    }
  }

  private func named(_ name: String) -> [CandidateNumber] {
    candidates.filter { name == "*" || name == $0.rawValue }
  }
}
