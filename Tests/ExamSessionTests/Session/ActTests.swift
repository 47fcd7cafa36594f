import Assessment
import Testing

@testable import ExamSession

struct ActTests {
  /// Approvals of an extension, given as names, and the keys that signed for them.
  private static func extend(
    _ names: [String], with keys: [String]? = nil
  ) throws -> (RoomRefusal?, ToyRoom) {
    var room = try ToyRoom()
    let grant = ExtendEvent(
      candidate: "0001", minutes: 5, reason: "máy treo", approvals: [],
      aid: try ToyRoom.aid("grant"))
    let refusal = room.run(
      .act(.extend(try room.approved(grant, by: names, with: keys))), at: .minutes(10))
    return (refusal, room)
  }

  @Test(
    "Two different officials of the right roles grant minutes",
    arguments: [
      ["chair", "secretary"], ["secretary", "head_proctor"], ["head_proctor", "chair"],
    ])
  func granted(names: [String]) throws {
    let (refusal, room) = try Self.extend(names)
    #expect(refusal == nil)
    #expect(room.state.deadline(try room.entry("0001")) == ToyRoom.time(.minutes(65)))
  }

  @Test(
    "An act with too few, repeated, unknown, wrong or forged approvals is refused and not logged",
    arguments: [
      ([], nil, ApprovalProblem.tooFew(needed: 2, given: 0)),
      (["chair"], nil, .tooFew(needed: 2, given: 1)),
      (["chair", "chair"], nil, .samePersonTwice("chair")),
      (["chair", "proctor"], nil, .wrongRole("proctor", .proctor)),
      (["chair", "supervisor"], nil, .wrongRole("supervisor", .supervisor)),
      (["chair", "somebody"], ["chair", "secretary"], .unknownOfficial("somebody")),
      (["chair", "secretary"], ["chair", "chair"], .badSignature("secretary")),
    ])
  func refused(names: [String], keys: [String]?, problem: ApprovalProblem) throws {
    let (refusal, room) = try Self.extend(names, with: keys)
    #expect(refusal == .notApproved(problem))
    #expect(room.logged(.extend).isEmpty)
    #expect(room.state.deadline(try room.entry("0001")) == ToyRoom.time(.minutes(60)))
  }

  @Test("An approval covers the exact body: kind, origin, candidate, minutes, reason and id")
  func exactBody() throws {
    var room = try ToyRoom()
    let grant = ExtendEvent(
      candidate: "0001", minutes: 5, reason: "máy treo", approvals: [],
      aid: try ToyRoom.aid("grant"))
    let signed = try room.approved(grant, by: ["chair", "secretary"])
    var changed = [signed, signed, signed, signed]
    changed[0].minutes = 50
    changed[1].candidate = "*"
    changed[2].reason = "khác"
    changed[3].aid = try ToyRoom.aid("other")
    for body in changed {
      let refusal = room.run(.act(.extend(body)), at: .minutes(1))
      #expect(refusal == .notApproved(.badSignature("chair")))
    }
    var other = signed
    let bytes = try grant.approvedBytes(origin: "thi.example.vn/2026-vc01/p04")
    for index in other.approvals.indices {
      let key = try #require(room.setup.officials[other.approvals[index].by])
      other.approvals[index].signature = try key.signature(of: bytes)
    }
    #expect(room.run(.act(.extend(other)), at: .minutes(1)) == .notApproved(.badSignature("chair")))
    #expect(room.run(.act(.extend(signed)), at: .minutes(1)) == nil)
  }

  @Test("An approval id serves once, also after a restart and under another kind")
  func repeatedID() throws {
    var room = try ToyRoom()
    let aid = try ToyRoom.aid("once")
    let grant = ExtendEvent(
      candidate: "0001", minutes: 5, reason: "x", approvals: [], aid: aid)
    let signed = try room.approved(grant, by: ["chair", "secretary"])
    room.run(.tick, at: .zero)
    #expect(room.run(.act(.extend(signed)), at: .minutes(1)) == nil)
    room.restart(at: .minutes(2))
    #expect(room.run(.act(.extend(signed)), at: .minutes(3)) == .notApproved(.repeatedID))
    let admit = LateAdmitEvent(candidate: "0003", minutes: 1, approvals: [], aid: aid)
    let refusal = room.run(
      .act(.lateAdmit(try room.approved(admit, by: ["chair"]))), at: .minutes(3))
    #expect(refusal == .notApproved(.repeatedID))
  }

