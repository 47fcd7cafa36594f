package import Assessment
import ExamSession
package import RoomAPI

extension ServerMoment {
  package init(_ moment: RoomMoment) {
    self.init(boot: moment.boot, time: LogTime(milliseconds: moment.at.milliseconds))
  }
}

extension Instant {
  init(_ time: LogTime) { self.init(milliseconds: time.milliseconds) }
}

extension SessionState.Collected {
  init(_ reason: CloseReason) {
    self =
      switch reason {
      case .time: .time
      case .absent: .absent
      case .suspended: .suspended
      case .redo: .redo
      }
  }
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
    // Whoever does the test again logs in anew, under the other subject.
    guard !core.state.isSuperseded(candidate) else { throw Refusal(.unknownKey) }
    let session = core.state.session(candidate)
    guard session.liveKey == key || session.handIn != nil else { throw Refusal(.unknownKey) }
    return candidate
  }

  /// What the terminal that holds `key` is told about its session.
  package func sessionState(
    of candidate: CandidateNumber, key: [UInt8]
  ) throws(Refusal) -> SessionState {
    guard let entry = core.plan.roster.entry(of: candidate), let start = core.state.start,
      let deadline = core.state.deadline(entry)
    else { throw Refusal(.notNow) }
    let session = core.state.session(candidate)
    let isLive = session.liveKey == key
    return SessionState(
      phase: phase(session, start: start), now: Instant(now), boot: core.state.boots,
      start: Instant(start), deadline: Instant(deadline), paperOpen: session.isPaperOpen,
      saved: isLive ? session.seats.last?.answers.count ?? 0 : 0,
      receipt: receipt(of: candidate), result: result(of: session),
      messages: messages(for: candidate), release: release(to: session, isLive: isLive, start),
      late: late(entry), paused: pause(of: entry, session),
      collected: session.handIn?.closeReason.map(SessionState.Collected.init))
  }

  /// Responses that came late and do not count as things stand; `nil` when there are none.
  private func late(_ entry: RosterEntry) -> Int? {
    let count = core.state.lateResponses(entry).count
    return count > 0 ? count : nil
  }

  /// Why this candidate's work is interrupted.
  private func pause(of entry: RosterEntry, _ session: SessionRecord) -> String? {
    session.handIn == nil ? core.state.interruptions.pause(of: entry.candidate) : nil
  }

  /// From the common start until the paper is open, for the terminal that holds the seat.
  private func release(to session: SessionRecord, isLive: Bool, _ start: LogTime) -> String? {
    guard isLive, now >= start, !session.isPaperOpen, session.handIn == nil, !core.state.isEnded
    else { return nil }
    return keys.wrapped
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
        Deadline.concerns(message.candidate, candidate)
      else { return nil }
      return Announcement(at: Instant(logged.time), text: message.text)
    }
  }
}
