import ExamSession
import RoomAPI
import RoomClient
import Testing

@Suite("The same thing twice")
struct IdempotenceTests {
  @Test(
    "Answers posted again, at once or in overlapping batches, are logged once, always acknowledged")
  func answers() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let all = try (1...8).map { try terminal.answer($0, paper.items[$0 % 9].id, "") }
      for batches in [[0..<5, 0..<5, 0..<5, 0..<5], [2..<8, 0..<8, 4..<8, 5..<8, 0..<5, 0..<8]] {
        let replies = try await Self.posted(room, batches.map { Array(all[$0]) })
        for reply in replies { #expect(reply.status == 200) }
        let saved = replies.compactMap { $0.decoded(AnswersReply.self)?.state.saved }
        #expect(saved.max() == batches.map(\.upperBound).max())
      }
      let early = try await Self.posted(room, [Array(all[0..<3])])
      #expect(early[0].decoded(AnswersReply.self)?.state.saved == 8)
    }
    #expect(try MirrorText(exam.folder).answers.map(\.sequence) == Array(1...8))
  }

  @Test("A used number with other content is refused and logged; the first content stays")
  func conflict() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let item = try #require(paper.items.first { $0.kind == .shortText }?.id)
      for (response, code) in [("huế", nil), ("hà nội", Refusal.Code.sequenceConflict)] {
        let answer = try terminal.answer(1, item, response)
        let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
        #expect(reply.refusal?.code == code)
      }
    }
    let mirror = try MirrorText(exam.folder)
    #expect(mirror.answers.map(\.response) == ["huế"])
    #expect(mirror.incidents == ["sequence_conflict"])
  }

  @Test("A hand-in posted again, at once or later, is logged once with one receipt")
  func handIn() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let submit = try terminal.submit(1, paper.items.map { SheetLine(item: $0.id, response: "") })
      let raw = room.raw
      let receipts = try await withThrowingTaskGroup(of: String?.self) { group in
        for _ in 1...6 {
          group.addTask {
            try await raw.post(.submit, submit).decoded(SubmitReply.self)?.state.receipt
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(receipts.count == 6)
      #expect(Set(receipts).count == 1)
      #expect(receipts[0] != nil)
    }
    #expect(try MirrorText(exam.folder).count(.submit) == 1)
  }

  /// All batches at once.
  private static func posted(
    _ room: ServedRoom, _ batches: [[SignedAnswer]]
  ) async throws -> [RawHTTP.Reply] {
    let raw = room.raw
    return try await withThrowingTaskGroup(of: RawHTTP.Reply.self) { group in
      for batch in batches {
        group.addTask { try await raw.post(.answers, AnswersRequest(answers: batch)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}
