import Assessment
import ExamSession

/// What officials do about sheets that wait, time that was lost, and pauses.
extension Simulation {
  /// Once a second somebody looks at the board: whoever is waited for is dealt with, in some way
  /// and after some time.
  mutating func supervise() {
    guard server?.isServing == true, model.isStarted, !model.isEnded else { return }
    for candidate in model.candidates where busyUntil[candidate] ?? 0 <= now {
      attend(to: candidate)
    }
  }

  private mutating func attend(to candidate: CandidateNumber) {
    let sitting = model[candidate]
    guard sitting.final == nil, let time = server?.now else { return }
    let name = candidate.rawValue
    let late = model.waiting(candidate)
    if sitting.pausedSince != nil {
      if isCalm { put(.proceed(candidate: name), about: candidate, within: 5_000...30_000) }
    } else if model.isOwed(candidate) {
      let isForAll = dice.hits(400)
      // Whoever named too few names more the next time.
      let minutes = min(600, dice.within(1...20) + 10 * shortSettles)
      let who = isForAll ? "*" : name
      let act: ProctorAct =
        dice.hits(300) && minutes < 8
        ? .extend(candidate: who, minutes: minutes) : .settle(candidate: who, minutes: minutes)
      put(act, about: candidate, within: 1_000...60_000)
    } else if !late.isEmpty {
      if dice.hits(700) {
        for answer in late { put(.late(answer.index), about: candidate, within: 1_000...20_000) }
      } else {
        put(.giveUp(name), about: candidate, within: 1_000...60_000)
      }
    } else if !sitting.seats.isEmpty,
      time.milliseconds >= model.deadline(candidate).milliseconds + 90_000
    {
      put(.giveUp(name), about: candidate, within: 1_000...60_000)
    }
  }

  private mutating func put(
    _ act: ProctorAct, about candidate: CandidateNumber, within range: ClosedRange<Int>
  ) {
    let moment = now + dice.within(range)
    schedule(act, at: moment)
    busyUntil[candidate] = moment + 10_000
  }

  /// The event of an act that settles something.
  mutating func settlingEvent(for act: ProctorAct, _ aid: ApprovalID) -> RoomEvent? {
    switch act {
    case .late(let index):
      let late = LateAnswerEvent(index: index, approvals: [], aid: aid)
      return .lateAnswer(exam.approved(late, by: [.chair, .secretary]))
    case .giveUp(let candidate):
      return .giveUp(
        GiveUpEvent(by: "proctor", candidate: .init(candidate), reason: "máy không trả lời"))
    case .settle(let candidate, let minutes):
      return .settle(exam.approved(settling(candidate, minutes, aid), by: [.chair, .headProctor]))
    case .settleAlone(let candidate):
      return .settle(exam.approved(settling(candidate, 1, aid), by: [.chair]))
    case .pause(let candidate):
      return .pause(PauseEvent(by: "proctor", candidate: candidate, reason: "báo cháy"))
    case .proceed(let candidate):
      return .proceed(ProceedEvent(by: "proctor", candidate: candidate, reason: "hết báo cháy"))
    case .extend, .extendAlone, .message, .reschedule, .openCode, .admit, .incident, .endEarly,
      .export:
      return nil
    }
  }

  private func settling(_ candidate: String, _ minutes: Int, _ aid: ApprovalID) -> SettleEvent {
    SettleEvent(
      candidate: candidate, minutes: minutes, reason: "đã đủ giờ", approvals: [], aid: aid)
  }
}
