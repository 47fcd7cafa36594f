import ExamSession
import RoomAPI
import RoomClient
import SessionStore
import Testing

@testable import RoomServer

@Suite("Acknowledged only when durable")
struct DurabilityTests {
  @Test("When the transaction fails nobody is acknowledged, and the failure is told once")
  func beforeCommit() async throws {
    let exam = try ScratchExam(candidates: 2)
    try await ServedRoom.serve(exam) { room in
      let (one, paper) = try await room.seatedByHand("0001")
      let (two, other) = try await room.seatedByHand("0002")
      try await room.onRoom { try $0.log.plant(.beforeCommit) }
      let raw = room.raw
      let batches = try [(one, paper), (two, other)].flatMap { terminal, paper in
        try (0..<4).map { _ in try terminal.answer(1, paper.items[0].id, "") }
      }
      let replies = try await withThrowingTaskGroup(of: RawHTTP.Reply.self) { group in
        for answer in batches {
          group.addTask { try await raw.post(.answers, AnswersRequest(answers: [answer])) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for reply in replies {
        #expect(reply.status == 503)
        #expect(reply.refusal == Refusal(.stopping))
      }
      #expect(try await raw.send("GET", RoomPath.room.rawValue).status == 503)
      let login = try HandTerminal(candidate: "0001").login(code: try exam.code("0001"))
      #expect(try await raw.post(.login, login).status == 503)
      #expect(room.failures.count == 1)
    }
    #expect(try MirrorText(exam.folder).answers.isEmpty)
    try await ServedRoom.serve(exam) { room in
      let board = try await room.proctor.board()
      #expect(board.seats.map(\.answered) == [0, 0])
    }
  }

  @Test("Dead between commit and mirror: not acknowledged, there after the restart, and only once")
  func afterCommit() async throws {
    let exam = try ScratchExam(candidates: 1)
    let (terminal, answer) = try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let answer = try terminal.answer(1, paper.items[0].id, "")
      try await room.onRoom { try $0.log.plant(.afterCommit) }
      let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
      #expect(reply.status == 503)
      #expect(room.failures.count == 1)
      return (terminal, answer)
    }
    #expect(try MirrorText(exam.folder).answers.isEmpty)
    try await ServedRoom.serve(exam) { room in
      let headers = try terminal.headers("GET", .state, [])
      let state = try await room.raw.send("GET", RoomPath.state.rawValue, headers)
      #expect(state.decoded(SessionState.self)?.saved == 1)
      let again = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
      #expect(again.decoded(AnswersReply.self)?.state.saved == 1)
    }
    #expect(try MirrorText(exam.folder).answers.count == 1)
  }

  @Test("A bit that flips after the insert is found before the next signature, and stops the room")
  func flippedBit() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      try await room.onRoom { try $0.log.plant(.entryAfterInsert(bit: 9)) }
      let answer = try terminal.answer(1, paper.items[0].id, "")
      _ = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
      try await poll("stopped") { room.failures.count == 1 }
      #expect(try await room.raw.send("GET", RoomPath.room.rawValue).status == 503)
    }
    let mirror = try MirrorText(exam.folder)
    let size = try #require(mirror.heads.last?.size)
    #expect(size < mirror.events.count)
  }
}
