import CanonicalBytes
import ExamSession
import RoomAPI
import RoomClient
import Testing

@testable import RoomServer

@Suite("What a room refuses, and that it goes on")
struct RefusalTests {
  @Test("A wrong code and an unknown candidate are the same refusal, and nothing is logged")
  func credentials() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let code = try exam.code("0001")
      let tries = [
        ("0001", "wrong"), ("0001", ""), ("0002", code), ("", code), ("0001#2", code),
        ("0001\u{0}", code), ("\u{1B}[2J0001", code), ("Đ0001", code), ("*", code),
        (String(repeating: "9", count: 3_000), code),
      ]
      for (candidate, code) in tries {
        let terminal = HandTerminal(candidate: candidate)
        let reply = try await room.raw.post(.login, try terminal.login(code: code))
        #expect(reply.status == 401)
        #expect(reply.refusal == Refusal(.wrongCredentials))
      }
      #expect(try await room.proctor.board().seats.map(\.status) == [.absent])
    }
    let mirror = try MirrorText(exam.folder)
    #expect(mirror.count(.seat) == 0)
    #expect(mirror.count(.incident) == 0)
  }

  @Test("A second login while the first terminal is live is refused, logged once, and harmless")
  func secondLogin() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (client, paper) = try await room.seated("0001")
      let other = HandTerminal(candidate: "0001")
      for _ in 1...3 {
        let login = try other.login(code: try exam.code("0001"))
        let reply = try await room.raw.post(.login, login)
        #expect(reply.status == 409)
        #expect(reply.refusal?.code == .sessionLive)
        let retry = try #require(reply.refusal?.retryAfter)
        #expect((1...Presence.silence).contains(retry))
      }
      let answer = UnsignedAnswer(item: paper.items[0].id, response: "", terminalTime: 1)
      #expect(try await client.save([answer]).state.saved == 1)
      // The terminal that has the seat may log in again.
      let again = try await client.login(candidate: "0001", accessCode: try exam.code("0001"))
      #expect(again.state.saved == 1)
    }
    let mirror = try MirrorText(exam.folder)
    #expect(mirror.incidents == ["second_login"])
    #expect(mirror.count(.seat) == 1)
  }

  @Test("Before the start there is no paper and no answer; whoever comes too late stays out")
  func time() async throws {
    let early = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(early, since: -30) { room in
      let client = room.client()
      let login = try await client.login(candidate: "0001", accessCode: try early.code("0001"))
      #expect(login.state.phase == .waiting)
      let open = await refusal { () throws(RoomFailure) in
        _ = try await client.openPaper(roomCode: early.codes.roomCode)
      }
      #expect(open?.code == .notStarted)
      let answer = UnsignedAnswer(item: "MC-1", response: "", terminalTime: 1)
      let save = await refusal { () throws(RoomFailure) in _ = try await client.save([answer]) }
      #expect(save?.code == .notStarted)
    }
    #expect(try MirrorText(early.folder).answers.isEmpty)
    let late = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(late, since: 11 * 60) { room in
      let client = room.client()
      let code = try late.code("0001")
      let login = await refusal { () throws(RoomFailure) in
        _ = try await client.login(candidate: "0001", accessCode: code)
      }
      #expect(login?.code == .tooLate)
    }
    #expect(try MirrorText(late.folder).incidents == ["late_arrival"])
  }

  @Test("Without the room's code there is no paper and no answer")
  func roomCode() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let client = room.client()
      _ = try await client.login(candidate: "0001", accessCode: try exam.code("0001"))
      for (typed, code) in [("", Refusal.Code.roomCodeNeeded), ("nope", .wrongRoomCode)] {
        let open = await refusal { () throws(RoomFailure) in
          _ = try await client.openPaper(roomCode: typed)
        }
        #expect(open?.code == code)
      }
      let answer = UnsignedAnswer(item: "MC-1", response: "", terminalTime: 1)
      let save = await refusal { () throws(RoomFailure) in _ = try await client.save([answer]) }
      #expect(save?.code == .roomCodeNeeded)
      let typed = Crockford.grouped(exam.codes.roomCode).lowercased()
      #expect(try await client.openPaper(roomCode: typed).items.count == 9)
    }
    #expect(try MirrorText(exam.folder).answers.isEmpty)
  }

  @Test("Answers that the rules refuse leave no trace and stop nobody")
  func answers() async throws {
    let exam = try ScratchExam(candidates: 2)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let (other, _) = try await room.seatedByHand("0002")
      let cases = try Self.refusedAnswers(of: terminal, with: other, paper)
      for (answer, code) in cases {
        let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
        #expect(reply.refusal?.code == code, "\(answer.item) \(answer.sequence)")
        #expect(reply.status == Refusal(code).status)
      }
      let good = try terminal.answer(1, paper.items[0].id, "")
      let reply = try await room.raw.post(.answers, AnswersRequest(answers: [good]))
      #expect(reply.decoded(AnswersReply.self)?.state.saved == 1)
    }
    #expect(try MirrorText(exam.folder).answers.count == 1)
  }

  @Test("Of a batch with a bad answer in it, the good ones before it are in the log")
  func halfGood() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let item = try #require(paper.items.first { $0.kind == .singleChoice }?.id)
      let batch = [
        try terminal.answer(1, item, ""), try terminal.answer(2, item, "XXXX"),
        try terminal.answer(3, item, ""),
      ]
      let refused = try await room.raw.post(.answers, AnswersRequest(answers: batch))
      #expect(refused.refusal?.code == .badResponse)
      let state = try await room.raw.send(
        "GET", RoomPath.state.rawValue, try terminal.headers("GET", .state, []))
      #expect(state.decoded(SessionState.self)?.saved == 1)
    }
    #expect(try MirrorText(exam.folder).answers.map(\.sequence) == [1])
  }

  @Test("A hand-in with any other sheet than the log's is refused")
  func sheets() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let empty = paper.items.map { SheetLine(item: $0.id, response: "") }
      var changed = empty
      changed[3].response = "XXXX"
      let huge = (0..<600).map { SheetLine(item: "MC-\($0)", response: "") }
      for sheet in [[], changed, Array(empty.reversed()), empty + empty, huge] {
        let reply = try await room.raw.post(.submit, try terminal.submit(1, sheet))
        #expect(reply.refusal?.code == .sheetMismatch)
        #expect(reply.status == 409)
      }
      var views = try terminal.submit(1, empty)
      views.views.removeLast()
      #expect(try await room.raw.post(.submit, views).refusal?.code == .badSignature)
      #expect(try await room.raw.post(.submit, try terminal.submit(2, empty)).status == 409)
      let done = try await room.raw.post(.submit, try terminal.submit(1, empty))
      #expect(done.decoded(SubmitReply.self)?.state.phase == .submitted)
      let after = try await room.raw.post(
        .answers, AnswersRequest(answers: [try terminal.answer(1, paper.items[0].id, "")]))
      #expect(after.refusal?.code == .sessionEnded)
    }
    #expect(try MirrorText(exam.folder).count(.submit) == 1)
  }

  @Test("Responses and hand-ins that name no session key are refused before the room looks at them")
  func unnamed() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let answers = AnswersRequest(answers: [try terminal.answer(1, paper.items[0].id, "")])
      let sheet = paper.items.map { SheetLine(item: $0.id, response: "") }
      for (path, body) in [
        (RoomPath.answers, try RawHTTP.json(answers)),
        (.submit, try RawHTTP.json(try terminal.submit(1, sheet))),
      ] {
        let reply = try await room.raw.send("POST", path.rawValue, [], body)
        #expect(reply.refusal?.code == .badSignature)
      }
    }
    #expect(try MirrorText(exam.folder).answers.isEmpty)
  }

  @Test("A signed request needs the signature of a seated key over this very request")
  func signedRequests() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, _) = try await room.seatedByHand("0001")
      let stranger = HandTerminal(candidate: "0001")
      let body = try RawHTTP.json(PaperRequest(roomCode: ""))
      let other = try RawHTTP.json(PaperRequest(roomCode: exam.codes.roomCode))
      let good = try terminal.headers("POST", .paper, body)
      func status(_ headers: [(String, String)]) async throws -> Refusal.Code? {
        try await room.raw.send("POST", RoomPath.paper.rawValue, headers, body).refusal?.code
      }
      #expect(try await status([]) == .badSignature)
      #expect(try await status(Array(good.prefix(1))) == .badSignature)
      #expect(try await status(try terminal.headers("POST", .paper, other)) == .badSignature)
      #expect(try await status(try terminal.headers("GET", .paper, body)) == .badSignature)
      #expect(try await status(try terminal.headers("POST", .state, body)) == .badSignature)
      #expect(try await status([good[0], (SignedHeader.signature, "!")]) == .badSignature)
      #expect(try await status([(SignedHeader.key, "AAAA"), good[1]]) == .badSignature)
      #expect(try await status(try stranger.headers("POST", .paper, body)) == .unknownKey)
      #expect(try await status(good) == nil)
    }
  }

  @Test("Acts need the proctor's token, and only acts of officials can be posted")
  func acts() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let right = exam.codes.proctorToken
      func act(_ act: ActRequest, _ token: String) async throws -> Refusal.Code? {
        let body = try RawHTTP.json(act)
        let headers = try await room.proctorHeaders("POST", .acts, body, token: token)
        return try await room.raw.send("POST", RoomPath.acts.rawValue, headers, body).refusal?.code
      }
      for token in ["", "0"] {
        #expect(try await act(.end, token) == .wrongCredentials)
        let headers = try await room.proctorHeaders("GET", .board, [], token: token)
        let board = try await room.raw.send("GET", RoomPath.board.rawValue, headers)
        #expect(board.refusal?.code == .wrongCredentials)
      }
      #expect(
        try await room.raw.post(.acts, ActRequest.end).refusal?.code == .wrongCredentials)
      func encoded(_ event: some EventBody) throws -> ActRequest {
        ActRequest(act: event.kind.rawValue, body: Base64.encode(try event.json.encoded()))
      }
      let aid = try #require(ApprovalID([UInt8](repeating: 7, count: 16)))
      for minutes in [5, 100_000, CanonicalJSON.largestInteger] {
        let extend = try encoded(
          ExtendEvent(candidate: "*", minutes: minutes, reason: "x", approvals: [], aid: aid))
        let code = try await act(extend, right)
        #expect(code == .notApproved || code == .notNow)
      }
      #expect(try await act(try encoded(StartEvent(reason: "x")), right) == .notNow)
      #expect(
        try await act(try encoded(MessageEvent(candidate: "0009", text: "x", by: "y")), right)
          == .notNow)
      for (kind, body) in [("no_such_act", ""), ("message", ""), ("message", "e30="), ("end", "x")]
      {
        #expect(try await act(ActRequest(act: kind, body: body), right) != nil)
      }
      let long = MessageEvent(candidate: "*", text: String(repeating: "a", count: 40_000), by: "y")
      #expect(try await act(try encoded(long), right) == .malformed)
      #expect(
        try await act(try encoded(MessageEvent(candidate: "*", text: "x", by: "y")), right) == nil)
    }
    #expect(try MirrorText(exam.folder).count(.message) == 1)
  }

  /// Answers of the candidate at `terminal`, none of which may be taken; `other` sits elsewhere.
  private static func refusedAnswers(
    of terminal: HandTerminal, with other: HandTerminal, _ paper: PaperReply
  ) throws -> [(SignedAnswer, Refusal.Code)] {
    let typed = try #require(paper.items.first { $0.kind == .shortText }?.id)
    let single = try #require(paper.items.first { $0.kind == .singleChoice }?.id)
    var forged = try terminal.answer(1, single, "")
    forged.signature = try other.answer(1, single, "").signature
    var short = try terminal.answer(1, single, "")
    short.signature = Base64.encode([1, 2, 3])
    var moved = try terminal.answer(1, single, "")
    moved.terminalTime += 1
    let unseated = try HandTerminal(candidate: "0003").answer(1, single, "")
    let strange = try HandTerminal(candidate: "0001").answer(1, single, "")
    let long = String(repeating: "a", count: 501)
    return [
      (forged, .badSignature), (short, .badSignature), (moved, .badSignature),
      (unseated, .unknownKey), (strange, .badSignature),
      (try terminal.answer(1, "MC-9", ""), .notInPaper),
      (try terminal.answer(1, "", ""), .notInPaper),
      (try terminal.answer(1, single, "XXXX"), .badResponse),
      (try terminal.answer(1, single, "\u{1F600}"), .badResponse),
      (try terminal.answer(1, typed, long), .badResponse),
      (try terminal.answer(1, typed, "hai\ndòng"), .badResponse),
      (try terminal.answer(1, typed, " huế"), .badResponse),
      (try terminal.answer(0, single, ""), .sequenceGap),
      (try terminal.answer(2, single, ""), .sequenceGap),
      (try terminal.answer(CanonicalJSON.largestInteger, single, ""), .sequenceGap),
    ]
  }
}
