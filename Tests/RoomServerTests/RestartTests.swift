import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing

@testable import RoomServer

@Suite("A room server that dies and comes back")
struct RestartTests {
  @Test("After a crash every acknowledged answer is there, and terminals go on without login")
  func crash() async throws {
    let exam = try ScratchExam(candidates: 2)
    let (image, port, sheet, terminal) = try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      var sheet = paper.items.map { SheetLine(item: $0.id, response: "") }
      for place in 0..<5 {
        sheet[place].response = try exam.bank.right(sheet[place].item)
        let answer = try terminal.answer(place + 1, sheet[place].item, sheet[place].response)
        let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
        try #require(reply.decoded(AnswersReply.self)?.state.saved == place + 1)
      }
      // Taken while the server runs, with its write-ahead log, as a kill would leave it.
      let image = try await room.onRoom { _ in try exam.image("killed") }
      return (image, room.port, sheet, terminal)
    }
    try await ServedRoom.serve(exam, folder: image, port: port) { room in
      let body = try RawHTTP.json(PaperRequest(roomCode: ""))
      let headers = try terminal.headers("POST", .paper, body)
      let reply = try await room.raw.send("POST", RoomPath.paper.rawValue, headers, body)
      let paper = try #require(reply.decoded(PaperReply.self))
      #expect(paper.state.saved == 5)
      #expect(paper.items.map(\.id) == sheet.map(\.item))
      #expect(paper.responses.count == 5)
      for line in sheet.prefix(5) { #expect(paper.responses[line.item] == line.response) }
      let done = try await room.raw.post(.submit, try terminal.submit(6, sheet))
      #expect(done.decoded(SubmitReply.self)?.state.phase == .submitted)
    }
    let mirror = try MirrorText(image)
    #expect(mirror.answers.map(\.sequence) == [1, 2, 3, 4, 5])
    #expect(mirror.count(.boot) == 2)
    #expect(mirror.count(.outage) == 1)
    #expect(mirror.count(.resume) == 1)
    #expect(mirror.count(.seat) == 1)
    let times = mirror.events.map(\.time)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("The client of our own terminal keeps its key and its numbers over a restart")
  func client() async throws {
    let exam = try ScratchExam(candidates: 1)
    let transport = RoomTransport()
    let done = await Result.of { try await Self.goOn(exam, transport) }
    await transport.close()
    #expect(try MirrorText(try done.get()).answers.map(\.sequence) == [1, 2, 3, 4])
  }

  private static func goOn(
    _ exam: ScratchExam, _ transport: RoomTransport
  ) async throws -> ExamFolder {
    let (image, port, client, paper) = try await ServedRoom.serve(exam) { room in
      let client = RoomClient(url: room.url, transport: transport)
      _ = try await client.login(candidate: "0001", accessCode: try exam.code("0001"))
      let paper = try await client.openPaper(roomCode: exam.codes.roomCode)
      for item in paper.items.prefix(3) {
        _ = try await client.save([
          UnsignedAnswer(item: item.id, response: try exam.bank.right(item.id), terminalTime: 1)
        ])
      }
      return (try await room.onRoom { _ in try exam.image("killed") }, room.port, client, paper)
    }
    let item = paper.items[4].id
    let right = try exam.bank.right(item)
    await #expect(throws: RoomFailure.unreachable) {
      _ = try await client.save([UnsignedAnswer(item: item, response: right, terminalTime: 2)])
    }
    try await ServedRoom.serve(exam, folder: image, port: port) { _ in
      // The number that was signed while nobody was there goes out now.
      #expect(try await client.save([]).state.saved == 4)
      #expect(try await client.state().saved == 4)
      let again = try await client.openPaper(roomCode: "")
      #expect(again.responses[item] == right)
      let sheet = again.items.map {
        SheetLine(item: $0.id, response: again.responses[$0.id] ?? "")
      }
      let views = sheet.map { ItemView(item: $0.item, milliseconds: 1, visits: 1) }
      let done = try await client.submit(sheet: sheet, views: views, terminalTime: 3)
      #expect(done.state.receipt != nil)
    }
    return image
  }

  @Test("Stopped in order and started again, a room has signed all it logged")
  func orderly() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in _ = try await room.seated("0001") }
    let first = try MirrorText(exam.folder)
    #expect(first.heads.last?.size == first.events.count)
    try await ServedRoom.serve(exam) { room in
      let board = try await room.proctor.board()
      #expect(board.seats.map(\.status) == [.working])
    }
    #expect(try MirrorText(exam.folder).count(.boot) == 2)
  }

  @Test("A second server on the same log is refused while the first one runs")
  func second() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let path = exam.folder.path(ExamPath.log) + "/log.lock"
      #expect(throws: EventLogFailure.locked(path: path)) {
        _ = try exam.room()
      }
      let reply = try await room.raw.send("GET", RoomPath.room.rawValue)
      #expect(reply.status == 200)
    }
  }
}
