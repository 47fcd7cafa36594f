import Assessment
import CanonicalBytes
import Foundation
import Testing

@testable import ExamSession

/// A room recorded once: later versions must read it and see the same room.
///
/// With `KHOATHI_RECORD=1` the files are written and the test fails.
struct GoldenLogTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["KHOATHI_RECORD"] == "1"

  @Test("An old log replays to the state it had when it was recorded")
  func golden() throws {
    if Self.isRecording {
      let room = try GoldenRoom.make()
      try write(room.events.map(Self.line), to: "room.jsonl")
      try write(Self.summary(room.state, room.setup.plan.roster), to: "room.state.jsonl")
      Issue.record("recorded \(Self.folder.lastPathComponent)")
      return
    }
    let events = try Self.events()
    #expect(events.count > 50)
    let roster = try ToyPlan().plan.roster
    let state = RoomState(replaying: events)
    #expect(try Self.lines("room.state.jsonl") == Self.summary(state, roster))
  }

  @Test("Every body of an old log has the bytes it was committed with")
  func bodies() throws {
    guard !Self.isRecording else { return }
    for (line, logged) in zip(try Self.lines("room.jsonl"), try Self.events()) {
      let body = try #require(line["body"]).encoded()
      #expect(try logged.event.body.json.encoded() == body, "event \(logged.index)")
    }
  }

  @Test("Every signature in an old log still verifies")
  func signatures() throws {
    guard !Self.isRecording else { return }
    let check = Ed25519Check()
    let events = try Self.events()
    guard case .genesis(let genesis)? = events.first?.event else {
      Issue.record("no genesis")
      return
    }
    var live: [CandidateNumber: [UInt8]] = [:]
    var verified = 0
    for logged in events {
      if case .seat(let seat) = logged.event { live[seat.candidate] = seat.key }
      if case .answer(let answer) = logged.event {
        let bytes = try TerminalSignature.bytes(origin: genesis.origin, body: answer.json)
        let key = try #require(live[answer.candidate])
        #expect(check.isValid(answer.signature, of: bytes, by: key), "event \(logged.index)")
        verified += 1
      }
      if let body = logged.event.body as? any CountersignedBody {
        #expect(throws: Never.self, "event \(logged.index)") {
          try ApprovalRule.check(
            body, officials: genesis.officials, origin: genesis.origin, signatures: check)
        }
        verified += 1
      }
    }
    #expect(verified > 10)
  }

  private static func events() throws -> [LoggedEvent] {
    try lines("room.jsonl").map { line in
      var fields = try CanonicalFields(line)
      let kind = try #require(EventKind(rawValue: try fields.string("k")))
      let logged = LoggedEvent(
        index: try fields.integer("n"), time: LogTime(milliseconds: try fields.integer("t")),
        event: try RoomEvent(kind: kind, json: try fields.any("body")))
      try fields.finish()
      return logged
    }
  }

  private static func line(_ logged: LoggedEvent) -> CanonicalJSON {
    [
      "body": logged.event.body.json, "k": .string(logged.event.body.kind.rawValue),
      "n": .integer(logged.index), "t": .integer(logged.time.milliseconds),
    ]
  }

  /// What a room shows of its state: one line for the room, one a candidate.
  private static func summary(_ state: RoomState, _ roster: Roster) -> [CanonicalJSON] {
    let room: CanonicalJSON = [
      "answers": .integer(state.answerCount), "approvals": .integer(state.usedApprovals.count),
      "boots": .integer(state.boots), "code_opened": .bool(state.isCodeOpened),
      "ended": .bool(state.isEnded), "exported": .bool(state.isExported),
      "last": .integer(state.lastTime.milliseconds), "messages": .integer(state.messages.count),
      "public": .string(state.publicValue), "shares": .integer(state.shares.count),
      "size": .integer(state.size), "start": .integer(state.start?.milliseconds ?? 0),
      "started": .bool(state.isStarted),
    ]
    return [room] + roster.entries.map { candidate(state, $0) }
  }

  private static func candidate(_ state: RoomState, _ entry: RosterEntry) -> CanonicalJSON {
    let session = state.session(entry.candidate)
    let seats = session.seats.map { seat -> CanonicalJSON in
      [
        "answers": .array(
          seat.answers.map {
            [.integer($0.index), .string($0.item.rawValue), .string($0.response)]
          }), "index": .integer(seat.index), "pk": .string(Base64.encode(seat.key)),
        "seat": .string(seat.seat),
      ]
    }
    return [
      "cand": .string(entry.candidate.rawValue),
      "closed": .string(session.handIn?.closeReason?.rawValue ?? ""),
      "deadline": .integer(state.deadline(entry)?.milliseconds ?? 0),
      "decisions": .array(session.decisions.map { .string($0.what) }),
      "final": .array((session.handIn?.sheet ?? []).map(\.json)),
      "first_login": .integer(session.firstLogin?.milliseconds ?? 0),
      "hand_in": .integer(session.handIn?.index ?? 0), "late": .bool(session.isLateAdmitted),
      "open": .bool(session.isPaperOpen), "score": session.score?.json ?? [:],
      "seats": .array(seats), "sheet": .array(state.sheet(entry, extended: []).map(\.json)),
      "signature": .string(session.signature ?? ""),
    ]
  }

  private static func lines(_ name: String) throws -> [CanonicalJSON] {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return try bytes.split(separator: 0x0A).map { try CanonicalJSON(decoding: $0) }
  }

  private func write(_ lines: [CanonicalJSON], to name: String) throws {
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    let bytes = try lines.flatMap { line -> [UInt8] in try line.encoded() + [0x0A] }
    try Data(bytes).write(to: Self.folder.appending(path: name))
  }
}
