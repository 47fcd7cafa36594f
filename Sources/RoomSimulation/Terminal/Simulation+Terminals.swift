import Assessment
import CandidateUI
import ExamSession
import RoomAPI
import TextScreen

extension Simulation {
  /// Time passes at a terminal.
  mutating func tick(_ number: Int) {
    agenda.add(.tick(terminal: number), at: now + weather.terminalStep)
    guard terminals[number].isOn else { return }
    for effect in terminals[number].tick(at: now) { carryOut(effect, at: number) }
  }

  /// Somebody presses keys, and will again.
  mutating func press(_ number: Int) {
    guard var person = terminals[number].person else { return }
    let isHurried = isLastMoment(person)
    let pause = isHurried ? dice.within(150...900) : dice.within(300...weather.thinking)
    agenda.add(.press(terminal: number), at: now + pause)
    guard terminals[number].isOn else { return }
    let keys = person.keys(at: terminals[number].state, moment: now, &dice)
    terminals[number].person = person
    if !keys.isEmpty {
      trace.note(now, "\(name(number)) [\(terminals[number].state.view)] keys \(keys.map(shown))")
    }
    for key in keys { feed(.key(key), to: number) }
  }

  /// Whether this candidate's deadline is near, or has only just passed.
  private func isLastMoment(_ person: Person) -> Bool {
    guard let time = server?.clock.time(at: now) else { return false }
    let left = model.deadline(.init(person.candidate)).milliseconds - time.milliseconds
    return (-1_000...6_000).contains(left)
  }

  /// Something happens to a terminal.
  mutating func feed(_ event: CandidateEvent, to number: Int) {
    for effect in terminals[number].take(event, at: now) { carryOut(effect, at: number) }
  }

  /// What the terminal's edge does about an effect.
  private mutating func carryOut(_ effect: CandidateEffect, at number: Int) {
    if case .unsealPaper(let code, let release) = effect {
      let unsealing = terminals[number].client.unseal(code, release)
      trace.note(now, "\(name(number)) opens the sealed paper: \(unsealing.name)")
      return feed(.paperUnsealed(unsealing), to: number)
    }
    let request: RoomRequest
    if effect == .checkLog {
      request = .head(from: terminals[number].heads.from)
    } else {
      var fresh: SimulatedKey?
      if case .login(_, _, true) = effect { fresh = newKey() }
      let made = terminals[number].client.request(for: effect, fresh: fresh)
      let client = terminals[number].client
      ledger.sign(client.signed, by: client.key.publicKey)
      guard let made else {
        if effect != .quit { feed(.requestFailed(.unreadable), to: number) }
        return
      }
      request = made
    }
    let letter = Letter(
      terminal: number, incarnation: terminals[number].incarnation,
      number: terminals[number].nextRequest(), request: request)
    terminals[number].asked[letter.number] = effect
    send(letter)
  }

  /// The room's answer reaches a terminal that may have given up, or been started anew.
  mutating func deliver(_ reply: ServerReply, _ letter: Letter) {
    guard isAwaited(letter), terminals[letter.terminal].linkDownUntil <= now else { return }
    // Nobody waits for the answer to the second copy of a counted request.
    if case .refused(let refusal) = reply, refusal.code == .badSignature,
      case .state = letter.request
    {
      return
    }
    terminals[letter.terminal].asked[letter.number] = nil
    switch reply {
    case .head(let head):
      let check = terminals[letter.terminal].heads.take(head)
      if check == .contradicted, contradicted.insert(letter.terminal).inserted {
        notice(.forkSeen, "\(name(letter.terminal)), \(head.size)")
      }
      feed(.logChecked(check), to: letter.terminal)
    case .sealed(let paper):
      terminals[letter.terminal].client.keep(paper)
      feed(.fromRoom(.sealedPaper), to: letter.terminal)
    case .said(let said):
      trace.note(now, "\(name(letter.terminal)) hears \(shown(said))")
      feed(.fromRoom(terminals[letter.terminal].client.heard(said)), to: letter.terminal)
      checkScreen(of: letter.terminal)
    case .refused(let refusal):
      trace.note(now, "\(name(letter.terminal)) is refused: \(refusal.code.rawValue)")
      if Self.dishonest.contains(refusal.code) {
        notice(.honestRefused, "\(name(letter.terminal)): \(refusal.code.rawValue)")
      }
      if case .head = letter.request {
        feed(.logChecked(.refused), to: letter.terminal)
      } else {
        feed(.requestFailed(.refused(refusal)), to: letter.terminal)
      }
    }
  }

  /// What a terminal that keeps the rules is never told.
  private static let dishonest: Set<Refusal.Code> = [
    .malformed, .tooLarge, .badSignature, .notInPaper, .badResponse, .sequenceConflict,
  ]

  /// No answer came, or nobody is there.
  mutating func giveUp(_ letter: Letter) {
    guard isAwaited(letter) else { return }
    terminals[letter.terminal].asked[letter.number] = nil
    if case .head = letter.request {
      feed(.logChecked(.unanswered), to: letter.terminal)
    } else {
      trace.note(now, "\(name(letter.terminal)) has no contact")
      feed(.requestFailed(.noContact), to: letter.terminal)
    }
  }

  private func isAwaited(_ letter: Letter) -> Bool {
    let number = letter.terminal
    return terminals[number].isOn && terminals[number].incarnation == letter.incarnation
      && terminals[number].asked[letter.number] != nil
  }

  func name(_ terminal: Int) -> String { "terminal \(terminal)" }

  private func shown(_ key: KeyPress) -> String {
    if case .character(let character) = key { return "\(character)" }
    return "\(key)"
  }

  private func shown(_ reply: RoomReply) -> String {
    switch reply {
    case .room: "the room"
    case .login(let login, _, _): "login: \(shown(login.state))"
    case .state(let state): shown(state)
    case .paper(let paper): "paper, \(paper.responses.count) responses: \(shown(paper.state))"
    case .sealedPaper: "the sealed paper"
    case .answers(let answers): "answers: \(shown(answers.state))"
    case .submit(let submit): "hand-in: \(shown(submit.state))"
    }
  }

  private func shown(_ state: SessionState) -> String {
    "\(state.phase.rawValue), saved \(state.saved), until \(state.deadline.milliseconds)"
  }
}

extension Unsealing {
  fileprivate var name: String {
    switch self {
    case .opened: "opened"
    case .wrongCode: "wrong code"
    case .unusable: "unusable"
    }
  }
}
