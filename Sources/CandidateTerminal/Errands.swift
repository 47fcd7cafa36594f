import CandidateUI
import RoomAPI
import RoomClient
import Synchronization

/// Carries out requests away from the terminal's thread and keeps their replies until it asks.
final class Errands: Sendable {
  private let client: RoomClient
  private let evidence: EvidenceFolder
  private let journal: JournalDesk?
  private let replies = Mutex<[CandidateEvent]>([])

  /// Without a `journal` responses that wait for the room are in memory only.
  init(client: RoomClient, evidence: EvidenceFolder, journal: JournalDesk? = nil) {
    self.client = client
    self.evidence = evidence
    self.journal = journal
  }

  /// Everything that came in, oldest first, once.
  func inbox() -> [CandidateEvent] {
    replies.withLock { replies in
      defer { replies = [] }
      return replies
    }
  }

  /// Waits for what the journal was given, and closes it.
  func close() { journal?.close() }

  /// Starts one request; its reply or failure comes into the inbox. Steps of the journal are taken in
  /// the order in which they are started, and before any request that is started later.
  func start(_ effect: CandidateEffect) {
    if case .journal(let step) = effect {
      journal?.take(step) { [self] event in replies.withLock { $0.append(event) } }
      return
    }
    Task.detached { [self] in
      let event = await perform(effect)
      if let event { replies.withLock { $0.append(event) } }
    }
  }

  private func perform(_ effect: CandidateEffect) async -> CandidateEvent? {
    if effect == .checkLog { return .logChecked(await checkLog()) }
    if case .unsealPaper(let code, let release) = effect {
      return .paperUnsealed(await unseal(code, release))
    }
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
      return try await login(candidate, accessCode)
    case .pollState(let unsaved, let kept, let moment):
      return .state(try await client.state(unsaved: unsaved, kept: kept, moment: moment))
    case .openPaper(let roomCode): return .paper(try await client.openPaper(roomCode: roomCode))
    case .fetchPaper:
      try await client.fetchSealedPaper()
      return .sealedPaper
    case .sendAnswers(let responses):
      let answers = responses.map {
        UnsignedAnswer(item: $0.item, response: $0.response, terminalTime: $0.terminalTime)
      }
      // A number that the room knows and the journal does not would be given twice.
      await journal?.drained()
      return .answers(try await client.save(answers, from: responses.first?.sequence ?? 1))
    case .submit(let sequence, let sheet, let views, let terminalTime):
      return .submit(
        try await client.submit(
          sequence: sequence, sheet: sheet, views: views, terminalTime: terminalTime))
    case .unsealPaper, .journal, .checkLog, .quit: return nil
    }
  }

  /// The journal's key goes to the journal and nowhere else.
  private func login(
    _ candidate: String, _ accessCode: String
  ) async throws(RoomFailure) -> RoomReply {
    var reply = try await client.login(candidate: candidate, accessCode: accessCode)
    var found: JournalContents?
    if let journal, let key = reply.journalKey, let origin = await client.roomOrigin {
      found = await journal.open(key: key, origin: origin, candidate: reply.candidate)
    }
    reply.journalKey = nil
    return .login(reply, key: await client.sessionKey, journal: found)
  }

  private func unseal(_ code: String, _ release: String) async -> Unsealing {
    switch await client.openSealedPaper(roomCode: code, release: release) {
    case .opened(let content): .opened(content)
    case .wrongCode: .wrongCode
    case .unusable: .unusable
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
    case .tooLarge, .unreadable, .stranger: .unreadable
    case .unsendable: .unsendable
    }
  }
}
