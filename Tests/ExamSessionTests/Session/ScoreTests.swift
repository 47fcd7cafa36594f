import Assessment
import Testing

@testable import ExamSession

struct ScoreTests {
  /// An ended room in which 0001 gave this many right responses of six.
  private static func ended(right: Int) throws -> ToyRoom {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    var terminal = try room.seat("0001", at: .zero)
    for (place, item) in try room.paper("0001").items.enumerated() where place < right {
      let answer = try terminal.answer(item, try room.right(item))
      #expect(room.run(.answer([answer]), at: .minutes(1)) == nil)
    }
    #expect(room.run(.score(room.setup.keys), at: .minutes(2)) == .notNow)
    room.run(.tick, at: .minutes(80))
    return room
  }

  private static func decide(
    _ room: inout ToyRoom, _ what: String, at time: Duration
  ) throws -> RoomRefusal? {
    let decision = DecisionEvent(
      candidate: "0001", what: what, reason: "biên bản", approvals: [],
      aid: try ToyRoom.aid("decision \(what) \(time)"))
    return room.run(.act(.decision(try room.approved(decision, by: ["chair"]))), at: time)
  }

  @Test("Every collected sheet is scored once, in roster order")
  func scored() throws {
    var room = try Self.ended(right: 4)
    #expect(room.run(.score(room.setup.keys), at: .minutes(81)) == nil)
    let first = try #require(room.state.session("0001").score)
    #expect((first.raw, first.maximum, first.result) == (400, 600, "pass"))
    #expect(first.items == [100, 100, 100, 100, 0, 0])
    #expect(try first.sheetSHA == SheetEntry.sha(of: room.sheet("0001")))
    #expect(first.ruleSHA == room.setup.plan.ruleSHA)
    #expect(room.state.session("0003").score?.raw == 0)
    #expect(room.state.session("0003").score?.result == "fail")
    #expect(room.run(.score(room.setup.keys), at: .minutes(82)) == nil)
    #expect(room.logged(.score).count == 3, "nothing changed, nothing is scored again")
  }

  @Test(
    "A deduction is exact: what is left compares with half of six without rounding",
    arguments: [
      (4, "exam_reprimand", "pass"), (3, "exam_reprimand", "fail"), (4, "exam_warning", "fail"),
      (6, "exam_warning", "pass"), (5, "exam_warning", "fail"), (6, "exam_suspension", "fail"),
      (6, "exam_annulment", "fail"),
    ])
  func deductions(right: Int, what: String, result: String) throws {
    var room = try Self.ended(right: right)
    room.run(.score(room.setup.keys), at: .minutes(81))
    let first = try #require(room.state.session("0001").score)
    #expect(first.result == "pass")
    #expect(try Self.decide(&room, what, at: .minutes(82)) == nil)
    #expect(room.run(.score(room.setup.keys), at: .minutes(83)) == nil)
    let last = try #require(room.state.session("0001").score)
    #expect(last.result == result)
    #expect((last.raw, last.items) == (first.raw, first.items), "points stay as they were")
    let scores = room.logged(.score).compactMap {
      if case .score(let score) = $0.event, score.candidate == "0001" { score } else { nil }
    }
    #expect(scores == (result == "pass" ? [first] : [first, last]), "the first score stays")
  }

  @Test("Two reprimands take half, three quarters with a third")
  func adding() throws {
    var room = try Self.ended(right: 6)
    room.run(.score(room.setup.keys), at: .minutes(81))
    var results: [String?] = []
    for minute in 82..<85 {
      #expect(try Self.decide(&room, "exam_reprimand", at: .minutes(minute)) == nil)
      room.run(.score(room.setup.keys), at: .minutes(minute))
      results.append(room.state.session("0001").score?.result)
    }
    #expect(results == ["pass", "pass", "fail"])
  }

  @Test("A decision waits for the end, names a known form of discipline and a known candidate")
  func decisions() throws {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    #expect(try Self.decide(&room, "exam_warning", at: .minutes(5)) == .notNow)
    room.run(.tick, at: .minutes(80))
    #expect(try Self.decide(&room, "khien_trach", at: .minutes(81)) == .notNow)
    let stranger = DecisionEvent(
      candidate: "0001#2", what: "exam_warning", reason: "", approvals: [],
      aid: try ToyRoom.aid("stranger"))
    let refusal = room.run(
      .act(.decision(try room.approved(stranger, by: ["chair"]))), at: .minutes(81))
    #expect(refusal == .notNow)
  }

  @Test("A sheet without a key for one of its items is not scored")
  func missingKey() throws {
    var room = try Self.ended(right: 1)
    var keys = room.setup.keys
    let item = try room.paper("0001").items[3]
    keys[item] = nil
    #expect(room.run(.score(keys), at: .minutes(81)) == .notInPaper(item))
    #expect(room.state.session("0001").score == nil)
  }

  @Test("The export needs every score and is the last thing a room does")
  func export() throws {
    var room = try Self.ended(right: 4)
    let export = ExportEvent(name: "results.csv", sha: String(repeating: "0", count: 64))
    #expect(room.run(.export(export), at: .minutes(81)) == .notNow)
    room.run(.score(room.setup.keys), at: .minutes(82))
    let signed = SignatureEvent(candidate: "0001", status: "signed")
    #expect(room.run(.act(.signature(signed)), at: .minutes(83)) == nil)
    let unknown = SignatureEvent(candidate: "0001", status: "maybe")
    #expect(room.run(.act(.signature(unknown)), at: .minutes(83)) == .notNow)
    #expect(room.run(.export(export), at: .minutes(84)) == nil)
    let size = room.events.count
    #expect(room.run(.export(export), at: .minutes(85)) == .notNow)
    #expect(room.run(.score(room.setup.keys), at: .minutes(85)) == .notNow)
    #expect(try Self.decide(&room, "exam_warning", at: .minutes(85)) == .notNow)
    #expect(room.run(.act(.signature(signed)), at: .minutes(85)) == .notNow)
    let incident = IncidentEvent(candidate: "", what: "x", detail: "", by: "p", signedBy: [])
    #expect(room.run(.act(.incident(incident)), at: .minutes(85)) == .notNow)
    #expect(room.events.count == size)
    #expect(room.events.last?.event.body.kind == .export)
  }
}
