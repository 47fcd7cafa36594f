import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A room whose bank is sealed")
struct SealedRoomTests {
  private static func setup() throws -> SamplePlan {
    try SamplePlan(ceremony: try SampleSealing.ceremony())
  }

  private static func genesis(_ setup: SamplePlan) -> LoggedEvent {
    LoggedEvent(index: 0, time: SamplePlan.start, event: .genesis(setup.genesis))
  }

  private static func room(
    _ setup: SamplePlan, _ events: [LoggedEvent]? = nil
  ) throws -> RoomCore {
    RoomCore(
      plan: try #require(setup.closed),
      secrets: RoomSecrets(accessCodes: ["0001": "7K2M"], roomCode: "ABCD"),
      genesisRoot: Digest32(hashing: []), replaying: events ?? [genesis(setup)])
  }

  private static func time(_ minutes: Int) -> LogTime { SamplePlan.start.adding(minutes: minutes) }

  @Test("A plan from leaves alone knows no item, and opens with those of its leaves only")
  func plan() throws {
    let setup = try Self.setup()
    let closed = try #require(setup.closed)
    #expect(!closed.isOpen && closed.items.isEmpty && closed.extendedItems.isEmpty)
    let items = try SampleSealing.items(setup)
    let opened = try closed.opened(with: items)
    #expect(opened.isOpen && opened.items == setup.plan.items)
    for entry in setup.plan.roster.entries {
      let seed = DrawSeed(bytes: Digest32(hashing: Array(entry.name.utf8)))
      let paper = try opened.assembly.paper(for: entry.candidate.rawValue, seed: seed)
      #expect(try setup.plan.assembly.paper(for: entry.candidate.rawValue, seed: seed) == paper)
    }
    var edited = items
    edited[2].item.stem += "?"
    var salted = items
    salted[2].salt = Digest32(hashing: [1])
    var relabelled = items
    relabelled[2].leaf.topic = "law/penal"
    for wrong in [edited, salted, relabelled] {
      #expect(throws: CeremonyProblem.itemDiffers(items[2].leaf.id)) {
        try closed.opened(with: wrong)
      }
    }
    for wrong in [[], Array(items.dropLast()), items + [items[0]]] {
      #expect(throws: CeremonyProblem.itemDiffers(nil)) { try closed.opened(with: wrong) }
    }
    #expect(throws: CeremonyProblem.itemDiffers(items[0].leaf.id)) {
      try closed.opened(with: items.reversed())
    }
  }

  @Test("Until it is opened nobody gets a seat, nothing starts, and the refusal says to wait")
  func closed() throws {
    let setup = try Self.setup()
    var room = try Self.room(setup)
    let login = try SampleTerminal("0001", "1").login()
    for minutes in [-10, 5] {
      let outcome = room.handle(login, now: Self.time(minutes))
      #expect(outcome.refusal == .notOpened && outcome.events.isEmpty)
      #expect(room.handle(.tick, now: Self.time(minutes)).events.isEmpty)
    }
    let shown = room.handle(.open(shares: setup.shares, publicDraw: nil), now: Self.time(-9))
    #expect(shown.refusal == .notNow && shown.events.isEmpty, "shares alone open nothing")
  }

  @Test("The opening is logged first, then shares in genesis order, the public value, the papers")
  func opened() throws {
    let setup = try Self.setup()
    var room = try Self.room(setup)
    var opening = try SampleSealing.bank(setup)
    opening.shares.reverse()
    let outcome = room.handle(.openBank(opening), now: Self.time(-60))
    #expect(outcome.refusal == nil)
    #expect(
      outcome.events.map(\.event.body.kind)
        == [.keyOpen, .seedReveal, .seedReveal, .publicDraw, .paper, .paper, .paper, .paper])
    #expect(outcome.events[0].event == .keyOpen(SampleSealing.event(.bank)))
    #expect(outcome.events[1].event == .seedReveal(setup.shares[0]))
    #expect(
      outcome.events[3].event
        == .publicDraw(PublicDrawEvent(source: SampleSealing.source, value: "48213")))
    #expect(room.plan.isOpen && room.seats.count == 4)
    let again = room.handle(.openBank(opening), now: Self.time(-59))
    #expect(again.refusal == .alreadyOpen && again.events.isEmpty)
  }

  @Test("Any two of three trustees open it; one, one twice or a stranger is refused, unlogged")
  func trustees() throws {
    let setup = try Self.setup()
    let names = SampleSealing.trustees
    for set in 0..<(1 << names.count) {
      let given = names.indices.filter { set & 1 << $0 != 0 }.map { names[$0] }
      var room = try Self.room(setup)
      let outcome = room.handle(
        .openBank(try SampleSealing.bank(setup, by: given)), now: Self.time(-60))
      if given.count >= 2 {
        #expect(outcome.refusal == nil, "\(given)")
      } else {
        let problem = CeremonyProblem.trusteesTooFew(needed: 2, given: given.count)
        #expect(outcome.refusal == .ceremony(problem), "\(given)")
        #expect(outcome.events.isEmpty && !room.plan.isOpen, "\(given)")
      }
    }
    for (given, problem) in [
      (["An", "An"], CeremonyProblem.trusteesTooFew(needed: 2, given: 1)),
      (["An", "Chi", "Dũng"], .trusteeUnknown("Dũng")),
    ] {
      var room = try Self.room(setup)
      let opening = try SampleSealing.bank(setup, by: given)
      let outcome = room.handle(.openBank(opening), now: Self.time(-60))
      #expect(outcome.refusal == .ceremony(problem) && outcome.events.isEmpty)
    }
  }

  @Test("Another file, other items, wrong shares and a wrong public value open and log nothing")
  func differences() throws {
    let setup = try Self.setup()
    let good = try SampleSealing.bank(setup)
    var cases: [(BankOpening, CeremonyProblem)] = []
    func add(_ problem: CeremonyProblem, _ change: (inout BankOpening) -> Void) {
      var opening = good
      change(&opening)
      cases.append((opening, problem))
    }
    let parties = setup.shares.map(\.party)
    add(.otherFile) { $0.event = SampleSealing.event(.key) }
    add(.itemDiffers(nil)) { $0.items.removeLast() }
    add(.shareDiffers(parties[1])) { $0.shares.removeLast() }
    add(.shareDiffers(parties[0])) { $0.shares[0].share = Digest32(hashing: [9]) }
    add(.shareDiffers(parties[0])) { $0.shares.append($0.shares[0]) }
    add(.shareDiffers("Báo chí")) {
      $0.shares.append(SeedRevealEvent(party: "Báo chí", share: Digest32(hashing: [])))
    }
    for value in ["", "4 8213", "48213\n", "số", String(repeating: "1", count: 201)] {
      add(.drawDiffers) { $0.publicValue = value }
    }
    for (opening, problem) in cases {
      var room = try Self.room(setup)
      let outcome = room.handle(.openBank(opening), now: Self.time(-60))
      #expect(outcome.refusal == .ceremony(problem))
      #expect(outcome.events.isEmpty && !room.plan.isOpen && room.state.papers.isEmpty)
    }
    let quiet = try SamplePlan(ceremony: try SampleSealing.ceremony(source: ""))
    var room = try Self.room(quiet)
    var unannounced = try SampleSealing.bank(quiet)
    #expect(
      room.handle(.openBank(unannounced), now: Self.time(-60)).refusal == .ceremony(.drawDiffers))
    unannounced.publicValue = ""
    #expect(room.handle(.openBank(unannounced), now: Self.time(-60)).refusal == nil)
  }

  @Test("After a restart what needs items waits; opening it again draws nothing a second time")
  func restart() throws {
    let setup = try Self.setup()
    var room = try Self.room(setup)
    var events = [Self.genesis(setup)]
    @discardableResult
    func run(_ command: RoomCommand, at minutes: Int) -> RoomRefusal? {
      let outcome = room.handle(command, now: Self.time(minutes))
      events += outcome.events
      return outcome.refusal
    }
    run(.openBank(try SampleSealing.bank(setup)), at: -60)
    var terminal = try SampleTerminal("0001", "1")
    run(try terminal.login(), at: -10)
    run(.openPaper(key: terminal.publicKey, code: "ABCD"), at: 1)
    let papers = room.state.papers
    let item = try #require(papers["0001"]?.items.first)
    room = try Self.room(setup, events)
    run(.boot(BootFacts(softwareSHA: "", root: Digest32(hashing: []), size: events.count)), at: 2)
    let size = events.count
    let answer = try terminal.answer(item, "", tm: 1)
    #expect(run(.answer([answer]), at: 3) == .notOpened)
    #expect(run(.openPaper(key: terminal.publicKey, code: ""), at: 3) == .notOpened)
    #expect(run(.submit(try terminal.submit([], tm: 2)), at: 3) == .notOpened)
    #expect(run(.end, at: 20) == .notOpened)
    #expect(run(.tick, at: 70) == nil, "no sheet is collected without its items")
    #expect(events.count == size)
    #expect(run(.openBank(try SampleSealing.bank(setup, by: ["Bình", "Chi"])), at: 71) == nil)
    #expect(events.dropFirst(size).map(\.event.body.kind) == [.keyOpen])
    #expect(room.state.papers == papers)
    run(.heard(key: terminal.publicKey), at: 72)
    run(.tick, at: 72)
    #expect(room.state.isEnded)
    #expect(room.state.session("0001").handIn?.closeReason == .time)
  }

  @Test("A sealed exam takes no keys from elsewhere, an unsealed one no opening")
  func kinds() throws {
    let exam = try SampleExam.made.get()
    var room = RoomCore(
      plan: exam.setup.plan, secrets: RoomSecrets(accessCodes: [:], roomCode: "A"),
      genesisRoot: Digest32(hashing: []), replaying: [exam.events[0]])
    let opening = try SampleSealing.bank(exam.setup)
    #expect(room.handle(.openBank(opening), now: Self.time(-60)).refusal == .notNow)
  }
}
