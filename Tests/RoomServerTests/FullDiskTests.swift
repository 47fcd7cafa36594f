import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing

@testable import RoomServer

@Suite("A disk that is nearly full")
struct FullDiskTests {
  private static func space(_ folder: ExamFolder, isShort: Bool) throws -> LogSpace {
    try LogSpace(
      folder: folder.path(ExamPath.log), mirror: folder.path(ExamPath.mirror), candidates: 2,
      floor: isShort ? Int.max / 4 : 0)
  }

  @Test("New responses wait, the proctor is told once, and hand-in, end and finish still work")
  func closing() async throws {
    let exam = try ScratchExam(candidates: 2)
    try await ServedRoom.serve(exam) { room in
      let (one, paper) = try await room.seatedByHand("0001")
      let (two, other) = try await room.seatedByHand("0002")
      var sheets = [paper, other].map { $0.items.map { SheetLine(item: $0.id, response: "") } }
      let first = try exam.bank.right(sheets[0][0].item)
      let saved = try one.answer(1, sheets[0][0].item, first)
      #expect(try await room.raw.post(.answers, AnswersRequest(answers: [saved])).status == 200)
      sheets[0][0].response = first

      try await room.onRoom { $0.space = try Self.space(exam.folder, isShort: true) }
      for _ in 0..<3 {
        let answer = try two.answer(1, sheets[1][0].item, "")
        let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
        #expect(reply.status == 503)
        #expect(reply.refusal?.code == .stopping)
      }
      #expect(try await room.proctor.board().alarms?.map(\.kind) == ["disk_full"])
      #expect(room.failures.count == 0)
      for (terminal, sheet, sequence) in [(one, sheets[0], 2), (two, sheets[1], 1)] {
        let reply = try await room.raw.post(.submit, try terminal.submit(sequence, sheet))
        #expect(reply.decoded(SubmitReply.self)?.state.phase == .submitted)
      }
      #expect(try await room.proctor.act(.end).phase == .ended)
      #expect(try await room.proctor.act(.finish).phase == .finished)
    }
    let mirror = try MirrorText(exam.folder)
    #expect(mirror.answers.map(\.candidate.rawValue) == ["0001"])
    #expect(mirror.incidents == ["disk_full"])
    #expect(mirror.count(.score) == 2)
  }

  @Test("With space again responses are taken, and the log says from when")
  func again() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let answer = try terminal.answer(1, paper.items[0].id, "")
      let request = AnswersRequest(answers: [answer])
      try await room.onRoom { $0.space = try Self.space(exam.folder, isShort: true) }
      #expect(try await room.raw.post(.answers, request).status == 503)
      try await room.onRoom { $0.space = try Self.space(exam.folder, isShort: false) }
      #expect(try await room.raw.post(.answers, request).status == 200)
    }
    #expect(try MirrorText(exam.folder).incidents == ["disk_full", "disk_free"])
  }
}
