import Assessment
import Testing

@testable import ExamSession

@Suite("A suspension during the test")
struct SuspensionTests {
  private static func suspension(
    of candidate: CandidateNumber, in room: ToyRoom, by names: [String] = ["chair"],
    reason: String = "Biên bản số 3"
  ) throws -> RoomCommand {
    let decision = DecisionEvent(
      candidate: candidate, what: Discipline.suspension.rawValue, reason: reason, approvals: [],
      aid: try ToyRoom.aid("suspend \(candidate)"))
    return .act(.decision(try room.approved(decision, by: names)))
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

  @Test("collects the sheet at once, with the responses so far")
  func collected() throws {
    var (room, _) = try Self.working()
    let sheet = try room.sheet("0001")
    #expect(room.run(try Self.suspension(of: "0001", in: room), at: .minutes(10)) == nil)
    #expect(room.events.suffix(2).map(\.event.body.kind) == [.decision, .close])
    let handIn = try #require(room.state.session("0001").handIn)
    #expect(handIn.closeReason == .suspended && handIn.sheet == sheet)
    #expect(handIn.index == room.events.count - 1)
  }

  @Test("takes no response, hand-in or redo of that candidate any more, and no second suspension")
  func over() throws {
    var (room, terminal) = try Self.working()
    #expect(room.run(try Self.suspension(of: "0001", in: room), at: .minutes(10)) == nil)
    let (item, _) = try room.item(.singleChoice, of: "0001")
    #expect(room.run(.answer([try terminal.answer(item, "")]), at: .minutes(11)) == .sessionEnded)
    let submit = try terminal.submit(try room.sheet("0001"))
    #expect(room.run(.submit(submit), at: .minutes(11)) == .sessionEnded)
    let redo = RedoEvent(
      candidate: "0001", subject: "0001#2", mode: .again, reason: "x", approvals: [],
      aid: try ToyRoom.aid("redo"))
    let approved = try room.approved(redo, by: ["chair", "secretary"])
    #expect(room.run(.act(.redo(approved)), at: .minutes(12)) == .notNow)
    let again = DecisionEvent(
      candidate: "0001", what: Discipline.suspension.rawValue, reason: "x", approvals: [],
      aid: try ToyRoom.aid("again"))
    let second = try room.approved(again, by: ["chair"])
    #expect(room.run(.act(.decision(second)), at: .minutes(13)) == .notNow)
  }

  @Test("annuls the test by the profile, and touches nobody else")
  func annulled() throws {
    var (room, terminal) = try Self.working()
    for (item, _) in zip(try room.paper("0001").items, 0..<6) {
      let known = room.state.session("0001").latest[item] != nil
      if !known {
        _ = room.run(.answer([try terminal.answer(item, try room.right(item))]), at: .minutes(3))
      }
    }
    #expect(room.run(try Self.suspension(of: "0001", in: room), at: .minutes(10)) == nil)
    room.run(.tick, at: .minutes(80))
    #expect(room.state.isEnded)
    #expect(room.run(.score(room.setup.keys), at: .minutes(81)) == nil)
    let score = try #require(room.state.session("0001").score)
    #expect(score.result == "fail" && score.raw > 0)
    let table = try #require(
      ResultsTable(state: room.state, plan: room.setup.plan) { _ in
        room.setup.genesis.bank
      })
    #expect(table.rows[0].net == .zero && table.rows[0].deduction == .one)
    #expect(table.rows[1].deduction == .zero)
  }

  @Test("is the chair's, with a reason, while the test runs and the sheet is open")
  func refused() throws {
    var (room, _) = try Self.working()
    let bare = try Self.suspension(of: "0001", in: room, reason: " ")
    #expect(room.run(bare, at: .minutes(10)) == .notNow)
    let other = try Self.suspension(of: "0001", in: room, by: ["secretary"])
    #expect(
      room.run(other, at: .minutes(10)) == .notApproved(.wrongRole("secretary", .secretary)))
    let none = try Self.suspension(of: "0001", in: room, by: [])
    #expect(room.run(none, at: .minutes(10)) == .notApproved(.tooFew(needed: 1, given: 0)))
    #expect(room.run(try Self.suspension(of: "9999", in: room), at: .minutes(10)) == .notNow)
    #expect(room.logged(.decision).isEmpty && room.logged(.close).isEmpty)
    var early = try ToyRoom()
    #expect(early.run(try Self.suspension(of: "0001", in: early), at: .minutes(-5)) == .notNow)
  }

  @Test("is the only decision that a running room takes", arguments: Discipline.allCases)
  func others(discipline: Discipline) throws {
    var (room, _) = try Self.working()
    let decision = DecisionEvent(
      candidate: "0001", what: discipline.rawValue, reason: "Biên bản", approvals: [],
      aid: try ToyRoom.aid("d"))
    let refusal = room.run(
      .act(.decision(try room.approved(decision, by: ["chair"]))), at: .minutes(10))
    #expect(refusal == (discipline == .suspension ? nil : .notNow))
  }

  @Test("leaves the room to its end: the others go on, and it can end early with all handed in")
  func others() throws {
    var (room, _) = try Self.working()
    var other = try room.seat("0003", at: .minutes(1))
    #expect(room.run(try Self.suspension(of: "0001", in: room), at: .minutes(10)) == nil)
    let (item, options) = try room.item(.singleChoice, of: "0003")
    let answer = try other.answer(item, options[1].rawValue)
    #expect(room.run(.answer([answer]), at: .minutes(11)) == nil)
    #expect(room.run(.submit(try other.submit(try room.sheet("0003"))), at: .minutes(20)) == nil)
    #expect(room.run(.end, at: .minutes(30)) == nil)
    guard case .end(let end)? = room.logged(.end).first?.event else { return }
    #expect(end.counts == EndCounts(absent: 1, answers: 2, closed: 2, submitted: 1))
  }
}
