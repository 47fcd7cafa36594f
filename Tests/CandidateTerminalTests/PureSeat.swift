import ExamSession
import RoomAPI
import TextScreen

@testable import CandidateUI
@testable import RoomServer

/// A candidate without terminal and network: the pure state and screen, fed with the same keys
/// as the real terminal and with what the room says about the real session.
struct PureSeat {
  private(set) var state: CandidateState
  private var room: LiveRoom
  private let start = ContinuousClock.now
  /// The request that the room has not answered.
  private var asked: CandidateEffect?
  /// The session key of the real terminal.
  private var key: [UInt8] = []

  init(_ room: LiveRoom, size: Size) {
    self.room = room
    state = CandidateState(size: size)
  }

  var screen: Screen { CandidateUI.screen(for: state, size: state.size) }

  /// Goes on with the same session in a room that was started again.
  mutating func move(to room: LiveRoom) { self.room = room }

  mutating func handle(_ event: CandidateEvent) {
    for effect in update(&state, event) {
      if effect == .checkLog {
        handle(.logChecked(.confirmed))
      } else {
        asked = effect
      }
    }
  }

  /// Lets time pass and takes what the room has to say.
  mutating func step() async {
    let elapsed = ContinuousClock.now - start
    handle(.tick(Int(elapsed / .milliseconds(1))))
    while let effect = asked, let event = await answer(effect) {
      asked = nil
      handle(event)
    }
  }

  /// What the room says once the real terminal has made the same request; `nil` before.
  private mutating func answer(_ effect: CandidateEffect) async -> CandidateEvent? {
    switch effect {
    case .askRoom:
      return await room.look { room throws(Refusal) in try room.info() }.map {
        .fromRoom(.room($0))
      }
    case .login(_, let code, _):
      if code != SampleExam.accessCode {
        return .requestFailed(.refused(Refusal(.wrongCredentials)))
      }
      return await login(code).map { .fromRoom(.login($0)) }
    case .pollState: return await session().map { .fromRoom(.state($0)) }
    case .openPaper:
      let key = key
      return await room.look { room throws(Refusal) in
        try room.paper(of: SampleExam.candidate, key: key)
      }.map { .fromRoom(.paper($0)) }
    case .fetchPaper: return .fromRoom(.sealedPaper)
    case .unsealPaper(let code, _): return await unsealed(code).map { .paperUnsealed($0) }
    case .sendAnswers(let batch):
      return await acknowledged(batch).map { .fromRoom(.answers(AnswersReply(state: $0))) }
    case .submit:
      guard let session = await session(), session.phase != .running else { return nil }
      return .fromRoom(.submit(SubmitReply(state: session)))
    case .journal, .checkLog, .quit: return nil
    }
  }

  private mutating func login(_ code: String) async -> LoginReply? {
    let candidate = SampleExam.candidate
    let live = await room.look { (room) in room.core.state.session(candidate).liveKey }
    guard let key = live ?? nil, let id = ApprovalID(Array(repeating: 0, count: 16)) else {
      return nil
    }
    self.key = key
    let command = LoginCommand(
      candidate: candidate, accessCode: code, key: key, signature: [], signedBytes: [], aid: id)
    return await room.look { room throws(Refusal) in try room.loginReply(command) }
  }

  /// What the sealed paper opens to.
  private func unsealed(_ code: String) async -> Unsealing? {
    guard code == SampleExam.roomCode else { return .wrongCode }
    let key = key
    return await room.look { room throws(Refusal) in
      .opened(try room.paperAhead(of: SampleExam.candidate, key: key))
    }
  }

  /// The session once the log has `batch`, or what it comes to: responses that the real terminal
  /// kept back for a moment it may have sent as one.
  private func acknowledged(_ batch: [OutgoingResponse]) async -> SessionState? {
    let last = batch.last?.sequence ?? 0
    guard var session = await session() else { return nil }
    if session.saved < last {
      guard let responses = state.paper?.responses, await room.responses() == responses else {
        return nil
      }
      session.saved = last
    }
    return session
  }

  private func session() async -> SessionState? {
    let key = key
    return await room.look { room throws(Refusal) in
      try room.sessionState(of: SampleExam.candidate, key: key)
    }
  }
}
