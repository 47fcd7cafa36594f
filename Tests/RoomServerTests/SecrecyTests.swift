import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing

@Suite("What a candidate's machine receives")
struct SecrecyTests {
  @Test("No byte of any reply holds an answer key, before the end or after it")
  func noKey() async throws {
    let exam = try ScratchExam(candidates: 2)
    let received = try await ServedRoom.serve(exam) { room in
      var received = try await Self.everyReply(room)
      let (terminal, _) = try await room.seatedByHand("0002")
      let empty = try await Self.paper(room, terminal).items.map {
        SheetLine(item: $0.id, response: "")
      }
      received += try await room.raw.post(.submit, terminal.submit(1, empty)).bytes
      #expect(try await room.proctor.act(.end).phase == .ended)
      received += try await Self.look(room, terminal)
      let state = RawHTTP.Reply(bytes: try await Self.look(room, terminal))
      #expect(state.decoded(SessionState.self)?.result?.outcome == .fail)
      return received
    }
    #expect(received.count > 5_000)
    let text = Data(received)
    #expect(text.range(of: Data("Điền TN-1".utf8)) != nil, "the search finds what is there")
    #expect(text.range(of: Data(ScratchBank.canary.utf8)) == nil)
    let keyFile = try exam.folder.bytes(ExamPath.keys)
    for line in keyFile.split(separator: 0x0A) {
      #expect(text.range(of: Data(line)) == nil)
      let key = try CommittedKey(json: try CanonicalJSON(decoding: line))
      #expect(text.range(of: Data(try key.key.canonicalBytes())) == nil)
      #expect(text.range(of: Data(key.salt.base64.utf8)) == nil)
    }
    for word in ["\"accepted\"", "\"key\"", "\"ksalt\"", "correct_choice"] {
      #expect(text.range(of: Data(word.utf8)) == nil, "\(word)")
    }
  }

  @Test("No reply and no refusal holds an access code, the room's code or the proctor's token")
  func noCode() async throws {
    let exam = try ScratchExam(candidates: 2)
    let received = Data(try await ServedRoom.serve(exam) { try await Self.everyReply($0) })
    for code in exam.codes.accessCodes.values {
      #expect(received.range(of: Data(code.utf8)) == nil)
    }
    #expect(received.range(of: Data(exam.codes.roomCode.utf8)) == nil)
    #expect(received.range(of: Data(exam.codes.proctorToken.utf8)) == nil)
  }

  /// Every path with a good request, and many refusals.
  private static func everyReply(_ room: ServedRoom) async throws -> [UInt8] {
    var received: [UInt8] = []
    func keep(_ reply: RawHTTP.Reply, _ status: Int) {
      #expect(reply.status == status)
      received += reply.bytes
    }
    keep(try await room.raw.send("GET", RoomPath.room.rawValue), 200)
    let terminal = HandTerminal(candidate: "0001")
    let code = try room.exam.code("0001")
    keep(try await room.raw.post(.login, terminal.login(code: "wrong")), 401)
    keep(try await room.raw.post(.login, terminal.login(code: code)), 200)
    keep(try await room.raw.post(.login, HandTerminal(candidate: "0001").login(code: code)), 409)
    for typed in ["wrong", "", room.exam.codes.roomCode] {
      let body = try RawHTTP.json(PaperRequest(roomCode: typed))
      let headers = try terminal.headers("POST", .paper, body)
      let isRight = typed == room.exam.codes.roomCode
      keep(
        try await room.raw.send("POST", RoomPath.paper.rawValue, headers, body), isRight ? 200 : 403
      )
    }
    let items = try await paper(room, terminal).items
    for (place, item) in items.enumerated() {
      let response = try room.exam.bank.right(item.id)
      // A typed response would bring the canary in by itself.
      let sent = response.contains(ScratchBank.canary) ? "hue" : response
      let answer = try terminal.answer(place + 1, item.id, sent)
      keep(try await room.raw.post(.answers, AnswersRequest(answers: [answer])), 200)
    }
    let bad = try terminal.answer(items.count + 1, "MC-9", "x")
    keep(try await room.raw.post(.answers, AnswersRequest(answers: [bad])), 400)
    keep(try await room.raw.post(.submit, terminal.submit(items.count + 1, [])), 409)
    received += try await look(room, terminal)
    let sheet = try await paper(room, terminal)
    let lines = sheet.items.map { SheetLine(item: $0.id, response: sheet.responses[$0.id] ?? "") }
    keep(try await room.raw.post(.submit, terminal.submit(items.count + 1, lines)), 200)
    received += try await look(room, terminal)
    keep(try await room.raw.send("GET", RoomPath.board.rawValue), 401)
    keep(try await room.raw.send("GET", "/v1/keys"), 404)
    return received
  }

  private static func look(_ room: ServedRoom, _ terminal: HandTerminal) async throws -> [UInt8] {
    let headers = try terminal.headers("GET", .state, [])
    let reply = try await room.raw.send("GET", RoomPath.state.rawValue, headers)
    #expect(reply.status == 200)
    return reply.bytes
  }

  private static func paper(
    _ room: ServedRoom, _ terminal: HandTerminal
  ) async throws -> PaperReply {
    let body = try RawHTTP.json(PaperRequest(roomCode: ""))
    let headers = try terminal.headers("POST", .paper, body)
    let reply = try await room.raw.send("POST", RoomPath.paper.rawValue, headers, body)
    return try #require(reply.decoded(PaperReply.self))
  }
}
