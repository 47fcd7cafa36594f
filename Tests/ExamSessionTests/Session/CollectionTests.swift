import Assessment
import Testing

@testable import ExamSession

@Suite("At the deadline")
struct CollectionTests {
  /// A room in which 0001 works at a terminal that tells what it holds, and 0003 is absent.
  struct Sitting {
    var room: ToyRoom
    var terminal: ToyTerminal
    let item: ItemID
    let choices: [String]
    private var count = 0

    init() throws {
      room = try ToyRoom()
      terminal = try room.seat("0001", at: .zero)
      let (item, choices) = try room.item(.singleChoice, of: "0001")
      (self.item, self.choices) = (item, choices.map(\.rawValue))
      say(0, at: .seconds(1))
    }

    /// The terminal says how many responses it holds.
    mutating func say(_ unsaved: Int, at time: Duration) {
      count += 1
      let heard = RoomCommand.heard(key: terminal.key.publicKey, unsaved: unsaved, count: count)
      #expect(room.run(heard, at: time) == nil)
    }

    /// What the terminal said so many processes ago, of holding nothing, arrives nine seconds after
    /// the deadline.
    mutating func sayLate(made: Duration, bootsAgo: Int) {
      count += 1
      let moment = ServerMoment(boot: room.state.boots - bootsAgo, time: ToyRoom.time(made))
      let heard = RoomCommand.heard(
        key: terminal.key.publicKey, unsaved: 0, count: count, moment: moment)
      #expect(room.run(heard, at: CollectionTests.deadline + .seconds(9)) == nil)
    }

    /// A response made at one time arrives at another.
    @discardableResult
    mutating func respond(
      _ choice: Int, made: Duration, at time: Duration
    ) throws -> RoomRefusal? {
      let tm =
        Int(made.components.seconds * 1_000)
        + Int(made.components.attoseconds / 1_000_000_000_000_000)
      let answer = try terminal.answer(item, choices[choice], tm: tm)
      let refusal = room.run(.answer([answer]), at: time)
      if refusal != nil { terminal.sequence -= 1 }
      return refusal
    }

    mutating func tick(at time: Duration) { room.run(.tick, at: time) }

    mutating func restart(at time: Duration) {
      room.restart(at: time)
      count = 0
    }

    func handIn(_ candidate: CandidateNumber = "0001") -> HandIn? {
      room.state.session(candidate).handIn
    }

    /// The response on the collected sheet.
    func collected() -> String? {
      handIn()?.sheet.first { $0.item == item }?.response
    }

    mutating func admit(_ index: Int, at time: Duration) throws -> RoomRefusal? {
      let event = LateAnswerEvent(
        index: index, approvals: [], aid: try ToyRoom.aid("late \(index) \(time)"))
      return room.run(
        .act(.lateAnswer(try room.approved(event, by: ["chair", "secretary"]))), at: time)
    }

    mutating func extend(_ candidate: String, _ minutes: Int, at time: Duration) throws {
      let event = ExtendEvent(
        candidate: candidate, minutes: minutes, reason: "mất điện", approvals: [],
        aid: try ToyRoom.aid("extend \(candidate) \(time)"))
      let act = try room.approved(event, by: ["chair", "secretary"])
      #expect(room.run(.act(.extend(act)), at: time) == nil)
    }

    mutating func giveUp(_ candidate: CandidateNumber = "0001", at time: Duration) -> RoomRefusal? {
      room.run(
        .act(.giveUp(GiveUpEvent(by: "Hoa", candidate: candidate, reason: "máy cháy"))), at: time)
    }
  }

  fileprivate static let deadline = Duration.minutes(60)

  @Test("an absentee is collected at once, a terminal that tells what it holds after its word")
  func word() throws {
    var sitting = try Sitting()
    sitting.say(0, at: Self.deadline + .milliseconds(2_999))
    sitting.tick(at: Self.deadline + .seconds(3))
    #expect(sitting.handIn("0003")?.closeReason == .absent)
    #expect(sitting.handIn() == nil, "what was made in the last instant may be on its way")
    sitting.say(2, at: Self.deadline + .seconds(4))
    sitting.tick(at: Self.deadline + .seconds(4))
    #expect(sitting.handIn() == nil, "it holds two")
    sitting.say(0, at: Self.deadline + .seconds(5))
    sitting.tick(at: Self.deadline + .seconds(5))
    #expect(sitting.handIn()?.closeReason == .time)
  }

  @Test("what a terminal said long ago is no news, however late it arrives", arguments: [-1, 0])
  func stale(offset: Int) throws {
    var sitting = try Sitting()
    sitting.sayLate(made: Self.deadline + .milliseconds(3_000 + offset), bootsAgo: 0)
    sitting.tick(at: Self.deadline + .seconds(9))
    #expect((sitting.handIn() != nil) == (offset == 0))
  }

  @Test("what a terminal said to a process before this one is not known to be after the deadline")
  func toAnother() throws {
    var sitting = try Sitting()
    sitting.sayLate(made: Self.deadline + .seconds(5), bootsAgo: 1)
    sitting.tick(at: Self.deadline + .seconds(9))
    #expect(sitting.handIn() == nil)
    sitting.say(0, at: Self.deadline + .seconds(10))
    sitting.tick(at: Self.deadline + .seconds(10))
    #expect(sitting.handIn()?.closeReason == .time)
  }

