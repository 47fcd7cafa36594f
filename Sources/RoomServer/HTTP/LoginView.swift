import Assessment
import CanonicalBytes
package import ExamSession
package import RoomAPI

extension RoomView {
  /// What anyone may know before login.
  package func info() throws(Refusal) -> RoomInfo {
    guard let genesis = core.state.genesis, let start = core.state.start else {
      throw Refusal(.notNow)
    }
    return RoomInfo(
      origin: description.origin, title: description.title, part: description.part,
      room: description.room, now: Instant(now), start: Instant(start),
      minutes: genesis.times.minutes, vkey: genesis.log)
  }

  /// Who sits here, and where the session stands.
  package func loginReply(_ command: LoginCommand) throws(Refusal) -> LoginReply {
    let subject = core.state.subject(of: command.candidate)
    guard let entry = core.plan.roster.entry(of: subject) else {
      throw Refusal(.wrongCredentials)
    }
    let earlier = core.state.session(entry.candidate).seats.last {
      $0.key != command.key && !$0.answers.isEmpty
    }
    var reply = LoginReply(
      candidate: entry.candidate.rawValue, name: entry.name, born: entry.born,
      seat: core.seat(of: subject) ?? "", rules: rules(),
      state: try sessionState(of: entry.candidate, key: command.key),
      journalKey: keys.journal(of: entry.candidate.rawValue),
      previousKey: earlier.map { Base64.encode($0.key) }, previousSaved: earlier?.answers.count)
    if entry.extraMinutes > 0 {
      (reply.extraMinutes, reply.extraReason) = (entry.extraMinutes, entry.extraReason)
    }
    return reply
  }

  /// The state as the terminal in this candidate's seat sees it.
  package func liveState(of candidate: String) throws(Refusal) -> SessionState {
    let candidate = CandidateNumber(candidate)
    guard let key = core.state.session(candidate).liveKey else { throw Refusal(.unknownKey) }
    return try sessionState(of: candidate, key: key)
  }

  private func rules() -> [String: [String]] {
    var rules: [String: [String]] = [:]
    for rule in core.plan.profile.rules {
      for (language, text) in rule.text { rules[language, default: []].append(text) }
    }
    return rules
  }
}