  @Test("An act that takes or gives something says why", arguments: ["", " ", "\n"])
  func reasons(reason: String) throws {
    var room = try ToyRoom()
    let move = RescheduleEvent(
      start: ToyRoom.time(.minutes(5)), reason: reason, approvals: [],
      aid: try ToyRoom.aid("move"))
    let moved = try room.approved(move, by: ["chair", "secretary"])
    #expect(room.run(.act(.reschedule(moved)), at: .minutes(-5)) == .notNow)
    let grant = ExtendEvent(
      candidate: "*", minutes: 5, reason: reason, approvals: [], aid: try ToyRoom.aid("grant"))
    let granted = try room.approved(grant, by: ["chair", "secretary"])
    #expect(room.run(.act(.extend(granted)), at: .minutes(1)) == .notNow)
    room.run(.tick, at: .minutes(80))
    let decision = DecisionEvent(
      candidate: "0001", what: "exam_warning", reason: reason, approvals: [],
      aid: try ToyRoom.aid("decision"))
    let decided = try room.approved(decision, by: ["chair"])
    #expect(room.run(.act(.decision(decided)), at: .minutes(81)) == .notNow)
  }

  @Test(
    "Only the chair admits late and decides on discipline", arguments: ["secretary", "proctor"])
  func chairOnly(name: String) throws {
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    let role = try #require(OfficialRole(rawValue: name))
    let admit = LateAdmitEvent(
      candidate: "0001", minutes: 12, approvals: [], aid: try ToyRoom.aid("admit"))
    let refusal = room.run(
      .act(.lateAdmit(try room.approved(admit, by: [name]))), at: .minutes(11))
    #expect(refusal == .notApproved(.wrongRole(name, role)))
    room.run(.tick, at: .minutes(80))
    let decision = DecisionEvent(
      candidate: "0001", what: "exam_warning", reason: "x", approvals: [],
      aid: try ToyRoom.aid("decision"))
    let other = room.run(
      .act(.decision(try room.approved(decision, by: [name]))), at: .minutes(81))
    #expect(other == .notApproved(.wrongRole(name, role)))
  }

  @Test("A handover is signed by two officials, giver and receiver")
  func handover() throws {
    var room = try ToyRoom()
    let step = HandoverEvent(
      what: "phong bì mã ca thi", from: "secretary", to: "proctor", approvals: [])
    #expect(
      room.run(.act(.handover(step)), at: .minutes(-30))
        == .notApproved(.tooFew(needed: 2, given: 0)))
    let forged = try room.approved(step, by: ["secretary", "proctor"], with: ["chair", "chair"])
    #expect(
      room.run(.act(.handover(forged)), at: .minutes(-30))
        == .notApproved(.badSignature("secretary")))
    let signed = try room.approved(step, by: ["secretary", "proctor"])
    #expect(room.run(.act(.handover(signed)), at: .minutes(-30)) == nil)
  }

  @Test("The session code is opened after the start before two different candidates of the room")
  func codeOpen() throws {
    var room = try ToyRoom()
    func open(_ witnesses: [String], at time: Duration) -> RoomRefusal? {
      room.run(.act(.codeOpen(CodeOpenEvent(by: "p", witnesses: witnesses))), at: time)
    }
    #expect(open(["0001", "0002"], at: .milliseconds(-1)) == .notNow)
    for witnesses in [
      [], ["0001"], ["0001", "0001"], ["0001", "0009"], ["0001", "0002", "0003"],
    ] {
      #expect(open(witnesses, at: .minutes(1)) == .notNow, "\(witnesses)")
    }
    #expect(open(["0001", "0002"], at: .minutes(1)) == nil)
    #expect(room.state.isCodeOpened)
  }

  @Test(
    "What the room decides itself, or does not do yet, nobody can post",
    arguments: EventSamples.all.map(\.body.kind))
  func neverPosted(kind: EventKind) throws {
    let posted: Set<EventKind> = [
      .extend, .reschedule, .lateAdmit, .codeOpen, .decision, .signature, .incident, .message,
      .complaint, .handover, .checkIn, .pause,
    ]
    var room = try ToyRoom()
    room.run(.tick, at: .zero)
    let size = room.events.count
    let sample = try #require(EventSamples.all.first { $0.body.kind == kind })
    guard !posted.contains(kind) else { return }
    #expect(room.run(.act(sample), at: .minutes(1)) == .notNow)
    #expect(room.events.count == size)
  }

  @Test("An event longer than a log takes is refused")
  func tooLong() throws {
    var room = try ToyRoom()
    let long = MessageEvent(
      candidate: "*", text: String(repeating: "x", count: largestBody), by: "p")
    #expect(room.run(.act(.message(long)), at: .minutes(1)) == .notCanonical)
    let decomposed = MessageEvent(candidate: "*", text: "e\u{301}", by: "p")
    #expect(room.run(.act(.message(decomposed)), at: .minutes(1)) == .notCanonical)
    #expect(room.state.messages.isEmpty)
    let plain = MessageEvent(candidate: "0001", text: "Còn 15 phút", by: "p")
    #expect(room.run(.act(.message(plain)), at: .minutes(45)) == nil)
    #expect(room.state.messages.count == 1)
  }
}
