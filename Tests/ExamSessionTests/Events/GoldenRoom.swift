import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

/// The room behind the golden log: everything that a room of the first release can log.
enum GoldenRoom {
  static func make() throws -> ToyRoom {
    var room = try ToyRoom()
    try before(&room)
    try during(&room)
    try after(&room)
    return room
  }

  private static func act(
    _ room: inout ToyRoom, _ event: RoomEvent, at time: Duration
  ) {
    #expect(room.run(.act(event), at: time) == nil, "\(event.body.kind)")
  }

  private static func before(_ room: inout ToyRoom) throws {
    let step = HandoverEvent(
      what: "phong bì mã ca thi", from: "secretary", to: "proctor", approvals: [])
    act(&room, .handover(try room.approved(step, by: ["secretary", "proctor"])), at: .minutes(-40))
    let move = RescheduleEvent(
      start: ToyRoom.time(.minutes(5)), reason: "mưa to", approvals: [],
      aid: try ToyRoom.aid("move"))
    act(
      &room, .reschedule(try room.approved(move, by: ["chair", "head_proctor"])),
      at: .minutes(-30))
  }

  private static func during(_ room: inout ToyRoom) throws {
    let first = try ToyTerminal("0001", "1")
    #expect(room.run(.login(try first.login()), at: .minutes(-10)) == nil)
    room.run(.tick, at: .minutes(5))
    let opening = CodeOpenEvent(by: "Lê Thị Hoa", witnesses: ["0001", "0002"])
    act(&room, .codeOpen(opening), at: .minutes(5))
    room.open(first, at: .minutes(6))
    try respond(&room, first, right: 5, at: .minutes(7))
    let stranger = try ToyTerminal("0001", "stranger").login()
    #expect(room.run(.login(stranger), at: .minutes(7)) != nil)
    let late = try ToyTerminal("0002", "2")
    #expect(room.run(.login(try late.login()), at: .minutes(16)) != nil)
    let admit = LateAdmitEvent(
      candidate: "0002", minutes: 12, approvals: [], aid: try ToyRoom.aid("admit"))
    act(&room, .lateAdmit(try room.approved(admit, by: ["chair"])), at: .minutes(16))
    let plain = try room.seat("0002", "2", at: .minutes(17))
    act(
      &room, .message(MessageEvent(candidate: "*", text: "Giữ trật tự", by: "Lê Thị Hoa")),
      at: .minutes(18))
    act(
      &room,
      .complaint(ComplaintEvent(candidate: "0002", text: "Máy chậm", by: "Lê Thị Hoa")),
      at: .minutes(19))
    room.restart(at: .minutes(25))
    let second = try room.seat("0001", "1b", at: .minutes(26))
    try respond(&room, second, right: 3, at: .minutes(27))
    let grant = ExtendEvent(
      candidate: "0002", minutes: 5, reason: "máy chậm", approvals: [],
      aid: try ToyRoom.aid("grant"))
    act(&room, .extend(try room.approved(grant, by: ["chair", "secretary"])), at: .minutes(30))
    let submit = try second.submit(try room.sheet("0001"), cs: 7)
    #expect(room.run(.submit(submit), at: .minutes(50)) == nil)
    room.run(.tick, at: .minutes(65))
    room.run(.heard(key: plain.key.publicKey), at: .minutes(79))
    room.run(.tick, at: .minutes(80))
  }

  /// Answers the whole paper, the first items rightly, the others with nothing.
  private static func respond(
    _ room: inout ToyRoom, _ terminal: ToyTerminal, right: Int, at time: Duration
  ) throws {
    var terminal = terminal
    for (place, item) in try room.paper(terminal.candidate).items.enumerated() {
      let response = place < right ? try room.right(item) : ""
      let answer = try terminal.answer(item, response, tm: place * 1_000)
      #expect(room.run(.answer([answer]), at: time + .seconds(place)) == nil)
    }
  }

  private static func after(_ room: inout ToyRoom) throws {
    room.run(.score(room.setup.keys), at: .minutes(81))
    let decision = DecisionEvent(
      candidate: "0001", what: "exam_reprimand", reason: "biên bản số 3", approvals: [],
      aid: try ToyRoom.aid("decision"))
    act(&room, .decision(try room.approved(decision, by: ["chair"])), at: .minutes(82))
    room.run(.score(room.setup.keys), at: .minutes(83))
    for (candidate, status) in [("0001", "signed"), ("0002", "refused"), ("0003", "absent")] {
      let signature = SignatureEvent(candidate: CandidateNumber(candidate), status: status)
      act(&room, .signature(signature), at: .minutes(84))
    }
    let incident = IncidentEvent(
      candidate: "0002", what: "unsigned", detail: "", by: "Lê Thị Hoa", signedBy: ["0001"])
    act(&room, .incident(incident), at: .minutes(85))
    let export = ExportEvent(name: "results.csv", sha: EventSamples.digest.hex)
    #expect(room.run(.export(export), at: .minutes(90)) == nil)
  }
}
