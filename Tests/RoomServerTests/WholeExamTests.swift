import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing
import TransparencyLog

@testable import RoomServer

@Suite("A whole exam over HTTP")
struct WholeExamTests {
  @Test("Three candidates log in, answer, hand in and read receipt and result")
  func threeCandidates() async throws {
    let exam = try ScratchExam()
    let (final, receipts) = try await ServedRoom.serve(exam) { room in
      var receipts: [String: String] = [:]
      var clients: [RoomClient] = []
      for (number, known) in [("0001", 9), ("0002", 4), ("0003", 0)] {
        let client = try await Self.sit(room, number, known: known)
        let state = try await client.state()
        #expect(state.phase == .submitted)
        #expect(state.result == nil)
        let receipt = try #require(state.receipt)
        receipts[number] = receipt
        clients.append(client)
      }
      #expect(try await room.proctor.act(.end).phase == .ended)
      for (client, correct) in zip(clients, [9, 4, 0]) {
        let result = try #require(try await client.state().result)
        #expect(result.correct == correct)
        #expect(result.points == correct * 100)
        #expect((result.outcome == .pass) == (correct > 4))
      }
      #expect(try await room.proctor.act(.finish).phase == .finished)
      return (try await room.onRoom { $0.core.state }, receipts)
    }
    #expect(!FileManager.default.fileExists(atPath: exam.folder.path(ExamPath.logKey)))
    try checkReplay(exam, final, receipts)
    let report = try await exam.verified()
    #expect(report.findings.isEmpty)
    #expect(report.isComplete)
  }

  @Test("A finished room is not served again, and finishing twice is refused")
  func finishedForGood() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      #expect(
        await refusal { () throws(RoomFailure) in _ = try await room.proctor.act(.finish) }?.code
          == .notNow)
      _ = try await Self.sit(room, "0001", known: 1)
      _ = try await room.proctor.act(.end)
      #expect(
        await refusal { () throws(RoomFailure) in _ = try await room.proctor.act(.end) }?.code
          == .notNow)
      _ = try await room.proctor.act(.finish)
      #expect(
        await refusal { () throws(RoomFailure) in _ = try await room.proctor.act(.finish) }?.code
          == .notNow)
    }
    #expect(throws: ExamFolderFailure.noLogKey(path: exam.folder.path(ExamPath.logKey))) {
      _ = try exam.room()
    }
  }

  @Test("A sheet that nobody hands in is collected at the deadline, and later answers are refused")
  func deadline() async throws {
    let exam = try ScratchExam(candidates: 2, minutes: 1)
    let (terminal, item) = try await ServedRoom.serve(exam, since: 40) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      let item = paper.items[0].id
      let answer = try terminal.answer(1, item, try exam.bank.right(item))
      let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
      #expect(reply.decoded(AnswersReply.self)?.state.phase == .running)
      return (terminal, item)
    }
    try await ServedRoom.serve(exam, since: 61) { room in
      func state() async throws -> SessionState? {
        try await room.raw.send(
          "GET", RoomPath.state.rawValue, try terminal.headers("GET", .state, [])
        ).decoded(SessionState.self)
      }
      try await poll("collected") { try await state()?.phase == .finished }
      #expect(try await state()?.result?.correct == 1)
      let late = AnswersRequest(answers: [try terminal.answer(2, item, "")])
      #expect(try await room.raw.post(.answers, late).refusal?.code == .sessionEnded)
      let handIn = try await room.raw.post(.submit, try terminal.submit(2, []))
      #expect(handIn.refusal?.code == .sessionEnded)
    }
    let closes = try MirrorText(exam.folder).events.compactMap {
      if case .close(let close) = $0.event { close.why } else { nil }
    }
    #expect(closes == [.time, .absent])
  }

  @Test("Between the deadline and the collection only what was made before it is kept")
  func pastDeadline() async throws {
    let exam = try ScratchExam(candidates: 1, minutes: 1)
    let (terminal, item) = try await ServedRoom.serve(exam, since: 40) { room in
      let (terminal, paper) = try await room.seatedByHand("0001")
      return (terminal, paper.items[0].id)
    }
    // No timer runs here, so nobody collects.
    let sequencer = RoomSequencer(try exam.room(since: 61)) { _ in Issue.record("the log failed") }
    let made = try AnswerEvent(try terminal.answer(1, item, ""))
    try await sequencer.perform(.answer([made])) { _ in }
    let late = try AnswerEvent(try terminal.answer(2, item, "", made: 30_000))
    await #expect(throws: Refusal(.pastDeadline)) {
      try await sequencer.perform(.answer([late])) { _ in }
    }
  }

  /// One candidate from login to hand-in who knows the first `known` items of the paper.
  private static func sit(
    _ room: ServedRoom, _ candidate: String, known: Int
  ) async throws -> RoomClient {
    let (client, paper) = try await room.seated(candidate)
    #expect(Set(paper.items.map(\.kind)).count == 4)
    var sheet = paper.items.map { SheetLine(item: $0.id, response: "") }
    for place in 0..<known {
      sheet[place].response = try room.exam.bank.right(sheet[place].item)
      _ = try await client.save([
        UnsignedAnswer(
          item: sheet[place].item, response: sheet[place].response, terminalTime: place)
      ])
    }
    let views = sheet.map { ItemView(item: $0.item, milliseconds: 5, visits: 1) }
    let reply = try await client.submit(sheet: sheet, views: views, terminalTime: 99)
    #expect(reply.state.phase == .submitted)
    return client
  }

  private func checkReplay(
    _ exam: ScratchExam, _ final: RoomState, _ receipts: [String: String]
  ) throws {
    let reader = try EventLogReader.open(at: exam.folder.path(ExamPath.log))
    let stored = try reader.events()
    try reader.close()
    let state = RoomState(replaying: try stored.map { (event) in try LoggedEvent(event) })
    #expect(state == final)
    #expect(state.isExported)
    for (candidate, receipt) in receipts {
      let index = try #require(state.session(CandidateNumber(candidate)).handIn?.index)
      #expect(ReceiptCode.of(MerkleTree.leafHash(stored[index].entry)) == receipt)
    }
    let results = try exam.folder.bytes(ExamPath.results)
    let table = ResultsTable(state: state, plan: try exam.folder.plan()) {
      MerkleTree.leafHash(stored[$0].entry)
    }
    #expect(table?.bytes == results)
    let last = try LoggedEvent(try #require(stored.last))
    let sha = Digest32(hashing: results).hex
    #expect(last.event == .export(ExportEvent(name: ExamPath.results, sha: sha)))
    #expect(reader.heads.last?.size == stored.count)
  }
}
