import Assessment
import ExamSession
import RoomAPI

extension RoomModel {
  /// What is untrue in `state`, as the terminal with `key` is told it while the log is this one.
  func problem(
    in state: SessionState, candidate: CandidateNumber, key: [UInt8]
  ) -> String? {
    let sitting = self[candidate]
    let live = sitting.seats.last
    let saved = live?.key == key ? live?.answers.count ?? 0 : 0
    let messages = announcements.count { $0 == "*" || $0 == candidate.rawValue }
    if state.saved != saved { return "saved \(state.saved), the log has \(saved)" }
    if state.start.milliseconds != start.milliseconds { return "start" }
    if state.deadline.milliseconds != deadline(candidate).milliseconds { return "deadline" }
    if state.paperOpen != sitting.isOpen { return "paper open" }
    if state.messages.count != messages { return "messages" }
    if (state.receipt != nil) != (sitting.final != nil) { return "receipt" }
    let late = waiting(candidate).count
    if sitting.final == nil, (state.late ?? 0) != late { return "late \(late)" }
    let pause = sitting.final == nil && sitting.pausedSince != nil ? sitting.pauseReason : nil
    if state.paused != pause { return "paused" }
    let phase = phase(sitting, now: state.now.milliseconds)
    return state.phase == phase ? nil : "phase \(state.phase.rawValue), not \(phase.rawValue)"
  }

  private func phase(_ sitting: Sitting, now: Int) -> SessionState.Phase {
    guard let final = sitting.final else {
      return now < start.milliseconds ? .waiting : .running
    }
    if isEnded && sitting.isScored { return .finished }
    return final.isSubmitted ? .submitted : .closed
  }
}