  @Test("the word of a terminal counts from three seconds on", arguments: [-1, 0, 1])
  func grace(offset: Int) throws {
    var sitting = try Sitting()
    let time = Self.deadline + .seconds(3) + .milliseconds(offset)
    sitting.say(0, at: time)
    sitting.tick(at: time)
    #expect((sitting.handIn() != nil) == (offset >= 0))
  }

  @Test("a terminal that never tells is collected at the deadline, as ever", arguments: [-1, 0, 1])
  func plain(offset: Int) throws {
    var room = try ToyRoom()
    _ = try room.seat("0001", at: .zero)
    room.run(.tick, at: Self.deadline + .milliseconds(offset))
    #expect((room.state.session("0001").handIn != nil) == (offset >= 0))
  }

  @Test(
    "a response that was made before is kept; its number is acknowledged", arguments: [-1, 0, 1])
  func kept(offset: Int) throws {
    var sitting = try Sitting()
    let made = Self.deadline + .milliseconds(offset)
    let refusal = try sitting.respond(0, made: made, at: Self.deadline + .minutes(1))
    #expect(refusal == (offset < 0 ? nil : .pastDeadline))
    let entry = try sitting.room.entry("0001")
    #expect(sitting.room.state.lateResponses(entry).count == (offset < 0 ? 1 : 0))
    #expect(sitting.room.state.responses(entry).isEmpty)
    guard offset < 0 else { return }
    let again = try sitting.terminal.answer(sitting.item, sitting.choices[0], cs: 1)
    #expect(sitting.room.run(.answer([again]), at: Self.deadline + .minutes(2)) == nil)
    #expect(sitting.room.logged(.answer).count == 1)
  }

