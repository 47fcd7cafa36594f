import Assessment

@testable import ExamSession

/// What is done about deadlines that pass while something is not in, and about lost time.
extension SimulatedRoom {
  /// The time of an event, from the start.
  static func time(_ logged: LoggedEvent) -> Duration {
    .milliseconds(logged.time.milliseconds - ToyPlan.start.milliseconds)
  }

  /// What a terminal says of when a response was made: mostly now, at times a while ago.
  mutating func moment(_ candidate: CandidateNumber, _ terminal: ToyTerminal) -> Int {
    guard let seated = model[candidate].seatedAt[terminal.key.publicKey] else { return 0 }
    let ago = dice.below(3) == 0 ? Duration.milliseconds(dice.below(90_000)) : .zero
    let (seconds, rest) = max(.zero, now - seated - ago).components
    return Int(seconds) * 1_000 + Int(rest / 1_000_000_000_000_000)
  }

  mutating func collect(_ candidate: CandidateNumber, _ roll: Int) throws {
    let named = dice.below(3) == 0 ? "*" : candidate.rawValue
    switch roll {
    case ..<110: tell(candidate)
    case ..<115: giveUp(candidate)
    case ..<121: try admit(candidate)
    case ..<123:
      let event = PauseEvent(by: "Hoa", candidate: named, reason: "báo cháy")
      compare("pause", perform(.act(.pause(event))), model.pause(named, at: now))
    case ..<126: proceed(named)
    default: try settle(named)
    }
  }

  /// Ends every pause, settles what is owed and waits for nobody.
  mutating func settleAll() throws {
    if model.sittings.values.contains(where: { $0.final == nil && $0.pausedSince != nil }) {
      proceed("*")
    }
    step += 1
    if model.sittings.values.contains(where: { $0.final == nil && $0.isOwed }) {
      try settle("*", minutes: 600)
    }
    for candidate in candidates where model[candidate].final == nil { giveUp(candidate) }
  }

  private mutating func tell(_ candidate: CandidateNumber) {
    guard let key = terminals[candidate]?.last?.key.publicKey else { return }
    let count = (counts[key] ?? 0) + 1
    let unsaved = max(0, dice.below(4) - 1)
    let refusal = perform(.heard(key: key, unsaved: unsaved, count: count))
    compare("heard", refusal, true)
    counts[key] = count
    if model[candidate].keys.last == key { model[candidate].tell(unsaved, at: now) }
  }

  private mutating func giveUp(_ candidate: CandidateNumber) {
    let event = GiveUpEvent(by: "Hoa", candidate: candidate, reason: "máy hỏng")
    compare("give up", perform(.act(.giveUp(event))), model.giveUp(candidate, at: now))
  }

  private mutating func proceed(_ named: String) {
    let event = ProceedEvent(by: "Hoa", candidate: named, reason: "hết báo cháy")
    compare("proceed", perform(.act(.proceed(event))), model.proceed(named, at: now))
  }

  private mutating func settle(_ named: String, minutes: Int? = nil) throws {
    let minutes = minutes ?? 1 + dice.below(9)
    let event = SettleEvent(
      candidate: named, minutes: minutes, reason: "đủ giờ", approvals: [],
      aid: try ToyRoom.aid("settle \(step) \(named)"))
    let act = try room.approved(event, by: ["chair", "head_proctor"])
    compare("settle", perform(.act(.settle(act))), model.settle(named, .minutes(minutes), at: now))
  }

  /// Any response of a candidate, late or not, is proposed to count.
  private mutating func admit(_ candidate: CandidateNumber) throws {
    let waiting = model[candidate].waiting
    let pool = waiting.isEmpty ? model[candidate].taken.values.flatMap(\.self) : waiting
    let signatures = Set(pool.map(\.answer.signature))
    let found = room.events.firstIndex {
      if case .answer(let answer) = $0.event {
        signatures.contains(answer.signature)
      } else {
        false
      }
    }
    guard let index = found, case .answer(let answer) = room.events[index].event,
      let taken = pool.first(where: { $0.answer == answer })
    else { return }
    let event = LateAnswerEvent(
      index: index, approvals: [], aid: try ToyRoom.aid("admit \(step)"))
    let act = try room.approved(event, by: ["chair", "secretary"])
    compare("late", perform(.act(.lateAnswer(act))), model.admit(taken, at: now))
  }
}
