import Assessment
import Testing

@testable import ExamSession

@Suite("A test done again after a machine failure")
struct RedoTests {
  /// An approved redo of this subject.
  static func redo(
    _ subject: CandidateNumber, as next: CandidateNumber? = nil, in room: ToyRoom,
    by names: [String] = ["chair", "secretary"], reason: String = "hỏng ổ đĩa"
  ) throws -> RoomCommand {
    let act = RedoEvent(
      candidate: subject, subject: next ?? subject.next, mode: .again, reason: reason,
      approvals: [], aid: try ToyRoom.aid("redo \(subject)"))
    return .act(.redo(try room.approved(act, by: names)))
  }

  static func resume(
    _ subject: CandidateNumber, minutes: Int, for name: String? = nil, in room: ToyRoom,
    by names: [String] = ["chair", "secretary"], grantedBy others: [String]? = nil
  ) throws -> RoomCommand {
    let act = RedoEvent(
      candidate: subject, subject: subject, mode: .resume, reason: "treo máy", approvals: [],
      aid: try ToyRoom.aid("resume \(subject)"))
    let grant = ExtendEvent(
      candidate: name ?? subject.rawValue, minutes: minutes, reason: "treo máy", approvals: [],
      aid: try ToyRoom.aid("lost \(subject)"))
    return .resume(
      try room.approved(act, by: names), try room.approved(grant, by: others ?? names))
  }

  /// A room in which 0001 has given one response.
  private static func working() throws -> (ToyRoom, ToyTerminal) {
    var room = try ToyRoom()
    var terminal = try room.seat("0001", at: .minutes(1))
    let (item, options) = try room.item(.singleChoice, of: "0001")
    let answer = try terminal.answer(item, options[0].rawValue)
    #expect(room.run(.answer([answer]), at: .minutes(2)) == nil)
    return (room, terminal)
  }

  /// The terminal of a subject whose candidate logs in with the number.
  private static func sit(
    _ subject: CandidateNumber, _ name: String, in room: inout ToyRoom, at time: Duration
  ) throws -> ToyTerminal {
    let typed = try ToyTerminal(subject.person, name)
    #expect(room.run(.login(try typed.login()), at: time) == nil)
    let terminal = try ToyTerminal(subject, name)
    #expect(room.open(terminal, at: time) == nil)
    #expect(room.run(.heard(key: terminal.key.publicKey), at: time) == nil)
    return terminal
  }

