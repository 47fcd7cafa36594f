import RoomAPI
import TextScreen

@testable import CandidateUI

/// A candidate, a terminal and a room in one thread with its own time.
struct Sitting {
  var state: CandidateState
  var room = FakeRoom()
  /// Whether requests and replies get through.
  var isConnected = true
  /// Whether the room gets requests although replies are lost.
  var losesReplies = false
  var effects: [CandidateEffect] = []

  init(size: Size = Size(columns: 80, rows: 24), language: Language = .vietnamese) {
    state = CandidateState(size: size, language: language)
    pass(1)
  }

  var screen: Screen { CandidateUI.screen(for: state, size: state.size) }

  var text: String { screen.text.joined(separator: "\n") }

  /// Lets `milliseconds` pass, at most a second at a time.
  mutating func pass(_ milliseconds: Int) {
    var left = milliseconds
    while left > 0 {
      let step = min(left, 1_000)
      left -= step
      room.now += step
      handle(.tick(state.clock.now + step))
    }
  }

  mutating func press(_ keys: KeyPress...) { for key in keys { handle(.key(key)) } }

  mutating func type(_ text: String) { for letter in text { handle(.key(.character(letter))) } }

  mutating func handle(_ event: CandidateEvent) {
    var pending = update(&state, event)
    while let effect = pending.first {
      pending.removeFirst()
      effects.append(effect)
      if effect.isLocal {
        if let event = room.answer(effect) { pending += update(&state, event) }
        continue
      }
      let answer = isConnected || losesReplies ? room.answer(effect) : nil
      let failure: CandidateEvent =
        effect == .checkLog ? .logChecked(.unanswered) : .requestFailed(.noContact)
      let reply = losesReplies || !isConnected ? failure : answer
      if let reply, effect != .quit { pending += update(&state, reply) }
    }
  }

  mutating func logIn() {
    type("0001")
    press(.enter)
    type("abc")
    press(.enter)
  }

  /// From login to the first question.
  mutating func reachQuestions() {
    logIn()
    press(.enter, .enter)
    pass(61_000)
    type("CA7")
    press(.enter)
  }
}

extension CandidateEffect {
  /// Whether the terminal does it without the room.
  fileprivate var isLocal: Bool {
    switch self {
    case .unsealPaper, .journal: true
    case .askRoom, .login, .pollState, .openPaper, .fetchPaper, .sendAnswers, .submit, .checkLog,
      .quit:
      false
    }
  }
}
