import Assessment
import CanonicalBytes
import ExamSession
import RoomAPI
import RoomClient
import Testing

@testable import RoomServer

@Suite("A seat that goes to another terminal", .serialized)
struct TakeoverTests {
  @Test("Another terminal takes a seat over only after a release; what it logged is there")
  func release() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await SecureRoom.serve(exam, terminals: 2) { room in
      let code = try exam.code("0001")
      try await room.asking(room.issued[0]) { client in
        let paper = try await room.seat("0001", client)
        let item = try #require(paper.items.first { $0.kind == .singleChoice })
        let answer = UnsignedAnswer(
          item: item.id, response: item.choices[0].id, terminalTime: 1)
        #expect(try await client.save([answer]).state.saved == 1)
      }
      try await room.asking(room.issued[1]) { other in
        let held = await refusal { () async throws(RoomFailure) in
          _ = try await other.login(candidate: "0001", accessCode: code)
        }
        #expect(held == Refusal(.seatHeld))
        let event = ReleaseEvent(by: "Lê Thị Hoa", candidate: "0001", reason: "Máy hỏng")
        _ = try await room.proctor.act(
          ActRequest(act: "release", body: Base64.encode(try event.json.encoded())))
        _ = try await other.login(candidate: "0001", accessCode: code)
        let paper = try await other.openPaper(roomCode: "")
        let sheet = paper.items.map { item in
          SheetLine(item: item.id, response: paper.responses[item.id] ?? "")
        }
        #expect(sheet.count { !$0.response.isEmpty } == 1)
        let views = paper.items.map { ItemView(item: $0.id, milliseconds: 1, visits: 1) }
        _ = try await other.submit(sheet: sheet, views: views, terminalTime: 2)
      }
      _ = try await room.proctor.act(.end)
      _ = try await room.proctor.act(.finish)
    }
    let mirror = try MirrorText(exam.folder)
    let names = mirror.events.compactMap {
      if case .terminal(let event) = $0.event { event.terminal.name } else { nil }
    }
    #expect(names == ["t01", "t02"])
    #expect(mirror.count(.release) == 1)
    #expect(mirror.incidents == ["second_login"])
    #expect(try await exam.verified().findings == [])
  }

  @Test("Two candidates do not sit at one terminal at a time")
  func oneTerminal() async throws {
    let exam = try ScratchExam(candidates: 2)
    try await SecureRoom.serve(exam) { room in
      try await room.asking(room.issued[0]) { client in
        _ = try await room.seat("0001", client)
        let code = try exam.code("0002")
        try await room.asking(room.issued[0]) { second in
          let busy = await refusal { () async throws(RoomFailure) in
            _ = try await second.login(candidate: "0002", accessCode: code)
          }
          #expect(busy?.code == .terminalBusy)
        }
        #expect(try await room.alarms() == ["terminal_busy"])
      }
    }
    #expect(try MirrorText(exam.folder).count(.seat) == 1)
  }
}
