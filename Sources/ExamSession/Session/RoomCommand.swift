package import Assessment
package import CanonicalBytes

/// Everything that can be asked of a room.
package enum RoomCommand: Sendable {
  /// A server process opened the log.
  case boot(BootFacts)
  /// The seed shares are shown and every paper is derived.
  case open(shares: [SeedRevealEvent], publicDraw: PublicDrawEvent?)
  /// The sealed bank is opened: every paper is derived, unless an earlier opening did so.
  case openBank(BankOpening)
  /// The sealed keys are opened: every sheet is scored.
  case openKeys(KeyOpening)
  /// Time passes: start, deadlines, end.
  case tick
  case login(LoginCommand)
  /// The terminal with this session key asked how things stand. One that counts its requests says
  /// how many responses it holds unsaved, `kept` how many of an earlier session it holds back, and
  /// perhaps when it said so.
  case heard(
    key: [UInt8], unsaved: Int? = nil, count: Int? = nil, kept: Int = 0,
    moment: ServerMoment? = nil)
  /// The room's code, as typed at the terminal that holds this session key.
  case openPaper(key: [UInt8], code: String)
  /// Responses of one terminal, oldest first.
  case answer([AnswerEvent])
  case submit(SubmitEvent)
  /// An act of officials or proctors.
  case act(RoomEvent)
  /// A test goes on after a machine failure, with the minutes that were lost.
  case resume(RedoEvent, ExtendEvent)
  /// The proctor ends the room because everybody has handed in.
  case end
  /// The keys are here: score every sheet that has no current score.
  case score([ItemID: AnswerKey])
  /// A witness was asked; logged when it says something new.
  case witness(WitnessEvent)
  /// The wall clock of the server stepped.
  case clock(ClockEvent)
  /// The result file leaves the system.
  case export(ExportEvent)
}

extension RoomCommand {
  /// Works that came together in the order in which their commands are decided: the passing of time
  /// last, so that what was received before a deadline comes before it, however long the disk took.
  package static func inOrder<Work>(
    _ works: [Work], _ command: (Work) -> RoomCommand?
  ) -> [Work] {
    var (others, ticks): ([Work], [Work]) = ([], [])
    for work in works {
      if case .tick = command(work) { ticks.append(work) } else { others.append(work) }
    }
    return others + ticks
  }
}

/// What a server process finds when it opens a log.
package struct BootFacts: Hashable, Sendable {
  /// Hex SHA-256 of the running program.
  package var softwareSHA: String
  package var root: Digest32
  package var size: Int

  package init(softwareSHA: String, root: Digest32, size: Int) {
    self.softwareSHA = softwareSHA
    self.root = root
    self.size = size
  }
}

/// A candidate at a terminal asks for a seat.
package struct LoginCommand: Hashable, Sendable {
  package var candidate: CandidateNumber
  /// As typed.
  package var accessCode: String
  /// Ed25519 public key, 32 bytes.
  package var key: [UInt8]
  /// The key's signature over ``signedBytes``.
  package var signature: [UInt8]
  /// What that signature covers.
  package var signedBytes: [UInt8]
  package var aid: ApprovalID
  /// The enrolled terminal that asks; `nil` without TLS.
  package var terminal: TerminalName?

  package init(
    candidate: CandidateNumber, accessCode: String, key: [UInt8], signature: [UInt8],
    signedBytes: [UInt8], aid: ApprovalID, terminal: TerminalName? = nil
  ) {
    self.candidate = candidate
    self.accessCode = accessCode
    self.key = key
    self.signature = signature
    self.signedBytes = signedBytes
    self.aid = aid
    self.terminal = terminal
  }
}

extension LoginCommand {
  /// What makes two refused logins the same one, so that repeating it fills no log: the session key
  /// or, at an enrolled terminal, which makes new keys as it likes, the terminal and the minute.
  func mark(of incident: IncidentEvent, at now: LogTime) -> [UInt8] {
    guard let terminal else { return key }
    let minute = now.minutes(since: LogTime(milliseconds: 0))
    return Array("\(terminal.cert) \(candidate.rawValue) \(incident.what) \(minute)".utf8)
  }
}
