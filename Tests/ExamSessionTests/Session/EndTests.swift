import Assessment
import Testing

@testable import ExamSession

struct EndTests {
  @Test("The proctor ends the room when all who sit have handed in and nobody may still arrive")
  func early() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", at: .zero)
    room.run(.tick, at: .zero)
    #expect(room.run(.end, at: .minutes(20)) == .seatsAwaited(["0001"]), "0001 still works")
    room.run(.submit(try terminal.submit(try room.sheet("0001"))), at: .minutes(5))
    #expect(room.run(.end, at: .minutes(10)) == .notNow, "0003 may still arrive")
    #expect(room.run(.end, at: .minutes(10) + .milliseconds(1)) == nil)
    #expect(room.state.isEnded)
    #expect(room.state.session("0003").handIn?.closeReason == .absent)
    guard case .end(let end)? = room.events.last?.event else {
      Issue.record("no end")
      return
    }
    #expect(end.counts == EndCounts(absent: 2, answers: 0, closed: 2, submitted: 1))
  }

  @Test("When everybody has handed in the room may end at once")
  func all() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    for candidate in ["0001", "0002", "0003"] {
      let terminal = try room.seat(CandidateNumber(candidate), at: .minutes(1))
      let sheet = try room.sheet(terminal.candidate)
      #expect(room.run(.submit(try terminal.submit(sheet)), at: .minutes(2)) == nil)
    }
    room.run(.tick, at: .minutes(3))
    #expect(!room.state.isEnded, "it does not end by itself before its time")
    #expect(room.run(.end, at: .minutes(3)) == nil)
    #expect(room.logged(.close).isEmpty)
  }

  @Test("A candidate whom the chair admitted is waited for")
  func admitted() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    let admit = LateAdmitEvent(
      candidate: "0003", minutes: 20, approvals: [], aid: try ToyRoom.aid("admit"))
    room.run(.act(.lateAdmit(try room.approved(admit, by: ["chair"]))), at: .minutes(11))
    #expect(room.run(.end, at: .minutes(15)) == .seatsAwaited(["0003"]))
    let terminal = try room.seat("0003", at: .minutes(20))
    room.run(.submit(try terminal.submit(try room.sheet("0003"))), at: .minutes(30))
    #expect(room.run(.end, at: .minutes(30)) == nil)
  }

  @Test("Where the chair decides on every late arrival the room waits its whole time")
  func noLimit() throws {
    var room = try ToyRoom(try ToyPlan(minutes: 45))
    room.run(.tick, at: .zero)
    #expect(room.run(.end, at: .minutes(45)) == .notNow)
    #expect(room.run(.end, at: .minutes(46)) == nil)
  }

  @Test("A room cannot end before it started, nor twice")
  func once() throws {
    var room = try ToyRoom()
    #expect(room.run(.end, at: .minutes(-1)) == .notNow)
    room.run(.tick, at: .minutes(80))
    #expect(room.run(.end, at: .minutes(81)) == .notNow)
    #expect(room.logged(.end).count == 1)
  }

  @Test("After the end nothing that would change a sheet or a deadline is logged")
  func afterwards() throws {
    var room = try ToyRoom()
    var terminal = try room.seat("0001", at: .zero)
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    let before = try room.sheet("0001")
    room.run(.tick, at: .minutes(80))
    let size = room.events.count
    let answer = try terminal.answer(item, choices[0].rawValue)
    #expect(room.run(.answer([answer]), at: .minutes(81)) == .sessionEnded)
    #expect(room.run(.submit(try terminal.submit(before)), at: .minutes(81)) == .sessionEnded)
    let conflict = try ToyTerminal("0001", "second").login()
    #expect(room.run(.login(conflict), at: .minutes(81)) == nil, "it may read the result")
    let grant = ExtendEvent(
      candidate: "*", minutes: 5, reason: "", approvals: [], aid: try ToyRoom.aid("grant"))
    let acts: [RoomEvent] = [
      .extend(try room.approved(grant, by: ["chair", "secretary"])),
      .message(MessageEvent(candidate: "*", text: "x", by: "p")),
      .complaint(ComplaintEvent(candidate: "*", text: "x", by: "p")),
      .codeOpen(CodeOpenEvent(by: "p", witnesses: ["0001", "0002"])),
    ]
    for act in acts { #expect(room.run(.act(act), at: .minutes(81)) == .notNow) }
    room.run(.tick, at: .minutes(82))
    #expect(room.events.count == size)
  }
}
