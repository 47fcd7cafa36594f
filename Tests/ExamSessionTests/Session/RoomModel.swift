import Assessment

@testable import ExamSession

/// What an exam promises its candidates, one step at a time and without a log: a response that
/// was acknowledged counts, the last one of each item is on the sheet, nothing counts late.
struct RoomModel {
  /// A response and when it was taken.
  struct Taken {
    let answer: AnswerEvent
    let time: Duration
  }

  struct Sitting {
    var deadline: Duration
    var keys: [[UInt8]] = []
    /// When each key took the seat.
    var seatedAt: [[UInt8]: Duration] = [:]
    /// The responses of each key, by sequence number.
    var taken: [[UInt8]: [Taken]] = [:]
    /// Late responses that were made to count, by their signatures.
    var admitted: Set<[UInt8]> = []
    var word = Word.nothing
    var isGivenUp = false
    /// Late responses for which nobody waits since the seat was given up, by their signatures.
    var covered: Set<[UInt8]> = []
    /// Times without work that nobody settled.
    var lost: [Range<Duration>] = []
    /// Minutes of acts that did not cover what was lost before them.
    var credited = Duration.zero
    var pausedSince: Duration?
    var lastHeard = Duration.minutes(-600)
    var isOpen = false
    var isAdmitted = false
    var isHandedIn = false
    var final: [SheetEntry]?
  }

  /// No item of any paper takes this response.
  static let malformed = " ?"

  let items: [CandidateNumber: [ItemID]]
  let lateLimit: Duration
  var sittings: [CandidateNumber: Sitting] = [:]
  /// When nobody could work: what is over, and since when all are paused.
  var interrupted: [Range<Duration>] = []
  var allPausedSince: Duration?
  var hasStarted = false
  var isEnded = false

  init(room: ToyRoom, minutes: Int, lateLimit: Duration) {
    self.lateLimit = lateLimit
    items = room.state.papers.mapValues(\.items)
    for entry in room.setup.plan.roster.entries {
      sittings[entry.candidate] = Sitting(deadline: .minutes(minutes + entry.extraMinutes))
    }
  }

  subscript(candidate: CandidateNumber) -> Sitting {
    get { sittings[candidate] ?? Sitting(deadline: .zero) }
    set { sittings[candidate] = newValue }
  }

  /// Seats a terminal; gives whether it must be let in.
  mutating func take(login key: [UInt8], of candidate: CandidateNumber, at now: Duration) -> Bool {
    let sitting = self[candidate]
    if sitting.keys.last == key { self[candidate].hear(at: now) }
    if sitting.final != nil || sitting.keys.last == key { return true }
    if sitting.keys.contains(key) { return false }
    let isFree = sitting.keys.isEmpty || now - sitting.lastHeard >= .seconds(15)
    let mayCome =
      !sitting.keys.isEmpty || sitting.isAdmitted || now <= arrivalsEnd(now: now)
    guard isFree, mayCome, now < sitting.deadline, !isEnded else { return false }
    self[candidate].keys.append(key)
    self[candidate].seatedAt[key] = now
    self[candidate].word = .nothing
    self[candidate].lastHeard = now
    return true
  }

  func sheet(_ candidate: CandidateNumber) -> [SheetEntry] {
    var last: [ItemID: String] = [:]
    for key in self[candidate].keys {
      for taken in self[candidate].taken[key] ?? [] where self[candidate].counts(taken) {
        last[taken.answer.item] = taken.answer.response
      }
    }
    return (items[candidate] ?? []).map { SheetEntry(item: $0, response: last[$0] ?? "") }
  }

  /// Whether this candidate may work now, at an open paper and in time.
  func isWorking(_ candidate: CandidateNumber, at now: Duration) -> Bool {
    let sitting = self[candidate]
    return sitting.isOpen && sitting.final == nil && !isEnded && now >= .zero
      && now < sitting.deadline
  }

  /// Takes a response; gives whether it must be acknowledged.
  mutating func take(_ answer: AnswerEvent, from key: [UInt8], at now: Duration) -> Bool {
    let taken = self[answer.candidate].taken[key] ?? []
    guard key == self[answer.candidate].keys.last else { return false }
    self[answer.candidate].hear(at: now)
    if answer.sequence <= taken.count {
      let known = taken[answer.sequence - 1].answer
      return known.item == answer.item && known.response == answer.response
    }
    let sitting = self[answer.candidate]
    let made = (sitting.seatedAt[key] ?? .zero) + .milliseconds(answer.terminalTime)
    guard answer.sequence == taken.count + 1, sitting.isOpen, sitting.final == nil, !isEnded,
      now >= .zero, min(now, made) < sitting.deadline, answer.response != Self.malformed
    else { return false }
    self[answer.candidate].taken[key, default: []].append(Taken(answer: answer, time: now))
    self[answer.candidate].lastHeard = now
    return true
  }

  /// Takes a hand-in; gives whether it must be acknowledged.
  mutating func take(_ submit: SubmitEvent, from key: [UInt8], at now: Duration) -> Bool {
    let sitting = self[submit.candidate]
    guard key == sitting.keys.last else { return false }
    self[submit.candidate].hear(at: now)
    if let final = sitting.final { return sitting.isHandedIn && final == submit.sheet }
    guard isWorking(submit.candidate, at: now),
      submit.sequence == (sitting.taken[key] ?? []).count + 1,
      submit.sheet == sheet(submit.candidate)
    else { return false }
    self[submit.candidate].final = submit.sheet
    self[submit.candidate].isHandedIn = true
    return true
  }

  /// Collects what is due.
  mutating func tick(at now: Duration) {
    guard !isEnded, now >= .zero else { return }
    hasStarted = true
    for (candidate, sitting) in sittings
    where sitting.final == nil && sitting.isDue(at: now, arrivalsEnd: arrivalsEnd(now: now)) {
      self[candidate].final = sheet(candidate)
    }
    isEnded = sittings.values.allSatisfy { $0.final != nil && $0.deadline <= now }
  }

  /// Ends the room before its time; gives whether that must be possible.
  mutating func endEarly(at now: Duration) -> Bool {
    let open = sittings.filter { $0.value.final == nil }
    let isNobodyAwaited = open.values.allSatisfy { sitting in
      sitting.keys.isEmpty && !sitting.isAdmitted
        && !sitting.isHeld(until: arrivalsEnd(now: now))
    }
    guard hasStarted, !isEnded, isNobodyAwaited, open.isEmpty || now > arrivalsEnd(now: now)
    else { return false }
    for candidate in open.keys { self[candidate].final = sheet(candidate) }
    isEnded = true
    return true
  }
}
