import RoomAPI

@testable import CandidateUI

/// A room without a network: answers effects as a room server would, when the test lets it.
struct FakeRoom {
  var now = 1_790_000_000_000
  var start = 1_790_000_060_000
  var deadline = 1_790_003_660_000
  var phase: SessionState.Phase?
  var paperOpen = false
  var log: [OutgoingResponse] = []
  /// Responses of earlier session keys.
  var earlier: [OutgoingResponse] = []
  var responses: [String: String] = [:]
  var receipt: String?
  var result: SessionResult?
  var messages: [Announcement] = []
  var items = Samples.items
  /// Every batch that reached the room, also when its reply was lost.
  var batches: [[OutgoingResponse]] = []
  var submissions: [[SheetLine]] = []
  /// Whether the trustees have yet to open the questions.
  var isSealed = false
  /// What a look at the log's head comes to.
  var logCheck = LogCheck.confirmed
  /// Counts the session keys of the terminal.
  var sessionKey = 1
  var previousKey: String?
  var previousSaved: Int?
  /// What a journal on the disk holds at the next login.
  var journal: JournalContents?
  /// Whether this room seals papers for the time before the start.
  var sealsAhead = false
  var late: Int?
  var paused: String?
  /// What it says to responses that it never takes, by item and response.
  var never: [String: Refusal.Code] = [:]
  /// The most bytes of all responses together that it takes.
  var mostBytes = Int.max
  /// What it says to every request with responses now.
  var notNow: Refusal.Code?
  /// Whether it keeps responses that were made before the deadline and come after it.
  var takesLate = false
  /// How often it was started.
  var boot = 1
  /// When the terminal took its seat.
  var seatedAt = 0

  var state: SessionState {
    SessionState(
      phase: phase ?? (now < start ? .waiting : .running), now: Instant(milliseconds: now),
      boot: boot, start: Instant(milliseconds: start),
      deadline: Instant(milliseconds: deadline),
      paperOpen: paperOpen, saved: log.count, receipt: receipt, result: result,
      messages: messages,
      release: sealsAhead && now >= start && !paperOpen ? "wrapped" : nil, late: late,
      paused: paused)
  }

  mutating func answer(_ effect: CandidateEffect) -> CandidateEvent? {
    if isSealed, effect.needsItems {
      return .requestFailed(.refused(Refusal(.notOpened, retryAfter: 3_000)))
    }
    switch effect {
    case .askRoom: return .fromRoom(.room(Samples.room(now: now, start: start)))
    case .login(let candidate, let code, let isFresh):
      guard code == "abc" else { return .requestFailed(.refused(Refusal(.wrongCredentials))) }
      if isFresh { sessionKey += 1 }
      seatedAt = now
      var reply = Samples.login(candidate: candidate, state: state)
      (reply.previousKey, reply.previousSaved) = (previousKey, previousSaved)
      defer { journal = nil }
      return .fromRoom(.login(reply, key: "key \(sessionKey)", journal: journal))
    case .pollState: return .fromRoom(.state(state))
    case .openPaper(let code):
      if state.phase == .waiting { return .requestFailed(.refused(Refusal(.notStarted))) }
      if !paperOpen, code != "CA7" {
        return .requestFailed(.refused(Refusal(code.isEmpty ? .roomCodeNeeded : .wrongRoomCode)))
      }
      paperOpen = true
      return .fromRoom(
        .paper(PaperReply(items: items, maximum: 8_000, responses: responses, state: state)))
    case .fetchPaper:
      guard sealsAhead else { return .requestFailed(.refused(Refusal(.unknownPath))) }
      return .fromRoom(.sealedPaper)
    case .unsealPaper(let code, _):
      guard code == "CA7" else { return .paperUnsealed(.wrongCode) }
      return .paperUnsealed(.opened(PaperContent(items: items, maximum: 8_000)))
    case .sendAnswers(let batch): return save(batch)
    case .submit(let sequence, let sheet, _, _):
      submissions.append(sheet)
      guard sequence == log.count + 1 else {
        return .requestFailed(.refused(Refusal(.sequenceConflict)))
      }
      guard sheet == items.map({ SheetLine($0, response: responses[$0.id] ?? "") }) else {
        return .requestFailed(.refused(Refusal(.sheetMismatch)))
      }
      phase = .submitted
      receipt = "V6HF-3MFG-S0TF-M4K5"
      return .fromRoom(.submit(SubmitReply(state: state)))
    case .checkLog: return .logChecked(logCheck)
    case .journal, .quit: return nil
    }
  }

  private mutating func save(_ batch: [OutgoingResponse]) -> CandidateEvent {
    batches.append(batch)
    if let notNow { return .requestFailed(.refused(Refusal(notNow))) }
    if state.phase.isOver { return .requestFailed(.refused(Refusal(.sessionEnded))) }
    if state.phase != .running || (now >= deadline && !takesLate) {
      return .requestFailed(.refused(Refusal(.pastDeadline)))
    }
    for response in batch where response.sequence > log.count {
      guard response.sequence == log.count + 1 else {
        return .requestFailed(.refused(Refusal(.sequenceGap, saved: log.count)))
      }
      guard min(now, seatedAt + response.terminalTime) < deadline else {
        return .requestFailed(.refused(Refusal(.pastDeadline)))
      }
      if let code = never["\(response.item) \(response.response)"] {
        return .requestFailed(.refused(Refusal(code)))
      }
      guard hasRoom(for: response) else {
        return .requestFailed(.refused(Refusal(.badResponse)))
      }
      log.append(response)
      responses[response.item] = response.response.isEmpty ? nil : response.response
    }
    return .fromRoom(.answers(AnswersReply(state: state)))
  }

  private func hasRoom(for new: OutgoingResponse) -> Bool {
    var sheet = responses
    sheet[new.item] = new.response
    return sheet.values.reduce(0) { $0 + $1.utf8.count } <= mostBytes
  }
}

extension CandidateEffect {
  /// Whether a room whose questions are sealed has to say: not yet.
  fileprivate var needsItems: Bool {
    switch self {
    case .login, .openPaper, .fetchPaper, .sendAnswers, .submit: true
    case .askRoom, .pollState, .unsealPaper, .journal, .checkLog, .quit: false
    }
  }
}
