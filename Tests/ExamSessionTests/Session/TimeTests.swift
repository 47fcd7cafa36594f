import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

struct TimeTests {
  private static func extend(
    _ room: inout ToyRoom, _ candidate: String, _ minutes: Int, at time: Duration
  ) throws -> RoomRefusal? {
    let grant = ExtendEvent(
      candidate: candidate, minutes: minutes, reason: "mất điện", approvals: [],
      aid: try ToyRoom.aid("extend \(candidate) \(minutes) \(time)"))
    return room.run(
      .act(.extend(try room.approved(grant, by: ["chair", "secretary"]))), at: time)
  }

  @Test("The exam starts for all at the set time, whether or not anybody has logged in")
  func commonStart() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .milliseconds(-1))
    #expect(!room.state.isStarted)
    room.run(.tick, at: .zero)
    room.run(.tick, at: .seconds(1))
    #expect(room.logged(.start).map(\.time) == [ToyPlan.start])
    _ = try room.seat("0001", at: .minutes(-5))
    for candidate in ["0001", "0003"] {
      let deadline = room.state.deadline(try room.entry(CandidateNumber(candidate)))
      #expect(deadline == ToyRoom.time(.minutes(60)))
    }
  }

  @Test("Only a tick at the deadline collects a sheet, and minutes of the roster count")
  func collected() throws {
    var room = try ToyRoom()
    _ = try room.seat("0001", at: .zero)
    _ = try room.seat("0002", at: .zero)
    room.run(.tick, at: .minutes(60) - .milliseconds(1))
    #expect(room.logged(.close).isEmpty)
    room.run(.tick, at: .minutes(60))
    #expect(room.state.session("0001").handIn?.closeReason == .time)
    #expect(room.state.session("0002").handIn == nil)
    #expect(room.state.session("0003").handIn?.closeReason == .absent)
    room.run(.tick, at: .minutes(70) - .milliseconds(1))
    #expect(!room.state.isEnded)
    room.run(.tick, at: .minutes(70))
    #expect(room.state.session("0002").handIn?.closeReason == .time)
    #expect(room.state.isEnded)
    guard case .end(let end)? = room.events.last?.event else {
      Issue.record("no end")
      return
    }
    #expect(end.counts == EndCounts(absent: 1, answers: 0, closed: 3, submitted: 0))
    let size = room.events.count
    room.run(.tick, at: .minutes(80))
    #expect(room.events.count == size)
  }

  @Test("An absentee's sheet has every item of the paper, all empty")
  func absentee() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .minutes(75))
    let sheet = try #require(room.state.session("0003").handIn?.sheet)
    #expect(try sheet.map(\.item) == room.paper("0003").items)
    #expect(sheet.allSatisfy { $0.response.isEmpty })
  }

  @Test("A server that was away over the start starts the exam late but gives no time")
  func lateServer() throws {
    var room = try ToyRoom()
    room.restart(at: .minutes(3))
    room.run(.tick, at: .minutes(3))
    #expect(room.logged(.start).map(\.time) == [ToyRoom.time(.minutes(3))])
    #expect(room.state.deadline(try room.entry("0001")) == ToyRoom.time(.minutes(60)))
  }

  @Test("An outage during the exam is a pair of events and moves no deadline by itself")
  func outage() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    room.restart(at: .minutes(10))
    #expect(room.events.suffix(3).map(\.event.body.kind) == [.boot, .outage, .resume])
    guard case .outage(let outage) = room.events[room.events.count - 2].event else { return }
    #expect(outage.reason.hasSuffix("600000 ms"))
    #expect(room.state.deadline(try room.entry("0001")) == ToyRoom.time(.minutes(60)))
    #expect(room.state.boots == 2)
  }

  @Test("An extension moves the deadline of one candidate or of all, and adds up")
  func extensions() throws {
    var room = try ToyRoom()
    #expect(try Self.extend(&room, "0001", 5, at: .minutes(10)) == nil)
    #expect(try Self.extend(&room, "*", 7, at: .minutes(20)) == nil)
    #expect(try Self.extend(&room, "*", 1, at: .minutes(20)) == nil)
    let deadlines = try ["0001", "0002", "0003"].map {
      room.state.deadline(try room.entry(CandidateNumber($0)))
    }
    #expect(deadlines == [73, 78, 68].map { ToyRoom.time(.minutes($0)) })
    var terminal = try room.seat("0001", at: .minutes(5))
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    let answer = try terminal.answer(item, choices[0].rawValue, tm: 68 * 60_000)
    #expect(room.run(.answer([answer]), at: .minutes(73)) == .pastDeadline)
    #expect(room.run(.answer([answer]), at: .minutes(73) - .milliseconds(1)) == nil)
  }

  @Test(
    "An extension of no minutes, of too many, or for nobody is refused",
    arguments: [
      ("0001", 0), ("0001", 601), ("0001", 9_007_199_254_740_991), ("0009", 5), ("", 5),
      ("0001#2", 5),
    ])
  func badExtension(candidate: String, minutes: Int) throws {
    var room = try ToyRoom()
    #expect(try Self.extend(&room, candidate, minutes, at: .minutes(1)) == .notNow)
    #expect(room.logged(.extend).isEmpty)
  }

  @Test("A collected sheet stays collected, whatever is granted later")
  func extensionAfterClose() throws {
    var room = try ToyRoom()
    var terminal = try room.seat("0001", at: .zero)
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    room.run(.tick, at: .minutes(60))
    #expect(try Self.extend(&room, "0001", 5, at: .minutes(61)) == nil)
    let answer = try terminal.answer(item, choices[0].rawValue)
    #expect(room.run(.answer([answer]), at: .minutes(62)) == .sessionEnded)
  }

  @Test("The start moves only before it is reached, and only into the future")
  func reschedule() throws {
    var room = try ToyRoom()
    func move(_ start: Duration, at time: Duration) throws -> RoomRefusal? {
      let event = RescheduleEvent(
        start: ToyRoom.time(start), reason: "thí sinh đến chậm", approvals: [],
        aid: try ToyRoom.aid("move \(start) \(time)"))
      return room.run(
        .act(.reschedule(try room.approved(event, by: ["chair", "head_proctor"]))), at: time)
    }
    #expect(try move(.minutes(-20), at: .minutes(-20)) == .notNow)
    #expect(try move(.minutes(15), at: .minutes(-1)) == nil)
    room.run(.tick, at: .minutes(1))
    #expect(!room.state.isStarted)
    #expect(room.state.deadline(try room.entry("0001")) == ToyRoom.time(.minutes(75)))
    #expect(try move(.minutes(10), at: .minutes(5)) == nil)
    #expect(try move(.minutes(30), at: .minutes(10)) == .notNow)
    room.run(.tick, at: .minutes(10))
    #expect(room.state.isStarted)
    #expect(try move(.minutes(30), at: .minutes(11)) == .notNow)
    #expect(room.state.start == ToyRoom.time(.minutes(10)))
  }

  @Test("No log can make the deadline overflow")
  func saturation() {
    let entry = RosterEntry(
      candidate: "0001", name: "", born: "", extraMinutes: CanonicalJSON.largestInteger)
    let most = LogTime(milliseconds: CanonicalJSON.largestInteger)
    #expect(most.adding(minutes: CanonicalJSON.largestInteger).milliseconds == .max)
    let move = RescheduleEvent(start: most, reason: "", approvals: [], aid: EventSamples.aid)
    let events = [LoggedEvent(index: 0, time: most, event: .reschedule(move))]
    #expect(Deadline.deadline(events, candidate: entry)?.milliseconds == .max)
  }
}
