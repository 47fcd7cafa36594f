import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing

@Suite("A paper full of extended texts")
struct EssayRoomTests {
  @Test("Forty texts of 8,000 bytes are saved, read back, handed in by their hashes and verified")
  func forty() async throws {
    let exam = try ScratchExam(candidates: 1, bank: .essays())
    try await ServedRoom.serve(exam) { room in
      let (client, paper) = try await room.seated("0001")
      #expect(paper.items.count == 40)
      let answers = paper.items.map { item in
        UnsignedAnswer(item: item.id, response: Essay.text(bytes: 8_000), terminalTime: 1)
      }
      #expect(try await client.save(answers).state.saved == 40)
      let known = try await client.openPaper(roomCode: "").responses
      #expect(known.values.allSatisfy { $0 == answers[0].response })
      #expect(known.count == 40)
      let sheet = paper.items.map { SheetLine($0, response: answers[0].response) }
      let views = sheet.map { ItemView(item: $0.item, milliseconds: 3_600_000, visits: 99) }
      let state = try await client.submit(sheet: sheet, views: views, terminalTime: 9).state
      #expect(state.phase == .submitted)
      let result = try #require(try await room.proctor.act(.end).seats[0].result)
      #expect(result.outcome == .unmarked)
      #expect(result.points == 0)
      _ = try await room.proctor.act(.finish)
    }
    let submits = try MirrorText(exam.folder).events.compactMap {
      if case .submit(let submit) = $0.event { submit } else { nil }
    }
    #expect(submits.count == 1)
    #expect(try submits[0].json.encoded().count < 10_000)
    #expect(submits[0].sheet.allSatisfy { $0.response.hasPrefix("sha256:") })
    #expect(try await exam.verified().isOK)
  }
}
