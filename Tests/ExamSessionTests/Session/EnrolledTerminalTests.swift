import Assessment
import Testing

@testable import ExamSession

@Suite("Seats at enrolled terminals")
struct EnrolledTerminalTests {
  private static let t01 = TerminalName(name: "t01", cert: "01")
  private static let t02 = TerminalName(name: "t02", cert: "02")

  private static func login(
    _ candidate: CandidateNumber, _ key: String, at terminal: TerminalName?
  ) throws -> RoomCommand {
    var login = try ToyTerminal(candidate, key).login()
    login.terminal = terminal
    return .login(login)
  }

  private static func release(_ candidate: CandidateNumber = "0001") -> RoomCommand {
    .act(.release(ReleaseEvent(by: "Hoa", candidate: candidate, reason: "máy hỏng")))
  }

  /// A room in which 0001 sits at t01 since the first minute.
  private static func seated() throws -> ToyRoom {
    var room = try ToyRoom()
    #expect(room.run(try login("0001", "first", at: t01), at: .minutes(1)) == nil)
    return room
  }

  @Test("A login names its terminal right after seat and login")
  func named() throws {
    let room = try Self.seated()
    #expect(room.events.suffix(3).map(\.event.body.kind) == [.seat, .login, .terminal])
    #expect(room.state.session("0001").terminal == Self.t01)
    #expect(room.state.candidate(atTerminal: "01") == "0001")
    #expect(room.state.candidate(atTerminal: "02") == nil)
  }

  @Test("Another terminal is refused however long the first is silent, until a release")
  func held() throws {
    var room = try Self.seated()
    let other = try Self.login("0001", "second", at: Self.t02)
    for time in [Duration.minutes(1), .minutes(2), .minutes(30)] {
      #expect(room.run(other, at: time) == .seatHeld("0001", at: "t01", asks: "t02"))
    }
    let bare = try Self.login("0001", "third", at: nil)
    #expect(room.run(bare, at: .minutes(31)) == .seatHeld("0001", at: "t01", asks: ""))
    #expect(room.state.session("0001").seats.count == 1)
    #expect(room.run(Self.release(), at: .minutes(32)) == nil)
    #expect(room.run(other, at: .minutes(32)) == nil)
    #expect(room.state.session("0001").terminal == Self.t02)
    #expect(room.state.candidate(atTerminal: "01") == nil)
  }

  @Test("A release lets the seat go even while its terminal is live, and only once")
  func released() throws {
    var room = try Self.seated()
    #expect(room.run(Self.release(), at: .seconds(61)) == nil)
    #expect(room.run(try Self.login("0001", "second", at: Self.t02), at: .seconds(62)) == nil)
    let back = try Self.login("0001", "third", at: Self.t01)
    #expect(room.run(back, at: .minutes(5)) == .seatHeld("0001", at: "t02", asks: "t01"))
  }

  @Test("The same terminal comes back by itself once it has been silent")
  func back() throws {
    var room = try Self.seated()
    let again = try Self.login("0001", "again", at: Self.t01)
    let silent = Duration.minutes(1) + .seconds(15)
    #expect(
      room.run(again, at: silent - .milliseconds(1)) == .sessionLive("0001", retryAfter: 1))
    #expect(room.run(again, at: silent) == nil)
    #expect(room.logged(.terminal).count == 2)
  }

  @Test("The same session key is not taken from another terminal")
  func stolenKey() throws {
    var room = try Self.seated()
    let stolen = try Self.login("0001", "first", at: Self.t02)
    #expect(room.run(stolen, at: .minutes(1)) == .unknownKey)
    #expect(room.run(try Self.login("0001", "first", at: Self.t01), at: .minutes(1)) == nil)
    #expect(room.logged(.terminal).count == 1)
  }

  @Test("One terminal holds one live candidate; it is free once that one is silent or done")
  func oneCandidate() throws {
    var room = try Self.seated()
    let other = try Self.login("0003", "other", at: Self.t01)
    let soon = Duration.minutes(1) + .seconds(5)
    #expect(room.run(other, at: soon) == .terminalBusy("0003", at: "t01", retryAfter: 10_000))
    #expect(room.incidents("terminal_busy").map(\.candidate) == ["0003"])
    #expect(room.run(other, at: .minutes(1) + .seconds(15)) == nil)
    #expect(room.state.candidate(atTerminal: "01") == "0003")
  }

  @Test("A terminal that tries with ever new keys is logged once a minute, and no more")
  func bounded() throws {
    var room = try Self.seated()
    for count in 0..<200 {
      let time = Duration.minutes(2) + .milliseconds(count * 600)
      room.run(try Self.login("0001", "key \(count)", at: Self.t02), at: time)
    }
    #expect((2...3).contains(room.incidents("second_login").count))
  }

  @Test("After a restart of the server the rule is the same: it rests on the log alone")
  func restart() throws {
    var room = try Self.seated()
    room.restart(at: .minutes(5))
    let other = try Self.login("0001", "second", at: Self.t02)
    #expect(room.run(other, at: .minutes(9)) == .seatHeld("0001", at: "t01", asks: "t02"))
    #expect(room.run(Self.release(), at: .minutes(9)) == nil)
    room.restart(at: .minutes(10))
    #expect(room.run(other, at: .minutes(10)) == nil)
  }

  @Test("Only somebody who sits can be released, with a reason, before the end")
  func mayRelease() throws {
    var room = try Self.seated()
    #expect(room.run(Self.release("0003"), at: .minutes(2)) == .notNow)
    #expect(room.run(Self.release("9999"), at: .minutes(2)) == .notNow)
    let bare = ReleaseEvent(by: "Hoa", candidate: "0001", reason: " ")
    #expect(room.run(.act(.release(bare)), at: .minutes(2)) == .notNow)
    let nobody = ReleaseEvent(by: " ", candidate: "0001", reason: "máy hỏng")
    #expect(room.run(.act(.release(nobody)), at: .minutes(2)) == .notNow, "by nobody")
    let forged = TerminalEvent(candidate: "0001", terminal: Self.t02)
    #expect(room.run(.act(.terminal(forged)), at: .minutes(2)) == .notNow)
  }
}
