import Assessment

@testable import ExamSession

extension RoomModel {
  /// What the room knows of a terminal since its process began.
  enum Word {
    case nothing
    case plain
    case holds(Int, at: Duration)
  }
}

extension RoomModel.Sitting {
  /// The terminal asked for something; one that counts its requests is heard by these alone.
  mutating func hear(at now: Duration) {
    if case .holds = word { return }
    lastHeard = now
  }

  /// The terminal asked how things stand, and said no more.
  mutating func ask(at now: Duration) {
    hear(at: now)
    if case .nothing = word { word = .plain }
  }

  /// The terminal said what it holds.
  mutating func tell(_ unsaved: Int, at now: Duration) {
    lastHeard = now
    word = .holds(unsaved, at: now)
  }

  mutating func extend(by minutes: Duration) {
    deadline += minutes
    credit(minutes)
    isGivenUp = false
    covered = []
  }

  /// Minutes given, or said not to be given, count for what was lost before.
  mutating func credit(_ minutes: Duration) {
    credited += minutes
    if owed <= credited { (lost, credited) = ([], .zero) }
  }

  /// What was lost of the time until the deadline.
  var owed: Duration {
    let edges = (lost.flatMap { [$0.lowerBound, $0.upperBound] } + [.zero, deadline]).sorted()
    return zip(edges, edges.dropFirst()).reduce(.zero) { sum, next in
      let isLost = next.0 >= .zero && next.1 <= deadline && lost.contains { $0.contains(next.0) }
      return isLost ? sum + next.1 - next.0 : sum
    }
  }

  func counts(_ taken: RoomModel.Taken) -> Bool {
    taken.time < deadline || admitted.contains(taken.answer.signature)
  }

  var waiting: [RoomModel.Taken] { taken.values.flatMap(\.self).filter { !counts($0) } }

  var isAwaitingAdmission: Bool { waiting.contains { !covered.contains($0.answer.signature) } }

  /// Whether lost time is over that touched the working time.
  var isOwed: Bool { lost.contains { touches($0) } }

  var isPausedInTime: Bool { pausedSince.map { max($0, .zero) < deadline } ?? false }

  /// Whether lost time must be settled first: of who is not there, what began while they could
  /// still come.
  func isHeld(until end: Duration) -> Bool {
    if !keys.isEmpty || isAdmitted { return isOwed || isPausedInTime }
    let isPaused = isPausedInTime && pausedSince.map { $0 <= end } ?? false
    return isPaused || lost.contains { touches($0) && $0.lowerBound <= end }
  }

  private func touches(_ span: Range<Duration>) -> Bool {
    max(span.lowerBound, .zero) < min(span.upperBound, deadline)
  }

  /// Whether the sheet is collected when the room looks now.
  func isDue(at now: Duration, arrivalsEnd: Duration) -> Bool {
    if now < deadline || isHeld(until: arrivalsEnd) { return false }
    if keys.isEmpty { return true }
    if isAwaitingAdmission { return false }
    if isGivenUp { return true }
    switch word {
    case .nothing: return false
    case .plain: return true
    case .holds(let count, let time): return count == 0 && time >= deadline + .seconds(3)
    }
  }
}

extension RoomModel {
  /// Until when one may come who may come so late when nothing is interrupted.
  func arrivalsEnd(now: Duration) -> Duration {
    let spans = interrupted + (allPausedSince.map { $0 < now ? [$0..<now] : [] } ?? [])
    var (time, left) = (Duration.zero, lateLimit)
    while true {
      if let span = spans.first(where: { $0.contains(time) }) {
        time = span.upperBound
      } else if left > .zero {
        let next = spans.map(\.lowerBound).filter { $0 > time }.min() ?? time + left
        let step = min(left, next - time)
        (time, left) = (time + step, left - step)
      } else {
        return time
      }
    }
  }

  /// Another process serves the room from now on; the log's last event is of `last`.
  mutating func restart(after last: Duration, at now: Duration) {
    for candidate in sittings.keys {
      self[candidate].lastHeard = now
      self[candidate].word = .nothing
      if now - last >= .seconds(30) { self[candidate].lost.append(last..<now) }
    }
    if now - last >= .seconds(30) { interrupted.append(last..<now) }
  }

  /// The candidates of an act whose sheets are not final.
  private func open(_ named: String) -> [CandidateNumber] {
    if isEnded { return [] }
    return sittings.filter {
      $0.value.final == nil && (named == "*" || named == $0.key.rawValue)
    }.map(\.key)
  }

  /// Pauses; gives whether that must be possible.
  mutating func pause(_ named: String, at now: Duration) -> Bool {
    let isOpen = open(named).contains {
      self[$0].pausedSince == nil && (named == "*" || !self[$0].keys.isEmpty)
    }
    guard hasStarted, isOpen else { return false }
    if named == "*" { allPausedSince = allPausedSince ?? now }
    for candidate in sittings.keys where named == "*" || named == candidate.rawValue {
      self[candidate].pausedSince = self[candidate].pausedSince ?? now
    }
    return true
  }

  mutating func proceed(_ named: String, at now: Duration) -> Bool {
    guard open(named).contains(where: { self[$0].pausedSince != nil }) else { return false }
    if named == "*", let since = allPausedSince {
      interrupted.append(since..<now)
      allPausedSince = nil
    }
    for candidate in sittings.keys where named == "*" || named == candidate.rawValue {
      if let since = self[candidate].pausedSince { self[candidate].lost.append(since..<now) }
      self[candidate].pausedSince = nil
    }
    tick(at: now)
    return true
  }

  mutating func settle(_ named: String, _ minutes: Duration, at now: Duration) -> Bool {
    let isEnough = open(named).allSatisfy { self[$0].owed <= self[$0].credited + minutes }
    guard open(named).contains(where: { self[$0].isOwed }), isEnough else { return false }
    for candidate in sittings.keys where named == "*" || named == candidate.rawValue {
      self[candidate].credit(minutes)
    }
    tick(at: now)
    return true
  }

  mutating func giveUp(_ candidate: CandidateNumber, at now: Duration) -> Bool {
    let sitting = self[candidate]
    guard !isEnded, sitting.final == nil, !sitting.keys.isEmpty,
      !sitting.isGivenUp || sitting.isAwaitingAdmission,
      sitting.deadline <= now
    else { return false }
    self[candidate].isGivenUp = true
    self[candidate].covered.formUnion(sitting.waiting.map(\.answer.signature))
    tick(at: now)
    return true
  }

  mutating func admit(_ taken: Taken, at now: Duration) -> Bool {
    let candidate = taken.answer.candidate
    guard !isEnded, self[candidate].final == nil, !self[candidate].counts(taken) else {
      return false
    }
    self[candidate].admitted.insert(taken.answer.signature)
    tick(at: now)
    return true
  }
}
