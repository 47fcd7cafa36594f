import Assessment
import Testing

@testable import ExamSession

struct LoginTests {
  @Test("A login before the start gives the drawn seat and binds it to the terminal's key")
  func seat() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", at: .minutes(-5))
    let seat = try #require(room.state.session("0001").seats.last)
    #expect(seat.key == terminal.key.publicKey)
    #expect(seat.seat == room.core.seats["0001"])
    #expect(room.events.suffix(2).map(\.event.body.kind) == [.seat, .login])
    #expect(Set(room.core.seats.values) == ["01", "02", "03"])
  }

  @Test("The same terminal may log in again and again; only the first time is an event")
  func again() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", at: .minutes(-5))
    for time in [Duration.minutes(-4), .zero, .minutes(2)] {
      #expect(room.run(.login(try terminal.login()), at: time) == nil)
    }
    #expect(room.logged(.seat).count == 1)
    #expect(room.logged(.login).count == 1)
  }

  @Test("A wrong code, an unknown candidate, a redo subject and a forged key are refused unseen")
  func credentials() throws {
    var room = try ToyRoom()
    let size = room.events.count
    let terminal = try ToyTerminal("0001", "1")
    #expect(
      room.run(.login(try terminal.login(code: "7K2M9G")), at: .minutes(-1)) == .wrongCredentials)
    for stranger in ["0009", "0001#2", ""] {
      let login = try ToyTerminal(CandidateNumber(stranger), "1").login()
      #expect(room.run(.login(login), at: .minutes(-1)) == .wrongCredentials)
    }
    var forged = try terminal.login()
    forged.key = try ToyKey("somebody else").publicKey
    #expect(room.run(.login(forged), at: .minutes(-1)) == .badSignature)
    #expect(room.events.count == size)
  }

  @Test("Codes are read kindly: small letters, O for 0, spaces and hyphens")
  func kindly() throws {
    var room = try ToyRoom()
    let terminal = try ToyTerminal("0001", "1")
    #expect(room.run(.login(try terminal.login(code: "7k2m-9f")), at: .zero) == nil)
    #expect(room.open(terminal, code: "qx 5r", at: .zero) == nil)
  }

  @Test(
    "Who comes within the limit is admitted, a millisecond later the chair decides",
    arguments: [(60, 10), (90, 10), (30, 5), (15, 5)])
  func lateLimit(minutes: Int, limit: Int) throws {
    var room = try ToyRoom(try ToyPlan(minutes: minutes))
    let last = Duration.minutes(limit)
    #expect(room.run(.login(try ToyTerminal("0001", "1").login()), at: last) == nil)
    let late = room.run(
      .login(try ToyTerminal("0003", "3").login()), at: last + .milliseconds(1))
    #expect(late == .tooLate("0003", minutes: limit + 1))
  }

  @Test(
    "Between 30 and 60 minutes every late arrival is the chair's", arguments: [31, 45, 59])
  func noLimit(minutes: Int) throws {
    var room = try ToyRoom(try ToyPlan(minutes: minutes))
    #expect(room.run(.login(try ToyTerminal("0001", "1").login()), at: .zero) == nil)
    let late = room.run(.login(try ToyTerminal("0003", "3").login()), at: .milliseconds(1))
    #expect(late == .tooLate("0003", minutes: 1))
  }

  @Test("A late arrival is one incident a terminal, and none once the chair admits")
  func lateAdmit() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    let login = try ToyTerminal("0001", "1").login()
    for second in 0..<5 {
      #expect(room.run(.login(login), at: .seconds(781 + second)) == .tooLate("0001", minutes: 14))
    }
    #expect(room.incidents("late_arrival").map(\.candidate) == ["0001"])
    let other = try ToyTerminal("0001", "2").login()
    #expect(room.run(.login(other), at: .minutes(14)) == .tooLate("0001", minutes: 14))
    #expect(room.incidents("late_arrival").count == 2)
    let admit = LateAdmitEvent(
      candidate: "0001", minutes: 14, approvals: [], aid: try ToyRoom.aid("admit"))
    #expect(
      room.run(.act(.lateAdmit(try room.approved(admit, by: ["chair"]))), at: .minutes(14)) == nil)
    #expect(room.run(.login(login), at: .minutes(15)) == nil)
    #expect(room.incidents("late_arrival").count == 2)
    let deadline = room.state.deadline(try room.entry("0001"))
    #expect(deadline == ToyRoom.time(.minutes(60)), "coming late gives no time")
  }

  @Test("Nobody takes a seat at or after the deadline, admitted or not")
  func pastDeadline() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    let admit = LateAdmitEvent(
      candidate: "0001", minutes: 60, approvals: [], aid: try ToyRoom.aid("admit"))
    room.run(.act(.lateAdmit(try room.approved(admit, by: ["chair"]))), at: .minutes(50))
    let login = try ToyTerminal("0001", "1").login()
    #expect(room.run(.login(login), at: .minutes(60)) == .pastDeadline)
    #expect(room.run(.login(login), at: .minutes(60) - .milliseconds(1)) == nil)
  }

  @Test("A second login while the first terminal lives is refused, and logged once")
  func secondLogin() throws {
    var room = try ToyRoom()
    _ = try room.seat("0001", "first", at: .minutes(1))
    let second = try ToyTerminal("0001", "second")
    for offset in [0, 5_000, 14_999] {
      let refusal = room.run(
        .login(try second.login()), at: .minutes(1) + .milliseconds(offset))
      #expect(refusal == .sessionLive("0001", retryAfter: 15_000 - offset))
    }
    #expect(room.incidents("second_login").map(\.candidate) == ["0001"])
    #expect(room.state.session("0001").seats.count == 1)
  }

  @Test("After fifteen silent seconds another terminal takes over and the old key is dead")
  func takeover() throws {
    var room = try ToyRoom()
    var first = try room.seat("0001", "first", at: .minutes(1))
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    #expect(
      room.run(.answer([try first.answer(item, choices[0].rawValue)]), at: .minutes(2)) == nil)
    let silent = Duration.minutes(2) + .seconds(15)
    var second = try ToyTerminal("0001", "second")
    #expect(
      room.run(.login(try second.login()), at: silent - .milliseconds(1))
        == .sessionLive("0001", retryAfter: 1))
    #expect(room.run(.login(try second.login()), at: silent) == nil)
    #expect(room.state.session("0001").seats.map(\.key) == [first, second].map(\.key.publicKey))
    #expect(
      room.run(.answer([try first.answer(item, "")]), at: silent + .seconds(1)) == .unknownKey)
    #expect(
      room.run(.openPaper(key: first.key.publicKey, code: "x"), at: silent) == .unknownKey)
    #expect(room.run(.login(try first.login()), at: .minutes(4)) == .unknownKey)
    #expect(
      room.run(.answer([try second.answer(item, choices[1].rawValue)]), at: .minutes(4)) == nil)
    let sheet = try room.sheet("0001").first { $0.item == item }
    #expect(sheet?.response == choices[1].rawValue, "the later seat counts, though its cs is 1")
  }

  @Test("Any request of the live terminal keeps its seat")
  func heartbeat() throws {
    var room = try ToyRoom()
    let first = try room.seat("0001", "first", at: .minutes(1))
    room.run(.heard(key: first.key.publicKey), at: .seconds(70))
    let second = try ToyTerminal("0001", "second").login()
    #expect(room.run(.login(second), at: .seconds(80)) == .sessionLive("0001", retryAfter: 5_000))
  }

  @Test("After a restart of the server the seated terminal has the same time to speak first")
  func restart() throws {
    var room = try ToyRoom()
    let first = try room.seat("0001", "first", at: .minutes(1))
    room.restart(at: .minutes(5))
    let second = try ToyTerminal("0001", "second").login()
    let soon = Duration.minutes(5) + .seconds(1)
    #expect(room.run(.login(second), at: soon) == .sessionLive("0001", retryAfter: 14_000))
    #expect(room.run(.login(try first.login()), at: soon) == nil)
  }

  @Test("One terminal key serves one candidate")
  func oneCandidatePerKey() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", "shared", at: .minutes(1))
    let other = try ToyTerminal("0003", "shared")
    #expect(other.key.publicKey == terminal.key.publicKey)
    #expect(room.run(.login(try other.login()), at: .minutes(2)) == .unknownKey)
    let third = try room.seat("0003", at: .minutes(3))
    #expect(room.run(.submit(try third.submit(try room.sheet("0003"))), at: .minutes(4)) == nil)
    #expect(room.run(.login(try other.login()), at: .minutes(5)) == .unknownKey)
  }

  @Test("After the hand-in a login at any terminal is let in to read and logs nothing")
  func reading() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", at: .minutes(1))
    #expect(room.run(.submit(try terminal.submit(try room.sheet("0001"))), at: .minutes(2)) == nil)
    let size = room.events.count
    let reader = try ToyTerminal("0001", "reader")
    #expect(room.run(.login(try reader.login()), at: .minutes(3)) == nil)
    #expect(room.events.count == size)
    #expect(room.core.presence.candidate(of: reader.key.publicKey) == "0001")
    #expect(room.state.session("0001").liveKey == terminal.key.publicKey)
  }
}
