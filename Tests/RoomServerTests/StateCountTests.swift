import RoomAPI
import RoomClient
import Testing

@testable import RoomServer

@Suite("Counted requests")
struct StateCountTests {
  @Test("The board shows what a terminal holds unsaved, and a recorded request is refused")
  func counted() async throws {
    let exam = try ScratchExam(candidates: 2)
    try await ServedRoom.serve(exam) { room in
      let (terminal, _) = try await room.seatedByHand("0001")
      func unsaved() async throws -> [Int?] { try await room.proctor.board().seats.map(\.unsaved) }
      func ask(_ path: String, signed: String? = nil) async throws -> RawHTTP.Reply {
        try await room.raw.send("GET", path, try terminal.headers(getting: signed ?? path))
      }
      #expect(try await unsaved() == [nil, nil])
      let first = StateQuery(count: 1, unsaved: 3)
      #expect(try await ask(first.path).decoded(SessionState.self)?.phase == .running)
      #expect(try await unsaved() == [3, nil])
      #expect(try await ask(first.path).refusal?.code == .badSignature)
      let second = StateQuery(count: 2, unsaved: 0)
      #expect(try await ask(second.path, signed: first.path).refusal?.code == .badSignature)
      #expect(try await ask(second.path, signed: "/v1/state").refusal?.code == .badSignature)
      #expect(try await ask("/v1/state?count=2").refusal?.code == .malformed)
      #expect(try await unsaved() == [3, nil])
      #expect(try await ask(second.path).status == 200)
      #expect(try await unsaved() == [0, nil])
    }
  }

  @Test("The terminal's client counts by itself, and begins anew with a new session key")
  func client() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (client, _) = try await room.seated("0001")
      for unsaved in [0, 2, 1] {
        _ = try await client.state(unsaved: unsaved)
        #expect(try await room.proctor.board().seats.map(\.unsaved) == [unsaved])
      }
      _ = try await client.state(unsaved: 0, kept: 4)
      let alarms = try await room.proctor.board().alarms ?? []
      #expect(alarms.map(\.kind).contains("journal_kept"))
    }
  }
}

extension HandTerminal {
  /// The headers of a GET whose signature covers `path`, query and all.
  func headers(getting path: String) throws -> [(String, String)] {
    let bytes = SignedBytes.request(
      origin: ScratchExam.origin, method: "GET", path: path, body: [])
    return [(SignedHeader.key, name), (SignedHeader.signature, try sign(bytes))]
  }
}
