import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import Testing

@Suite("Everybody at the same moment", .serialized)
struct CrowdTests {
  @Test("Sixty candidates log in at once and hand in at once, and all are served")
  func sixty() async throws {
    let exam = try ScratchExam(candidates: 60)
    try await ServedRoom.serve(exam) { room in
      let numbers = (1...60).map(ScratchExam.number)
      let seated = try await Self.timed("logins") {
        try await withThrowingTaskGroup(of: (RoomClient, PaperReply).self) { group in
          for number in numbers { group.addTask { try await room.seated(number) } }
          return try await group.reduce(into: []) { $0.append($1) }
        }
      }
      #expect(seated.count == 60)
      let replies = try await Self.timed("hand-ins") {
        try await withThrowingTaskGroup(of: SubmitReply.self) { group in
          for (client, paper) in seated {
            group.addTask { try await Self.answerAndSubmit(client, paper) }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
      }
      #expect(Set(replies.compactMap(\.state.receipt)).count == 60)
      let board = try await room.proctor.act(.end)
      #expect(board.seats.count { $0.status == .submitted } == 60)
      #expect(Set(board.seats.map(\.seat)).count == 60)
    }
    let mirror = try MirrorText(exam.folder)
    #expect(mirror.count(.submit) == 60)
    #expect(mirror.answers.count == 120)
    #expect(mirror.count(.score) == 60)
  }

  @Test("Silent and half-open peers keep nobody else from being served")
  func silentPeers() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let raw = room.raw
      let head = Array("POST /v1/login HTTP/1.1\r\nhost: x\r\ncontent-length: 400\r\n\r\n{".utf8)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for place in 0..<20 {
          group.addTask {
            _ = try await raw.exchange(place % 2 == 0 ? head : [], patience: 1_500)
          }
        }
        let (client, paper) = try await room.seated("0001")
        let answer = UnsignedAnswer(item: paper.items[0].id, response: "", terminalTime: 1)
        let sent = ContinuousClock.now
        #expect(try await client.save([answer]).state.saved == 1)
        print("behind silent peers: saved in \((ContinuousClock.now - sent) / .milliseconds(1)) ms")
        try await group.waitForAll()
      }
    }
  }

  private static func answerAndSubmit(
    _ client: RoomClient, _ paper: PaperReply
  ) async throws -> SubmitReply {
    let typed = paper.items.filter { $0.kind == .shortText }.prefix(2).map(\.id)
    let answers = typed.map { UnsignedAnswer(item: $0, response: "huế", terminalTime: 1) }
    _ = try await client.save(answers)
    let sheet = paper.items.map {
      SheetLine(item: $0.id, response: typed.contains($0.id) ? "huế" : "")
    }
    let views = sheet.map { ItemView(item: $0.item, milliseconds: 1, visits: 1) }
    return try await client.submit(sheet: sheet, views: views, terminalTime: 2)
  }

  private static func timed<T>(_ what: String, _ body: () async throws -> T) async throws -> T {
    let began = ContinuousClock.now
    let value = try await body()
    print("60 \(what): \((ContinuousClock.now - began) / .milliseconds(1)) ms")
    return value
  }
}
