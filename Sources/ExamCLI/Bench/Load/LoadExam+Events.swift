import Assessment
import ExamSession
import SessionStore
import TransparencyLog

extension LoadExam {
  /// Puts an exam under way into the log: everybody seated, responses until there are `count`
  /// events, the last of them just now.
  func fill(events count: Int) throws {
    let log = try EventLog.open(
      at: folder.path(ExamPath.log), mirror: folder.path(ExamPath.mirror))
    var filler = try LoadFiller(self, log)
    try filler.run(until: count)
    try log.close()
  }
}

/// Decides events by the room's own rules and appends them by the thousand.
private struct LoadFiller {
  private var core: RoomCore
  private let log: EventLog
  private let start: Int
  private var terminals: [BenchTerminal] = []
  private var waiting: [LoggedEvent] = []
  private var now: Int

  init(_ exam: LoadExam, _ log: EventLog) throws {
    self.log = log
    let stored = try log.events()
    guard let first = stored.first else { throw CouldNot("bench log") }
    core = RoomCore(
      plan: try exam.folder.plan(), secrets: try exam.folder.codes().secrets,
      genesisRoot: MerkleTree.leafHash(first.entry),
      replaying: try stored.map { (event) in try LoggedEvent(event) },
      signatures: BelievedSignatures())
    guard let start = core.state.start else { throw CouldNot("bench start") }
    self.start = start.milliseconds
    now = self.start - 60_000
    try run(.open(shares: try exam.folder.shares(), publicDraw: nil))
  }

  mutating func run(until count: Int) throws {
    terminals = try core.plan.roster.entries.enumerated().map {
      try BenchTerminal($0.element.candidate, "\($0.offset)", code: LoadExam.accessCode)
    }
    for terminal in terminals { try run(try terminal.login()) }
    now = start
    for terminal in terminals {
      try run(.openPaper(key: terminal.publicKey, code: LoadExam.roomCode))
    }
    var turn = 0
    while core.state.size < count {
      for place in terminals.indices where core.state.size < count {
        try answer(place, turn)
      }
      turn += 1
      now += 100
    }
    try flush()
  }

  private mutating func answer(_ place: Int, _ turn: Int) throws {
    guard let paper = core.state.papers[terminals[place].candidate] else { return }
    let row = turn % paper.items.count
    let choice = paper.options[row][turn / paper.items.count % paper.options[row].count]
    let event = try terminals[place].answer(paper.items[row], choice.rawValue, tm: now - start)
    try run(.answer([event]))
  }

  private mutating func run(_ command: RoomCommand) throws {
    let outcome = core.handle(command, now: LogTime(milliseconds: now))
    if let refusal = outcome.refusal { throw CouldNot("The room refused: \(refusal)") }
    waiting += outcome.events
    if waiting.count >= 1_000 { try flush() }
  }

  private mutating func flush() throws {
    let seen = waiting.enumerated().compactMap { position, logged -> SeenNumber? in
      guard case .answer(let event) = logged.event,
        let key = core.state.session(event.candidate).liveKey
      else { return nil }
      return SeenNumber(publicKey: key, sequence: event.sequence, event: position)
    }
    _ = try log.append(try waiting.map { try $0.pending() }, seen: seen)
    waiting = []
  }
}
