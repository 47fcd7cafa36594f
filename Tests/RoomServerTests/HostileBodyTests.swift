import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import Testing

@Suite("Bytes that no client of ours sends")
struct HostileBodyTests {
  private static let login = #""accessCode":"x","candidate":"0001","sessionKey":"","signature":"""#
  private static let zeros = Base64.encode([UInt8](repeating: 0, count: 32))
  private static func answer(_ cs: String, _ tm: String, _ response: String = "") -> String {
    #"{"answers":[{"candidate":"0001","sequence":\#(cs),"item":"MC-1","response":"\#(response)","#
      + #""terminalTime":\#(tm),"signature":"AAAA"}]}"#
  }

  private static let malformed: [(RoomPath, [UInt8])] =
    [
      "", " ", "{", "}", "[]", "null", "1", "\"x\"", "{}", "{\"a\":1}", "{{}}", "[[[[", "{]",
      "{\(login)", "{\(login)}}", "{\(login),}", "{\(login)} x", "[{\(login)}]", "{'a':1}",
      // Twice the same name, also when one is spelt with an escape.
      "{\"candidate\":\"0002\",\(login)}", "{\"c\\u0061ndidate\":\"0002\",\(login)}",
      "{\"z\":{\"a\":1,\"a\":2},\(login)}",
      // Deep nesting.
      "{\"z\":\(String(repeating: "[", count: 2_000))",
      "{\"z\":\(String(repeating: "[", count: 900))\(String(repeating: "]", count: 900)),\(login)}",
      "{\"z\":\(String(repeating: "{\"z\":", count: 300))1\(String(repeating: "}", count: 300)),\(login)}",
      // Lone surrogates, raw controls, a key that is none.
      "{\"accessCode\":\"\\ud800\",\"candidate\":\"0001\",\"sessionKey\":\"\",\"signature\":\"\"}",
      "{\"accessCode\":\"\u{0}\",\"candidate\":\"0001\",\"sessionKey\":\"\",\"signature\":\"\"}",
      "{\"accessCode\":\"\u{1B}\",\"candidate\":\"0001\",\"sessionKey\":\"\",\"signature\":\"\"}",
      "{\"accessCode\":1,\"candidate\":\"0001\",\"sessionKey\":\"\",\"signature\":\"\"}",
      "{\(login)}", "\u{FEFF}{\(login)}",
      "{\"accessCode\":\"x\",\"candidate\":\"0001\",\"sessionKey\":\"\(zeros)\",\"signature\":\"*\"}",
    ].map { (RoomPath.login, Array($0.utf8)) }
    + [
      // Invalid UTF-8, overlong, UTF-16, a NUL after the end.
      Array("{\"accessCode\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8),
      [0xC0, 0xAF], [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0x7B, 0x00, 0x7D, 0x00],
      Array("{\(login)}".utf8) + [0], [UInt8](repeating: 0, count: 64),
    ].map { (RoomPath.login, $0) }
    + [
      "{\"answers\":[]}", "{\"answers\":{}}", "{\"answers\":[1]}", answer("-1", "1"),
      answer("1", "-1"), answer("9223372036854775808", "1"), answer("1", "9223372036854775808"),
      answer("9007199254740992", "1"), answer("1", "9007199254740992"), answer("1.5", "1"),
      answer("1e400", "1"), answer("-9223372036854775808", "1"), answer("true", "1"),
      answer("\"1\"", "1"), answer("01", "1"), answer("1", "1", "\\u0000"),
      answer("1", "1", "a\nb"), answer("1", "1", "a\tb"), answer("1", "1", "a\rb"),
      answer("1", "1", "\\u001b[2J"), answer("1", "1", "a\\u0301"), answer("1", "1", "\\u202e"),
    ].map { (RoomPath.answers, Array($0.utf8)) }
    + [
      "{}", "{\"act\":\"end\"}", "{\"act\":\"start\",\"body\":\"e30\"}",
    ].map { (RoomPath.acts, Array($0.utf8)) }

  /// What is no JSON, in a member where no decoder looks.
  private static let unread: [(RoomPath, [UInt8])] = [
    "01", "1.", "tru", "[1,]", "\"\\K\"", "\"\\ud800x\"", "\"\\udc00\"", "\"a\nb\"", "nul",
  ].map { (.answers, Array(("{\"z\":\($0)," + answer("1", "1").dropFirst()).utf8)) }

  @Test("Every body that is not the JSON of its path is malformed, and the room goes on")
  func malformedBodies() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      for (path, body) in Self.malformed + Self.unread {
        let headers = path == .acts ? try await room.proctorHeaders("POST", path, body) : []
        let reply = try await room.raw.send("POST", path.rawValue, headers, body)
        #expect(reply.status == 400, "\(String(decoding: body.prefix(80), as: UTF8.self))")
        #expect(reply.refusal == Refusal(.malformed))
      }
      let answers = try (1...201).map { try terminal.answer($0, paper.items[0].id, "") }
      let many = try await room.raw.post(.answers, AnswersRequest(answers: answers))
      #expect(many.refusal?.code == .malformed)
      let mixed = [answers[0], try HandTerminal(candidate: "0002").answer(1, "MC-1", "")]
      let two = try await room.raw.post(.answers, AnswersRequest(answers: mixed))
      #expect(two.refusal?.code == .malformed)
      let most = AnswersRequest(answers: Array(answers.dropLast()))
      #expect(
        try await room.raw.post(.answers, most).decoded(AnswersReply.self)?.state.saved == 200)
    }
    #expect(try MirrorText(exam.folder).answers.count == 200)
  }

  @Test("A body that is too long is refused before it has arrived")
  func tooLong() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let reads: Set<RoomPath> = [.room, .state, .sealedPaper, .board, .head]
      for path in RoomPath.allCases where !reads.contains(path) {
        for length in [path.largestBody + 1, 10 << 20, Int.max] {
          let head =
            "POST \(path.rawValue) HTTP/1.1\r\nhost: x\r\ncontent-length: \(length)\r\n\r\n"
          let reply = try await room.raw.exchange(Array(head.utf8), enough: 12)
          #expect(reply.status == 413, "\(path) \(length)")
        }
        // The same without a length: chunks that never end.
        let head = "POST \(path.rawValue) HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n"
        let chunk = "1000\r\n" + String(repeating: "a", count: 4_096) + "\r\n"
        let chunks = String(repeating: chunk, count: path.largestBody / 4_096 + 1)
        let reply = try await room.raw.exchange(Array((head + chunks).utf8), enough: 12)
        #expect(reply.status == 413, "\(path) chunked")
        // And the longest one that is taken is read whole and is merely no JSON.
        let longest = [UInt8](repeating: 0x61, count: path.largestBody)
        let headers = try await room.proctorHeaders("POST", path, longest)
        let read = try await room.raw.send("POST", path.rawValue, headers, longest)
        #expect(read.status == (path == .paper ? 401 : 400), "\(path) longest")
      }
      #expect(try await room.raw.send("GET", RoomPath.room.rawValue).status == 200)
    }
  }

  @Test("Lengths that lie and requests that are none end their own connection only")
  func lies() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      func head(_ lines: String) -> [UInt8] {
        Array("POST /v1/login HTTP/1.1\r\nhost: x\r\n\(lines)\r\n\r\n".utf8)
      }
      let waits = try await room.raw.exchange(head("content-length: 400") + [0x7B], patience: 150)
      #expect(waits.bytes.isEmpty)
      let short = head("content-length: 2") + Array("{\"candidate\":\"0001\"}".utf8)
      #expect(try await room.raw.exchange(short, enough: 12).status == 400)
      for lines in [
        "content-length: -1", "content-length: 0x10", "content-length: 1 2",
        "content-length: 99999999999999999999", "content-length: 2\r\ncontent-length: 3",
        "content-length: 3\r\ntransfer-encoding: chunked\r\n\r\nzz", "x\u{0}y: 1", ": 1",
      ] {
        let reply = try await room.raw.exchange(head(lines) + Array("{}".utf8), patience: 1_000)
        #expect(reply.status != 200 && (reply.status ?? 400) < 500, "\(lines)")
      }
      for bytes in [
        Array("\r\n\r\n".utf8), Array("GET\r\n\r\n".utf8),
        Array("BREW /v1/room HTTP/1.1\r\n\r\n".utf8),
        Array("GET / HTTP/9.9\r\n\r\n".utf8),
        [UInt8](repeating: 0, count: 512), [0x16, 0x03, 0x01, 0x02, 0x00, 0x01],
        Array("GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\n\r\n".utf8),
        Array("GET /v1/room HTTP/1.1\r\n\(String(repeating: "a: b\r\n", count: 2_000))\r\n".utf8),
      ] {
        let reply = try await room.raw.exchange(bytes, patience: 300)
        #expect(reply.status != 200)
        #expect((reply.status ?? 400) < 500)
      }
      #expect(try await room.raw.send("GET", RoomPath.room.rawValue).status == 200)
    }
  }

  @Test("Unknown paths and wrong methods are unknown_path with 404")
  func unknownPaths() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let requests = [
        ("GET", "/"), ("GET", "/v1"), ("GET", "/v1/keys"), ("GET", "/v2/room"),
        ("GET", "/v1/room/x"), ("POST", "/v1/room"), ("GET", "/v1/login"), ("PUT", "/v1/answers"),
        ("DELETE", "/v1/board"), ("OPTIONS", "/v1/room"), ("GET", "/v1/../private/keys.jsonl"),
        ("GET", "/%2e%2e/private/keys.jsonl"), ("GET", "/private/keys.jsonl"),
        ("GET", "/v1/room%00"), ("GET", "*"), ("PATCH", "/v1/room"),
      ]
      for (method, path) in requests {
        let reply = try await room.raw.send(method, path)
        #expect(reply.status == 404, "\(method) \(path)")
        #expect(reply.refusal == Refusal(.unknownPath), "\(method) \(path)")
      }
      #expect(try await room.raw.send("GET", RoomPath.room.rawValue).status == 200)
    }
  }
}
