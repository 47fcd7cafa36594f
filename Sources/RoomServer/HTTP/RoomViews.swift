package import Assessment
import ExamSession
package import RoomAPI

extension Instant {
  init(_ time: LogTime) { self.init(milliseconds: time.milliseconds) }
}

extension RoomView {
  /// The candidate who may read with this key: seated with it now, or back after the hand-in.
  package func reader(_ key: [UInt8]) throws(Refusal) -> CandidateNumber {
    let seated = core.state.subjects[key].flatMap { candidate in
      core.state.session(candidate).liveKey == key ? candidate : nil
    }
    guard let candidate = seated ?? core.presence.candidate(of: key) else {
      throw Refusal(.unknownKey)
    }
    let session = core.state.session(candidate)
    guard session.liveKey == key || session.handIn != nil else { throw Refusal(.unknownKey) }
    return candidate
  }

  /// What the terminal that holds `key` is told about its session.
  package func sessionState(
    of candidate: CandidateNumber, key: [UInt8]
  ) throws(Refusal) -> SessionState {
    guard let entry = core.plan.roster[subject: candidate], let start = core.state.start,
      let deadline = core.state.deadline(entry)
    else { throw Refusal(.notNow) }
    let session = core.state.session(candidate)
    let isLive = session.liveKey == key
    return SessionState(
      phase: phase(session, start: start), now: Instant(now), start: Instant(start),
      deadline: Instant(deadline), paperOpen: session.isPaperOpen,
      saved: isLive ? session.seats.last?.answers.count ?? 0 : 0,
      receipt: receipt(of: candidate), result: result(of: session),
      messages: messages(for: candidate))
  }

  /// What this candidate scored, once the room has ended.
  func result(of session: SessionRecord) -> SessionResult? {
    guard core.state.isEnded, let score = session.score, let handIn = session.handIn else {
      return nil
    }
    let maxima = handIn.sheet.map { core.plan.assembly.points(of: $0.item)?.hundredths ?? 0 }
    let outcome: SessionResult.Outcome =
      switch score.result {
      case "pass": .pass
      case "unmarked": .unmarked
      default: .fail
      }
    return SessionResult(
      correct: zip(score.items, maxima).count { $0 == $1 && $1 > 0 },
      items: maxima.count { $0 > 0 }, points: score.raw, maximum: score.maximum,
      outcome: outcome)
  }

  private func phase(_ session: SessionRecord, start: LogTime) -> SessionState.Phase {
    if let handIn = session.handIn {
      if core.state.isEnded && session.score != nil { return .finished }
      return handIn.closeReason == nil ? .submitted : .closed
    }
    return now < start ? .waiting : .running
  }

  private func messages(for candidate: CandidateNumber) -> [Announcement] {
    core.state.messages.compactMap { logged in
      guard case .message(let message) = logged.event,
        message.candidate == "*" || message.candidate == candidate.rawValue
      else { return nil }
      return Announcement(at: Instant(logged.time), text: message.text)
    }
  }
}
