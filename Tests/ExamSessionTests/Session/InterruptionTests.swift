import Assessment
import Testing

@testable import ExamSession

@Suite("Lost working time")
struct InterruptionTests {
  private typealias Sitting = CollectionTests.Sitting

  private static func settle(
    _ sitting: inout Sitting, _ candidate: String = "*", _ minutes: Int = 1, at time: Duration
  ) throws -> RoomRefusal? {
    let event = SettleEvent(
      candidate: candidate, minutes: minutes, reason: "đã đủ giờ", approvals: [],
      aid: try ToyRoom.aid("settle \(candidate) \(time)"))
    return sitting.room.run(
      .act(.settle(try sitting.room.approved(event, by: ["chair", "head_proctor"]))), at: time)
  }

  private static func pause(
    _ sitting: inout Sitting, _ candidate: String = "*", at time: Duration
  ) -> RoomRefusal? {
    sitting.room.run(
      .act(.pause(PauseEvent(by: "Hoa", candidate: candidate, reason: "báo cháy"))), at: time)
  }

  private static func proceed(
    _ sitting: inout Sitting, _ candidate: String = "*", at time: Duration
  ) -> RoomRefusal? {
    sitting.room.run(
      .act(.proceed(ProceedEvent(by: "Hoa", candidate: candidate, reason: "hết"))), at: time)
  }

  /// Whether 0001 is collected once its terminal has said after the deadline that it holds nothing.
  private static func isCollected(_ sitting: Sitting, at time: Duration) -> Bool {
    var sitting = sitting
    sitting.say(0, at: time)
    sitting.tick(at: time)
    return sitting.handIn() != nil
  }

  private static func lost(_ sitting: Sitting, at time: Duration) throws -> Int {
    sitting.room.state.lostMinutes(try sitting.room.entry("0001"), now: ToyRoom.time(time))
  }

