import CandidateUI
import RoomClient
import Synchronization

/// Carries out requests away from the terminal's thread and keeps their replies until it asks.
final class Errands: Sendable {
  private let client: RoomClient
  private let evidence: EvidenceFolder
  private let replies = Mutex<[CandidateEvent]>([])

  init(client: RoomClient, evidence: EvidenceFolder) {
    self.client = client
    self.evidence = evidence
  }

  /// Everything that came in, oldest first, once.
  func inbox() -> [CandidateEvent] {
    replies.withLock { replies in
      defer { replies = [] }
      return replies
    }
  }

  /// Starts one request; its reply or failure comes into the inbox.
  func start(_ effect: CandidateEffect) {
    Task.detached { [self] in
      let event = await perform(effect)
      if let event { replies.withLock { $0.append(event) } }
    }
  }

  private func perform(_ effect: CandidateEffect) async -> CandidateEvent? {
    if effect == .checkLog { return .logChecked(await checkLog()) }
    do throws(RoomFailure) {
      return try await reply(to: effect).map { .fromRoom($0) }
    } catch {
      return .requestFailed(Self.failure(error))
    }
  }

  private func reply(to effect: CandidateEffect) async throws(RoomFailure) -> RoomReply? {
    switch effect {
    case .askRoom: return .room(try await client.room())
    case .login(let candidate, let accessCode, let freshKey):
      if freshKey { await client.renewKey() }
      return .login(try await client.login(candidate: candidate, accessCode: accessCode))
    case .pollState: return .state(try await client.state())
    case .openPaper(let roomCode): return .paper(try await client.openPaper(roomCode: roomCode))
    case .sendAnswers(let responses):
      let answers = responses.map {
        UnsignedAnswer(item: $0.item, response: $0.response, terminalTime: $0.terminalTime)
      }
      return .answers(try await client.save(answers, from: responses.first?.sequence ?? 1))
    case .submit(_, let sheet, let views, let terminalTime):
      return .submit(
        try await client.submit(sheet: sheet, views: views, terminalTime: terminalTime))
    case .checkLog, .quit: return nil
    }
  }

  /// Holds the room's last head against the one before, and leaves evidence of what does not fit in
  /// the folder and with the room.
  private func checkLog() async -> LogCheck {
    let check = await client.checkHead()
    evidence.keep(await client.evidence)
    await client.reportEvidence()
    return switch check {
    case .confirmed: .confirmed
    case .contradicted: .contradicted
    case .refused: .refused
    case .unanswered: .unanswered
    }
  }

  private static func failure(_ failure: RoomFailure) -> RequestFailure {
    switch failure {
    case .refused(let refusal): .refused(refusal)
    case .unreachable, .timedOut, .untrusted: .noContact
    case .tooLarge, .unreadable, .stranger, .unsendable: .unreadable
    }
  }
}
