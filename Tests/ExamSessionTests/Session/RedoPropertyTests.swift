import Assessment
import Seeded
import Testing

@testable import ExamSession

/// A room in which machines fail at random: tests are done again, resumed or ended, at any moment.
private struct FailingRoom {
  var room: ToyRoom
  private var dice: SplitMix
  private var now = Duration.minutes(-1)
  private var step = 0
  private var terminals: [CandidateNumber: ToyTerminal] = [:]
  /// The last acknowledged response of each item, by subject.
  private(set) var acknowledged: [CandidateNumber: [ItemID: String]] = [:]
  private(set) var redos = 0
  let numbers: [CandidateNumber]

  init(_ room: ToyRoom, seed: Int) {
    self.room = room
    dice = SplitMix(seed: seed)
    numbers = room.setup.plan.roster.entries.map(\.candidate)
  }

  private mutating func run(_ command: RoomCommand) -> Bool { room.run(command, at: now) == nil }

  mutating func run() throws {
    while step < 220, !room.state.isEnded {
      step += 1
      now += .milliseconds(dice.below(40_000))
      try act(dice.below(100), numbers[dice.below(numbers.count)])
      for terminal in terminals.values {
        _ = run(.heard(key: terminal.key.publicKey))
      }
      _ = run(.tick)
    }
    now += .minutes(500)
    for terminal in terminals.values { _ = run(.heard(key: terminal.key.publicKey)) }
    _ = run(.tick)
  }

  private mutating func act(_ roll: Int, _ number: CandidateNumber) throws {
    let subject = room.state.subject(of: number)
    switch roll {
    case ..<15: try login(number, subject)
    case ..<70: try answer(subject)
    case ..<76: try redo(subject)
    case ..<80: try resume(subject)
    case ..<82: try suspend(dice.below(2) == 0 ? number : subject)
    case ..<86: try extend(["*", number.rawValue, subject.rawValue][dice.below(3)])
    case ..<90: try handIn(subject)
    case ..<92: now += .minutes(dice.below(30))
    default: _ = run(.tick)
    }
  }

  private mutating func login(_ number: CandidateNumber, _ subject: CandidateNumber) throws {
    let name = "\(subject) \(step)"
    let typed = try ToyTerminal(number, name, isReal: false)
    guard run(.login(try typed.login())), room.state.session(subject).handIn == nil else { return }
    terminals[subject] = try ToyTerminal(subject, name, isReal: false)
    _ = run(.openPaper(key: typed.key.publicKey, code: ToyRoom.roomCode))
  }

  private mutating func answer(_ subject: CandidateNumber) throws {
    guard var terminal = terminals[subject], let paper = room.state.papers[subject] else { return }
    let place = dice.below(paper.items.count)
    let response = paper.options[place].randomElement(using: &dice)?.rawValue ?? "Huế"
    // Made when it is sent, so that none is kept late.
    let answer = try terminal.answer(paper.items[place], response, tm: 1_000_000_000)
    guard run(.answer([answer])) else { return }
    terminals[subject] = terminal
    acknowledged[subject, default: [:]][answer.item] = response
  }

  private mutating func redo(_ subject: CandidateNumber) throws {
    let act = RedoEvent(
      candidate: subject, subject: subject.next, mode: .again, reason: "x", approvals: [],
      aid: try ToyRoom.aid("redo \(step)"))
    let size = room.events.count
    let isDone = run(.act(.redo(try room.approved(act, by: ["chair", "secretary"]))))
    if isDone { redos += 1 }
    #expect(isDone || room.events[size...].allSatisfy { $0.event.body.kind == .start })
  }

  private mutating func resume(_ subject: CandidateNumber) throws {
    let act = RedoEvent(
      candidate: subject, subject: subject, mode: .resume, reason: "x", approvals: [],
      aid: try ToyRoom.aid("resume \(step)"))
    let grant = ExtendEvent(
      candidate: subject.rawValue, minutes: 1 + dice.below(9), reason: "x", approvals: [],
      aid: try ToyRoom.aid("lost \(step)"))
    _ = run(
      .resume(
        try room.approved(act, by: ["chair", "secretary"]),
        try room.approved(grant, by: ["chair", "secretary"])))
  }

  private mutating func suspend(_ name: CandidateNumber) throws {
    let act = DecisionEvent(
      candidate: name, what: Discipline.suspension.rawValue, reason: "x", approvals: [],
      aid: try ToyRoom.aid("suspend \(step)"))
    _ = run(.act(.decision(try room.approved(act, by: ["chair"]))))
  }

  private mutating func extend(_ name: String) throws {
    let grant = ExtendEvent(
      candidate: name, minutes: 1 + dice.below(5), reason: "x", approvals: [],
      aid: try ToyRoom.aid("extend \(step)"))
    _ = run(.act(.extend(try room.approved(grant, by: ["chair", "secretary"]))))
  }

  private mutating func handIn(_ subject: CandidateNumber) throws {
    guard dice.below(3) == 0, let terminal = terminals[subject],
      let entry = room.setup.plan.roster.entry(of: subject)
    else { return }
    let sheet = room.state.sheet(entry, extended: room.setup.plan.extendedItems)
    _ = run(.submit(try terminal.submit(sheet)))
  }
}

@Suite("Machines that fail at random moments")
struct RedoPropertyTests {
  @Test("leave every subject one sheet with what was acknowledged, and every number one result")
  func promises() throws {
    let check = CountingCheck()
    let opened = try ToyRoom(ToyPlan(candidates: 4, minutes: 30, isReal: false), signatures: check)
    var (redos, thirds) = (0, 0)
    for seed in 0..<150 {
      var exam = FailingRoom(opened, seed: seed)
      try exam.run()
      let room = exam.room
      #expect(room.state.isEnded, "seed \(seed)")
      #expect(RoomState(replaying: room.events) == room.state, "seed \(seed)")
      var clock = RoomClockwork()
      for logged in room.events { clock.take(logged) }
      let book = SittingBook(room.events)
      let subjects = book.subjects(of: room.setup.plan.roster)
      for entry in subjects {
        let subject = entry.candidate
        let sitting = book[subject]
        #expect(sitting.handIns.count == 1, "seed \(seed), \(subject)")
        #expect(sitting.papers.count == 1, "seed \(seed), \(subject)")
        #expect(
          clock.deadline(entry) == Deadline.deadline(room.state.timing, candidate: entry),
          "seed \(seed), \(subject)")
        let sheet = Dictionary(
          uniqueKeysWithValues: (sitting.handIn?.sheet ?? []).map { ($0.item, $0.response) })
        for (item, response) in exam.acknowledged[subject] ?? [:] {
          #expect(sheet[item] == response, "seed \(seed), \(subject), \(item)")
        }
      }
      var scored = room
      #expect(scored.run(.score(room.setup.keys), at: .minutes(900)) == nil, "seed \(seed)")
      let scores = scored.logged(.score)
      #expect(scores.count == exam.numbers.count, "seed \(seed)")
      let table = ResultsTable(state: scored.state, plan: room.setup.plan) { _ in
        room.setup.genesis.bank
      }
      #expect(table?.rows.map(\.candidate) == exam.numbers, "seed \(seed)")
      redos += exam.redos
      thirds += subjects.count { $0.candidate.rawValue.hasSuffix("#3") }
    }
    #expect(redos > 150, "\(redos) tests were done again")
    #expect(thirds > 20, "\(thirds) of them twice")
  }
}