  @Test("An outage of thirty seconds must be settled, a shorter one not", arguments: [-1, 0, 1])
  func shortest(offset: Int) throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(10), at: .minutes(10))
    sitting.restart(at: .minutes(10) + .seconds(30) + .milliseconds(offset))
    #expect(Self.isCollected(sitting, at: .minutes(61)) == (offset < 0))
    #expect(try Self.lost(sitting, at: .minutes(61)) == (offset < 0 ? 0 : 1))
    let refusal = try Self.settle(&sitting, at: .minutes(61))
    #expect(refusal == (offset < 0 ? .notNow : nil))
    #expect(Self.isCollected(sitting, at: .minutes(62)))
  }

  @Test("Boots with nothing done in between are one outage")
  func boots() throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(10), at: .minutes(10))
    for seconds in [20, 40, 55] { sitting.restart(at: .minutes(10) + .seconds(seconds)) }
    #expect(try Self.lost(sitting, at: .minutes(61)) == 1)
    let entry = try sitting.room.entry("0001")
    let span = try #require(sitting.room.state.unsettled(entry).first)
    #expect(span.begin == ToyRoom.time(.minutes(10)))
    #expect(span.end == ToyRoom.time(.minutes(10) + .seconds(55)))
    #expect(!Self.isCollected(sitting, at: .minutes(61)))
    try sitting.respond(1, made: .minutes(11), at: .minutes(11))
    sitting.restart(at: .minutes(11) + .seconds(20))
    #expect(sitting.room.state.unsettled(entry) == [span], "each by itself is short")
  }

  @Test("An outage of a sealed room lasts until its bank is open again", arguments: [-1, 0, 1])
  func sealed(offset: Int) throws {
    let exam = try SampleExam.sealed.get()
    let boot = try SampleLog(exam).boot()
    let before = exam.events[boot - 1].time
    var state = RoomState(replaying: exam.events.prefix(boot))
    for place in boot..<(boot + 3) {
      var logged = exam.events[place]
      logged.time = before.adding(milliseconds: 5_000)
      state.apply(logged)
    }
    let entry = try #require(exam.setup.plan.roster[subject: "0003"])
    #expect(state.unsettled(entry).map(\.end) == [nil], "it lasts")
    let other = LoggedEvent(
      index: state.size, time: before.adding(milliseconds: 6_000),
      event: .keyOpen(SampleSealing.event(.key)))
    state.apply(other)
    #expect(state.unsettled(entry).map(\.end) == [nil], "another file does not end it")
    let end = before.adding(milliseconds: 30_000 + offset)
    state.apply(
      LoggedEvent(index: state.size, time: end, event: .keyOpen(SampleSealing.event(.bank))))
    #expect(state.unsettled(entry).map(\.end) == (offset < 0 ? [] : [end]))
  }

  @Test("An extension settles for those it is granted, and gives its minutes")
  func extended() throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(10), at: .minutes(10))
    sitting.restart(at: .minutes(19) + .milliseconds(1))
    #expect(try Self.lost(sitting, at: .minutes(20)) == 10)
    try sitting.extend("0002", 10, at: .minutes(20))
    #expect(!Self.isCollected(sitting, at: .minutes(61)))
    try sitting.extend("0001", 10, at: .minutes(21))
    #expect(!Self.isCollected(sitting, at: .minutes(61)))
    #expect(Self.isCollected(sitting, at: .minutes(71)))
    #expect(try Self.lost(sitting, at: .minutes(71)) == 0)
  }

  @Test("An outage outside the working time takes nothing", arguments: [0, 1])
  func outside(milliseconds: Int) throws {
    var early = try ToyRoom()
    let start = Duration.milliseconds(milliseconds)
    _ = try early.seat("0001", at: .minutes(-5))
    early.restart(at: start)
    #expect(early.state.unsettled(try early.entry("0001")).count == milliseconds)
    var late = try Sitting()
    try late.respond(0, made: .minutes(59), at: .minutes(60) - start)
    late.restart(at: .minutes(65))
    #expect(late.room.state.unsettled(try late.room.entry("0001")).count == milliseconds)
  }

  @Test("Nobody is recorded as absent whose time was interrupted before officials settle it")
  func nobody() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    room.restart(at: .minutes(20))
    room.run(.tick, at: .minutes(75))
    #expect(room.run(.end, at: .minutes(76)) == .seatsAwaited(["0001", "0002", "0003"]))
    #expect(room.logged(.close).isEmpty)
    let event = SettleEvent(
      candidate: "*", minutes: 20, reason: "không ai đến", approvals: [],
      aid: try ToyRoom.aid("settle"))
    let act = try room.approved(event, by: ["chair", "secretary"])
    #expect(room.run(.act(.settle(act)), at: .minutes(76)) == nil)
    #expect(room.state.isEnded)
    #expect(room.logged(.close).count == 3)
  }

  @Test("Interrupted time does not count for who comes late", arguments: [-1, 0, 1])
  func arrivals(offset: Int) throws {
    var room = try ToyRoom()
    _ = try room.seat("0003", at: .minutes(-1))
    room.restart(at: .minutes(20))
    let end = Duration.minutes(30) + .milliseconds(offset)
    func come(_ candidate: CandidateNumber, at time: Duration) throws -> RoomRefusal? {
      room.run(.login(try ToyTerminal(candidate, candidate.rawValue).login()), at: time)
    }
    #expect(
      try come("0001", at: end) == (offset > 0 ? .tooLate("0001", minutes: 31) : nil))
  }

  @Test("A pause of all lets people come later, a pause of one lets nobody in")
  func pausedArrivals() throws {
    var room = try ToyRoom()
    _ = try room.seat("0003", at: .minutes(-1))
    func pause(_ candidate: String) -> RoomRefusal? {
      room.run(
        .act(.pause(PauseEvent(by: "Hoa", candidate: candidate, reason: "báo cháy"))),
        at: .minutes(5))
    }
    #expect(pause("0001") == .notNow, "there is nobody to be paused")
    #expect(pause("0003") == nil)
    let late = RoomCommand.login(try ToyTerminal("0001", "1").login())
    #expect(room.run(late, at: .minutes(14)) == .tooLate("0001", minutes: 14))
    #expect(pause("*") == nil)
    #expect(room.run(late, at: .minutes(40)) == nil, "it lasts")
  }

  @Test("Minutes of several extensions count together, those before an interruption not")
  func credit() throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(10), at: .minutes(10))
    try sitting.extend("0001", 600, at: .minutes(10))
    sitting.restart(at: .minutes(15) + .milliseconds(1))
    let entry = try sitting.room.entry("0001")
    for (minutes, owed, time) in [(1, 5, 16), (4, 1, 17)] {
      try sitting.extend("0001", minutes, at: .minutes(time))
      #expect(try Self.lost(sitting, at: .minutes(time)) == owed)
      #expect(!sitting.room.state.unsettled(entry).isEmpty)
    }
    try sitting.extend("*", 1, at: .minutes(18))
    #expect(sitting.room.state.unsettled(entry).isEmpty)
  }

  @Test("A pause lasts until work goes on, and is then to be settled")
  func pause() throws {
    var sitting = try Sitting()
    #expect(Self.proceed(&sitting, at: .minutes(9)) == .notNow)
    #expect(Self.pause(&sitting, at: .minutes(10)) == nil)
    #expect(Self.pause(&sitting, "0001", at: .minutes(11)) == .notNow, "it is paused")
    #expect(sitting.room.state.interruptions.pause(of: "0001") == "báo cháy")
    #expect(try sitting.respond(0, made: .minutes(9), at: .minutes(11)) == nil)
    #expect(try Self.settle(&sitting, at: .minutes(12)) == .notNow, "it is not over")
    #expect(try Self.lost(sitting, at: .minutes(12)) == 2)
    #expect(Self.proceed(&sitting, at: .minutes(13) + .milliseconds(1)) == nil)
    #expect(sitting.room.state.interruptions.pause(of: "0001") == nil)
    #expect(try Self.lost(sitting, at: .minutes(50)) == 4)
    #expect(!Self.isCollected(sitting, at: .minutes(61)))
    #expect(try Self.settle(&sitting, "0001", 3, at: .minutes(50)) == .settleShort)
    #expect(try Self.settle(&sitting, "0001", 4, at: .minutes(50)) == nil)
    #expect(Self.isCollected(sitting, at: .minutes(61)))
  }

  @Test("A pause over the deadline holds the sheet; giving the seat up does not free it")
  func acrossDeadline() throws {
    var sitting = try Sitting()
    #expect(Self.pause(&sitting, "0001", at: .minutes(55)) == nil)
    #expect(!Self.isCollected(sitting, at: .minutes(61)))
    #expect(sitting.giveUp(at: .minutes(62)) == nil)
    #expect(sitting.handIn() == nil)
    #expect(Self.proceed(&sitting, "*", at: .minutes(63)) == nil)
    #expect(sitting.handIn() == nil)
    #expect(
      try Self.lost(sitting, at: .minutes(64)) == 8, "with five it would end while it was paused")
    try sitting.extend("0001", 5, at: .minutes(64))
    #expect(!Self.isCollected(sitting, at: .minutes(68)), "three are still owed")
    #expect(try Self.lost(sitting, at: .minutes(68)) == 3)
    try sitting.extend("0001", 3, at: .minutes(67))
    #expect(try sitting.respond(0, made: .minutes(67), at: .minutes(67)) == nil)
    #expect(Self.isCollected(sitting, at: .minutes(71)))
  }

  @Test("A pause of the deadline and after it takes nothing", arguments: [-1, 0])
  func pauseAtDeadline(offset: Int) throws {
    var sitting = try Sitting()
    #expect(Self.pause(&sitting, at: .minutes(60) + .milliseconds(offset)) == nil)
    #expect(Self.isCollected(sitting, at: .minutes(61)) == (offset == 0))
  }

  @Test("Of two pauses each must be settled, and a moment that was lost twice counts once")
  func twoPauses() throws {
    var sitting = try Sitting()
    #expect(Self.pause(&sitting, at: .minutes(10)) == nil)
    #expect(Self.proceed(&sitting, at: .minutes(12)) == nil)
    #expect(try Self.settle(&sitting, "*", 2, at: .minutes(13)) == nil)
    #expect(Self.pause(&sitting, "0001", at: .minutes(20)) == nil)
    #expect(Self.proceed(&sitting, at: .minutes(23)) == nil)
    #expect(try Self.lost(sitting, at: .minutes(24)) == 3)
    #expect(!Self.isCollected(sitting, at: .minutes(61)))
    #expect(Self.pause(&sitting, at: .minutes(30)) == nil)
    sitting.restart(at: .minutes(34))
    #expect(Self.proceed(&sitting, at: .minutes(35)) == nil)
    #expect(try Self.lost(sitting, at: .minutes(36)) == 8)
    #expect(try Self.settle(&sitting, "*", 7, at: .minutes(36)) == .settleShort)
    #expect(try Self.settle(&sitting, "*", 8, at: .minutes(36)) == nil)
    #expect(Self.isCollected(sitting, at: .minutes(61)))
  }

  @Test("One candidate may go on while all others are paused")
  func alone() throws {
    var sitting = try Sitting()
    #expect(Self.pause(&sitting, at: .minutes(10)) == nil)
    #expect(Self.proceed(&sitting, "0001", at: .minutes(11)) == nil)
    #expect(sitting.room.state.interruptions.pause(of: "0001") == nil)
    #expect(sitting.room.state.interruptions.pause(of: "0002") == "báo cháy")
    #expect(try Self.settle(&sitting, "0002", at: .minutes(11)) == .notNow)
    #expect(try Self.settle(&sitting, "0001", at: .minutes(11)) == nil)
  }

  @Test("Nothing is paused before the start or after the hand-in, nor without a reason")
  func moments() throws {
    var room = try ToyRoom()
    func pause(_ candidate: String, _ reason: String, at time: Duration) -> RoomRefusal? {
      room.run(
        .act(.pause(PauseEvent(by: "Hoa", candidate: candidate, reason: reason))), at: time)
    }
    #expect(pause("*", "báo cháy", at: .minutes(-1)) == .notNow)
    let terminal = try room.seat("0001", at: .minutes(1))
    #expect(pause("0001", " ", at: .minutes(2)) == .notNow)
    #expect(pause("0009", "báo cháy", at: .minutes(2)) == .notNow)
    room.run(.submit(try terminal.submit(try room.sheet("0001"))), at: .minutes(3))
    #expect(pause("0001", "báo cháy", at: .minutes(4)) == .notNow)
    #expect(pause("*", "báo cháy", at: .minutes(4)) == nil)
  }

  @Test("A settling needs two of those who may extend, some minutes and a reason")
  func settling() throws {
    var sitting = try Sitting()
    try sitting.respond(0, made: .minutes(10), at: .minutes(10))
    sitting.restart(at: .minutes(20))
    #expect(try Self.settle(&sitting, "*", 0, at: .minutes(21)) == .notNow)
    #expect(try Self.settle(&sitting, "*", 601, at: .minutes(21)) == .notNow)
    #expect(try Self.settle(&sitting, "0009", 1, at: .minutes(21)) == .notNow)
    let event = SettleEvent(
      candidate: "*", minutes: 10, reason: "đủ giờ", approvals: [], aid: try ToyRoom.aid("s"))
    for names in [["chair"], ["chair", "proctor"]] {
      let act = try sitting.room.approved(event, by: names)
      let refusal = sitting.room.run(.act(.settle(act)), at: .minutes(21))
      guard case .notApproved = refusal else {
        Issue.record("\(names): \(String(describing: refusal))")
        continue
      }
    }
    #expect(try Self.settle(&sitting, "*", 10, at: .minutes(21)) == nil)
    #expect(try Self.settle(&sitting, "*", 10, at: .minutes(22)) == .notNow, "it is settled")
  }
}