  @Test("a late response counts only when two approve it before its sheet is final")
  func admitted() throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(59), at: .minutes(61))
    sitting.say(0, at: .minutes(62))
    sitting.tick(at: .minutes(62))
    #expect(sitting.handIn() == nil, "it waits for the officials")
    let index = try #require(sitting.room.logged(.answer).last?.index)
    let alone = LateAnswerEvent(index: index, approvals: [], aid: try ToyRoom.aid("alone"))
    let act = try sitting.room.approved(alone, by: ["chair"])
    #expect(
      sitting.room.run(.act(.lateAnswer(act)), at: .minutes(62))
        == .notApproved(.tooFew(needed: 2, given: 1)))
    #expect(try sitting.admit(index + 1, at: .minutes(62)) == .notNow, "no response at all")
    #expect(try sitting.admit(index, at: .minutes(63)) == nil)
    #expect(sitting.collected() == sitting.choices[0], "nothing else was waited for")
    #expect(try sitting.admit(index, at: .minutes(64)) == .notNow)
  }

  @Test("a seat given up is collected with what counts, once and after its deadline only")
  func givenUp() throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(10), at: .minutes(10))
    try sitting.respond(1, made: .minutes(59), at: .minutes(61))
    #expect(sitting.giveUp(at: Self.deadline - .milliseconds(1) + .minutes(2)) == nil)
    #expect(sitting.collected() == sitting.choices[0])
    #expect(sitting.giveUp(at: .minutes(62)) == .notNow, "it is collected")
    #expect(sitting.giveUp("0003", at: .minutes(62)) == .notNow, "nobody sat there")
    var early = try Sitting()
    #expect(early.giveUp(at: Self.deadline - .milliseconds(1)) == .notNow)
    #expect(early.giveUp("*", at: Self.deadline) == .notNow, "a seat has a number")
    #expect(early.giveUp(at: Self.deadline) == nil)
  }

  @Test("a giving up covers what came before it; what comes later waits, or is given up again")
  func givenUpBefore() throws {
    var sitting = try Sitting()
    let pause = PauseEvent(by: "Hoa", candidate: "0001", reason: "báo cháy")
    #expect(sitting.room.run(.act(.pause(pause)), at: .minutes(50)) == nil)
    try sitting.respond(0, made: .minutes(49), at: .minutes(61))
    #expect(sitting.giveUp(at: .minutes(62)) == nil)
    #expect(sitting.giveUp(at: .minutes(62)) == .notNow)
    try sitting.respond(1, made: .minutes(49), at: .minutes(63))
    let proceed = ProceedEvent(by: "Hoa", candidate: "0001", reason: "hết")
    #expect(sitting.room.run(.act(.proceed(proceed)), at: .minutes(64)) == nil)
    let settle = SettleEvent(
      candidate: "0001", minutes: 10, reason: "đủ giờ", approvals: [], aid: try ToyRoom.aid("s"))
    let act = try sitting.room.approved(settle, by: ["chair", "secretary"])
    #expect(sitting.room.run(.act(.settle(act)), at: .minutes(65)) == nil)
    let entry = try sitting.room.entry("0001")
    let awaited = sitting.room.core.collection(of: entry, now: ToyRoom.time(.minutes(65)))
    #expect(awaited == .awaited(.admission(1)))
    var again = sitting
    let index = try #require(sitting.room.logged(.answer).last?.index)
    #expect(try sitting.admit(index, at: .minutes(66)) == nil)
    #expect(sitting.collected() == sitting.choices[1])
    #expect(again.giveUp(at: .minutes(66)) == nil)
    #expect(again.handIn() != nil && again.collected() == "")
  }

  @Test("who is admitted late and never comes is not absent before lost time is settled")
  func expected() throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(10), at: .minutes(10))
    let admit = LateAdmitEvent(
      candidate: "0003", minutes: 20, approvals: [], aid: try ToyRoom.aid("admit"))
    let act = try sitting.room.approved(admit, by: ["chair"])
    #expect(sitting.room.run(.act(.lateAdmit(act)), at: .minutes(12)) == nil)
    sitting.restart(at: .minutes(20))
    sitting.tick(at: .minutes(61))
    #expect(sitting.handIn("0003") == nil)
    let settle = SettleEvent(
      candidate: "0003", minutes: 8, reason: "đủ giờ", approvals: [], aid: try ToyRoom.aid("s"))
    let settling = try sitting.room.approved(settle, by: ["chair", "secretary"])
    #expect(sitting.room.run(.act(.settle(settling)), at: .minutes(62)) == nil)
    #expect(sitting.handIn("0003")?.closeReason == .absent)
  }

  @Test("time granted after a late response makes it count, and ends a giving up")
  func extended() throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(59), at: .minutes(61))
    try sitting.extend("0001", 5, at: .minutes(62))
    let entry = try sitting.room.entry("0001")
    #expect(sitting.room.state.lateResponses(entry).isEmpty)
    #expect(sitting.room.state.responses(entry) == [sitting.item: sitting.choices[0]])
    sitting.tick(at: .minutes(64))
    #expect(sitting.handIn() == nil)
    sitting.say(0, at: .minutes(66))
    sitting.tick(at: .minutes(66))
    #expect(sitting.collected() == sitting.choices[0])
    try sitting.extend("0001", 600, at: .minutes(67))
    let responses = sitting.room.state.responses(entry)
    #expect(responses == [sitting.item: sitting.choices[0]], "what is final stays")
  }

  @Test("a restart forgets what terminals said: silence is waited for, a plain word is enough")
  func restarted() throws {
    var sitting = try Sitting()
    sitting.tick(at: Self.deadline)
    sitting.say(1, at: .minutes(61))
    sitting.restart(at: .minutes(61) + .seconds(2))
    for minute in [62, 90] { sitting.tick(at: .minutes(minute)) }
    #expect(sitting.handIn() == nil)
    try sitting.respond(0, made: .minutes(59), at: .minutes(91))
    #expect(sitting.room.state.lateResponses(try sitting.room.entry("0001")).count == 1)
    let index = try #require(sitting.room.logged(.answer).last?.index)
    #expect(try sitting.admit(index, at: .minutes(92)) == nil)
    #expect(sitting.handIn() == nil, "one response does not say that there are no more")
    sitting.say(0, at: .minutes(93))
    sitting.tick(at: .minutes(93))
    #expect(sitting.collected() == sitting.choices[0])
  }

  @Test("the room does not end while it waits, and says for whom")
  func end() throws {
    var sitting = try Sitting()
    sitting.tick(at: .minutes(75))
    #expect(!sitting.room.state.isEnded)
    #expect(sitting.room.run(.end, at: .minutes(75)) == .seatsAwaited(["0001"]))
    #expect(sitting.giveUp(at: .minutes(76)) == nil)
    #expect(sitting.room.state.isEnded)
  }

  @Test("of what came together the passing of time is decided last")
  func order() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", at: .zero)
    let grant = ExtendEvent(
      candidate: "0001", minutes: 5, reason: "mất điện", approvals: [],
      aid: try ToyRoom.aid("held back"))
    let act = RoomCommand.act(.extend(try room.approved(grant, by: ["chair", "secretary"])))
    let heard = RoomCommand.heard(key: terminal.key.publicKey)
    let together: [RoomCommand?] = [.tick, heard, nil, .tick, act]
    let ordered = RoomCommand.inOrder(together) { $0 }
    #expect(ordered.count == together.count)
    for command in ordered.compactMap(\.self) {
      #expect(room.run(command, at: Self.deadline + .seconds(1)) == nil)
    }
    #expect(room.state.session("0001").handIn == nil, "the act came before the deadline")
  }

  @Test("minutes granted while the room waits are worked, whatever was granted to others")
  func others() throws {
    var sitting = try Sitting()
    try sitting.extend("0002", 5, at: .minutes(61))
    #expect(try sitting.respond(0, made: .minutes(61), at: .minutes(62)) == .pastDeadline)
    try sitting.extend("*", 5, at: .minutes(62))
    #expect(try sitting.respond(0, made: .minutes(63), at: .minutes(63)) == nil)
    #expect(sitting.room.state.lateResponses(try sitting.room.entry("0001")).isEmpty)
  }
}