  @Test("collects the old sheet and draws a paper of its own for SBD#2, in one step")
  func drawn() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(20)) == nil)
    #expect(room.events.suffix(3).map(\.event.body.kind) == [.redo, .close, .paper])
    #expect(room.state.session("0001").handIn?.closeReason == .redo)
    #expect(room.state.subject(of: "0001") == "0001#2")
    let seed = try #require(room.state.seed(genesisRoot: room.genesisRoot))
    let paper = try room.setup.plan.assembly.paper(for: "0001#2", seed: seed)
    #expect(room.state.papers["0001#2"]?.items == paper.items)
    #expect(room.state.papers["0001#2"]?.options == paper.options)
    #expect(room.state.papers["0001#2"]?.options != room.state.papers["0001"]?.options)
  }

  @Test("sits under the new subject with the same number and code, in the same seat")
  func seated() throws {
    var (room, old) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(20)) == nil)
    var new = try Self.sit("0001#2", "other", in: &room, at: .minutes(21))
    #expect(
      room.state.session("0001#2").seats.map(\.seat) == room.state.session("0001").seats.map(\.seat)
    )
    let (item, options) = try room.item(.singleChoice, of: "0001#2")
    let answer = try new.answer(item, options[1].rawValue)
    #expect(room.run(.answer([answer]), at: .minutes(22)) == nil)
    // What the old terminal still has belongs to a sheet that is collected.
    #expect(room.run(.answer([try old.answer(item, "")]), at: .minutes(22)) == .sessionEnded)
    #expect(room.run(.openPaper(key: old.key.publicKey, code: ""), at: .minutes(22)) == .unknownKey)
  }

  @Test("takes the new subject's name at the login too, and no other's")
  func names() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(20)) == nil)
    for name in ["0001#3", "0001#", "0002#2", "#2"] {
      let login = try ToyTerminal(CandidateNumber(name), name).login()
      #expect(room.run(.login(login), at: .minutes(21)) == .wrongCredentials, "\(name)")
    }
    let login = try ToyTerminal("0001#2", "new").login()
    #expect(room.run(.login(login), at: .minutes(21)) == nil)
    #expect(room.state.session("0001#2").isSeated)
  }

  @Test("has the full time from the act on, the minutes of the roster, and what is granted later")
  func deadline() throws {
    var room = try ToyRoom()
    _ = try room.seat("0002", at: .minutes(1))
    let before = ExtendEvent(
      candidate: "*", minutes: 5, reason: "x", approvals: [], aid: try ToyRoom.aid("before"))
    let all = try room.approved(before, by: ["chair", "secretary"])
    #expect(room.run(.act(.extend(all)), at: .minutes(10)) == nil)
    #expect(room.run(try Self.redo("0002", in: room), at: .minutes(20)) == nil)
    let entry = try #require(room.setup.plan.roster.entry(of: "0002#2"))
    // Candidate 0002 has ten minutes more from the start.
    #expect(room.state.deadline(entry) == ToyRoom.time(.minutes(90)))
    for (number, name) in ["*", "0002", "0002#2", "0001"].enumerated() {
      let more = ExtendEvent(
        candidate: name, minutes: 1, reason: "x", approvals: [],
        aid: try ToyRoom.aid("after \(name)"))
      let grant = try room.approved(more, by: ["chair", "secretary"])
      #expect(room.run(.act(.extend(grant)), at: .minutes(30)) == nil)
      let expected = Duration.minutes(90 + min(number + 1, 3))
      #expect(room.state.deadline(entry) == ToyRoom.time(expected), "\(name)")
    }
  }

  @Test("is collected at its own deadline, and the room waits for it")
  func ownTime() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(50)) == nil)
    _ = try Self.sit("0001#2", "other", in: &room, at: .minutes(51))
    room.run(.tick, at: .minutes(80))
    #expect(!room.state.isEnded && room.state.session("0001#2").handIn == nil)
    #expect(room.run(.end, at: .minutes(81)) == .seatsAwaited(["0001#2"]))
    room.run(.tick, at: .minutes(110))
    #expect(room.state.session("0001#2").handIn?.closeReason == .time)
    #expect(room.state.isEnded)
    guard case .end(let end)? = room.logged(.end).first?.event else { return }
    #expect(end.counts == EndCounts(absent: 2, answers: 1, closed: 4, submitted: 0))
  }

  @Test("is recorded as absent when nobody comes to it, and is waited for until then")
  func absent() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(5)) == nil)
    #expect(room.run(.end, at: .minutes(64)) == .seatsAwaited(["0001#2"]))
    room.run(.tick, at: .minutes(75))
    #expect(room.state.session("0001#2").handIn?.closeReason == .absent)
  }

  @Test("is never too late at the door: the room was entered in time")
  func arrival() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(20)) == nil)
    _ = try Self.sit("0001#2", "other", in: &room, at: .minutes(79))
    let late = try ToyTerminal("0001", "late").login()
    room.run(.tick, at: .minutes(80))
    #expect(room.run(.login(late), at: .minutes(81)) == nil, "back to read the receipt")
    #expect(room.logged(.seat).count == 2)
  }

  @Test("counts by the latest sheet alone: one score, one result, under the number")
  func scored() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(20)) == nil)
    var new = try Self.sit("0001#2", "other", in: &room, at: .minutes(21))
    for item in try room.paper("0001#2").items {
      let answer = try new.answer(item, try room.right(item))
      #expect(room.run(.answer([answer]), at: .minutes(22)) == nil)
    }
    let entry = try #require(room.setup.plan.roster.entry(of: "0001#2"))
    let submit = try new.submit(room.state.sheet(entry, extended: []))
    #expect(room.run(.submit(submit), at: .minutes(30)) == nil)
    room.run(.tick, at: .minutes(90))
    #expect(room.run(.score(room.setup.keys), at: .minutes(91)) == nil)
    #expect(room.state.session("0001").score == nil)
    #expect(room.state.session("0001#2").score?.result == "pass")
    let table = try #require(
      ResultsTable(state: room.state, plan: room.setup.plan) { _ in room.setup.genesis.bank })
    #expect(table.rows.map(\.candidate) == ["0001", "0002", "0003"])
    #expect(table.rows[0].result == "pass" && table.rows[0].correct == 6)
    let decision = DecisionEvent(
      candidate: "0001", what: "exam_warning", reason: "x", approvals: [],
      aid: try ToyRoom.aid("d"))
    let decided = try room.approved(decision, by: ["chair"])
    #expect(room.run(.act(.decision(decided)), at: .minutes(92)) == nil)
    #expect(
      room.state.session("0001#2").decisions.count == 1, "a number means the test that counts")
  }

  @Test("can be done again once more, under #3")
  func third() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(20)) == nil)
    let unseated = try Self.redo("0001#2", in: room)
    #expect(room.run(unseated, at: .minutes(21)) == .notNow, "nobody sat at #2")
    _ = try Self.sit("0001#2", "b", in: &room, at: .minutes(21))
    #expect(room.run(try Self.redo("0001", as: "0001#3", in: room), at: .minutes(22)) == .notNow)
    #expect(room.run(try Self.redo("0001#2", as: "0001#4", in: room), at: .minutes(22)) == .notNow)
    #expect(room.run(unseated, at: .minutes(30)) == nil)
    _ = try Self.sit("0001#3", "c", in: &room, at: .minutes(31))
    #expect(room.state.subject(of: "0001") == "0001#3")
    #expect(room.state.session("0001#2").handIn?.closeReason == .redo)
  }

  @Test("is possible when time took the sheet in, but not after a hand-in")
  func afterTime() throws {
    var (room, terminal) = try Self.working()
    _ = try room.seat("0002", at: .minutes(1))
    var handedIn = room
    let submit = try terminal.submit(try room.sheet("0001"))
    #expect(handedIn.run(.submit(submit), at: .minutes(30)) == nil)
    #expect(handedIn.run(try Self.redo("0001", in: room), at: .minutes(31)) == .notNow)
    room.run(.tick, at: .minutes(60))
    room.run(.tick, at: .minutes(61))
    #expect(room.state.session("0001").handIn?.closeReason == .time)
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(62)) == nil)
    #expect(room.events.suffix(2).map(\.event.body.kind) == [.redo, .paper])
  }

  @Test(
    "needs chair and secretary, a reason, somebody who sat there, a running test, the next number")
  func refused() throws {
    var (room, _) = try Self.working()
    let size = room.events.count
    for names in [[], ["chair"], ["chair", "chair"], ["chair", "head_proctor"]] {
      let refusal = room.run(try Self.redo("0001", in: room, by: names), at: .minutes(5))
      guard case .notApproved? = refusal else {
        Issue.record("\(names): \(String(describing: refusal))")
        continue
      }
    }
    #expect(room.run(try Self.redo("0001", in: room, reason: " "), at: .minutes(5)) == .notNow)
    #expect(room.run(try Self.redo("0003", in: room), at: .minutes(5)) == .notNow)
    #expect(room.run(try Self.redo("9999", in: room), at: .minutes(5)) == .notNow)
    for name in ["0001", "0001#3", "0002#2", "0001#02"] {
      let act = try Self.redo("0001", as: CandidateNumber(name), in: room)
      #expect(room.run(act, at: .minutes(5)) == .notNow, "\(name)")
    }
    #expect(room.events.count == size)
    room.run(.tick, at: .minutes(80))
    #expect(room.state.isEnded)
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(81)) == .notNow)
    var early = try ToyRoom()
    _ = try early.seat("0001", at: .minutes(-5))
    #expect(early.run(try Self.redo("0001", in: early), at: .minutes(-1)) == .notNow)
  }

  @Test("stands after a restart as it stood before: it rests on the log alone")
  func restart() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.redo("0001", in: room), at: .minutes(20)) == nil)
    let before = room.state
    #expect(RoomState(replaying: room.events) == before)
    room.restart(at: .minutes(21))
    _ = try Self.sit("0001#2", "other", in: &room, at: .minutes(22))
    #expect(room.state.session("0001#2").isSeated)
  }

  @Test("resumed, goes on with what is saved, at another terminal, with the lost minutes")
  func resumed() throws {
    var (room, _) = try Self.working()
    #expect(room.run(try Self.resume("0001", minutes: 7, in: room), at: .minutes(20)) == nil)
    #expect(room.events.suffix(2).map(\.event.body.kind) == [.redo, .extend])
    #expect(room.state.subject(of: "0001") == "0001")
    #expect(room.state.deadline(try room.entry("0001")) == ToyRoom.time(.minutes(67)))
    let other = try ToyTerminal("0001", "spare")
    #expect(room.run(.login(try other.login()), at: .minutes(20)) == nil, "without any silence")
    #expect(room.state.session("0001").latest.count == 1)
  }

  @Test("is resumed only with minutes for that candidate, each act approved by itself")
  func resumeRefused() throws {
    var (room, terminal) = try Self.working()
    let size = room.events.count
    for command in [
      try Self.resume("0001", minutes: 0, in: room),
      try Self.resume("0001", minutes: 601, in: room),
      try Self.resume("0001", minutes: 5, for: "0002", in: room),
      try Self.resume("0001", minutes: 5, for: "*", in: room),
      try Self.resume("0003", minutes: 5, in: room),
    ] {
      #expect(room.run(command, at: .minutes(5)) == .notNow)
    }
    let alone = try Self.resume("0001", minutes: 5, in: room, grantedBy: ["chair"])
    #expect(room.run(alone, at: .minutes(5)) == .notApproved(.tooFew(needed: 2, given: 1)))
    guard case .resume(let act, _) = try Self.resume("0001", minutes: 5, in: room) else { return }
    #expect(room.run(.act(.redo(act)), at: .minutes(5)) == .notNow, "without minutes")
    #expect(room.events.count == size)
    #expect(room.run(.submit(try terminal.submit(try room.sheet("0001"))), at: .minutes(6)) == nil)
    let late = try Self.resume("0001", minutes: 5, in: room)
    #expect(room.run(late, at: .minutes(7)) == .notNow, "after the hand-in")
  }
}
