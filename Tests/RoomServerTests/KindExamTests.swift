import Assessment
import CanonicalBytes
import Crypto
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing

@testable import RoomServer

@Suite("A whole exam of every kind of item over HTTP")
struct KindExamTests {
  private static let all = KindSample.lone + [.trial, .essay] + KindSample.passage

  @Test(
    "All, part, little and nothing right get the points counted by hand, and V1–V16 find nothing",
    arguments: [false, true])
  func threeCandidates(withEssay: Bool) async throws {
    let exam = try ScratchExam(candidates: 3, bank: .kinds(withEssay: withEssay))
    try await ServedRoom.serve(exam) { room in
      let right = try await Self.sit(room, "0001", inBatches: false) { $0.right }
      let partly = try await Self.sit(room, "0002", inBatches: true) { $0.partly.response }
      let poor = try await Self.sitByHand(room, "0003")
      for state in [right, partly, poor] {
        #expect(state.phase == .submitted)
        #expect(state.result == nil, "before the end nobody learns a score")
      }
      let board = try await room.proctor.act(.end)
      checkResults(board, withEssay: withEssay)
      #expect(try await room.proctor.act(.finish).phase == .finished)
    }
    try checkScores(exam)
    try checkSheets(exam, withEssay: withEssay)
    try checkTable(exam, withEssay: withEssay)
    let report = try await exam.verified()
    #expect(report.steps.count == 16)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.isComplete)
  }

  @Test("The paper shows an item with all that its kind needs, its rule and its points")
  func paper() async throws {
    let exam = try ScratchExam(candidates: 1, bank: .kinds(withEssay: true))
    let items = try await ServedRoom.serve(exam) { try await $0.seated("0001").1 }.items
    func item(_ id: String) throws -> PaperItem { try #require(items.first { $0.id == id }) }
    #expect(items.count == Self.all.count)
    #expect(Set(items.map(\.kind)) == Set(PaperItem.Kind.allCases))
    for sample in Self.all { #expect(try item(sample.id).points == sample.maximum) }
    #expect(try item("NC-1").scoring == .allOrNothing)
    #expect(try item("NC-2").scoring == PaperScoring(.rightMinusWrong))
    #expect(try item("SX-2").scoring == PaperScoring(.perPart))
    #expect(try item("GH-3").scoring == PaperScoring(.table, percents: [0, 50, 100]))
    #expect(try item("NY-1").scoring == PaperScoring(.table, percents: [10, 25, 50, 100]))
    #expect(try item("NY-3").scoring == .allOrNothing)
    #expect(try item("SO-1").unit == "triệu đồng")
    #expect(try item("GH-1").prompts.map(\.text) == ["Ý một", "Ý hai", "Ý ba"])
    #expect(try item("GH-1").choices.count == 4)
    #expect(try item("NY-1").prompts.count == 4)
    #expect(try item("NY-1").choices.isEmpty)
    #expect(try item("DK-1").gaps.map(\.kind) == [.text, .choice, .number])
    #expect(try item("DK-1").gaps[1].choices.map(\.text) == ["Một", "Hai", "Ba"])
    let essay = try item("TL-1")
    #expect([essay.leastWords, essay.mostWords] == [150, 400])
    let passage = try #require(items.firstIndex { $0.id == "DL-1" })
    #expect(items[passage + 1].id == "DL-2", "items of one passage stand together")
    #expect(items[passage].passage == "Đoạn *chung* của hai câu.")
    #expect(items[passage + 1].passage == items[passage].passage)
    #expect(items.count { $0.passage == nil } == items.count - 2)
  }

  /// One candidate from login to hand-in, with the program's own client.
  private static func sit(
    _ room: ServedRoom, _ candidate: String, inBatches: Bool,
    _ written: (KindSample) -> String
  ) async throws -> SessionState {
    let (client, paper) = try await room.seated(candidate)
    var answers: [UnsignedAnswer] = []
    var sheet: [SheetLine] = []
    for item in paper.items {
      let sample = try #require(all.first { $0.id == item.id })
      let response = item.response(to: written(sample))
      answers.append(UnsignedAnswer(item: item.id, response: response, terminalTime: 1))
      sheet.append(SheetLine(item, response: response))
    }
    if inBatches {
      #expect(try await client.save(answers).state.saved == answers.count)
    } else {
      for answer in answers { _ = try await client.save([answer]) }
    }
    let known = try await client.openPaper(roomCode: "").responses
    let given = answers.filter { !$0.response.isEmpty }.map { ($0.item, $0.response) }
    #expect(known == Dictionary(uniqueKeysWithValues: given))
    let views = sheet.map { ItemView(item: $0.item, milliseconds: 5, visits: 1) }
    return try await client.submit(sheet: sheet, views: views, terminalTime: 99).state
  }

  /// A candidate whose terminal tries every malformed response before each good one, clears and
  /// repeats, and hands in wrong sheets before the right one.
  private static func sitByHand(
    _ room: ServedRoom, _ candidate: String
  ) async throws -> SessionState {
    let (terminal, paper) = try await room.seatedByHand(candidate)
    var sequence = 0
    var sheet: [SheetLine] = []
    func send(_ item: PaperItem, _ response: String) async throws {
      sequence += 1
      let answer = try terminal.answer(sequence, item.id, response)
      let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
      #expect(reply.decoded(AnswersReply.self)?.state.saved == sequence, "\(item.id)")
    }
    for item in paper.items {
      for bad in MalformedResponses.of(item) {
        let answer = try terminal.answer(sequence + 1, item.id, bad)
        let reply = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
        #expect(reply.refusal?.code == .badResponse, "\(item.id): \(bad.prefix(40))")
        #expect(reply.status == 400)
      }
      let sample = try #require(all.first { $0.id == item.id })
      let response = item.response(to: sample.poor.response)
      try await send(item, item.response(to: sample.right))
      try await send(item, "")
      try await send(item, response)
      sheet.append(SheetLine(item, response: response))
    }
    for wrong in wrongSheets(sheet, paper) {
      let refused = try await room.raw.post(.submit, terminal.submit(sequence + 1, wrong))
      #expect(refused.refusal?.code == .sheetMismatch)
    }
    let done = try await room.raw.post(.submit, terminal.submit(sequence + 1, sheet))
    return try #require(done.decoded(SubmitReply.self)).state
  }

  /// The same sheet with one line as no sheet may have it.
  private static func wrongSheets(_ sheet: [SheetLine], _ paper: PaperReply) -> [[SheetLine]] {
    guard let place = paper.items.firstIndex(where: { $0.kind == .extendedText }) else {
      return [Array(sheet.dropLast())]
    }
    let hash = sheet[place].response
    let text = KindSample.essay.poor.response
    return [text, "", hash.uppercased(), String(hash.dropFirst(7)), hash + "0"].map { response in
      var wrong = sheet
      wrong[place].response = response
      return wrong
    }
  }

  private func checkResults(_ board: Board, withEssay: Bool) {
    let maximum = withEssay ? 3_117 : 2_617
    let items = withEssay ? 24 : 23
    let expected: [(points: Int, correct: Int, outcome: SessionResult.Outcome)] = [
      (2_617, 23, .pass), (982, 5, .pass), (798, 5, .fail),
    ]
    for (seat, expected) in zip(board.seats, expected) {
      let result = SessionResult(
        correct: expected.correct, items: items, points: expected.points, maximum: maximum,
        outcome: withEssay ? .unmarked : expected.outcome)
      #expect(seat.result == result, "\(seat.candidate)")
    }
  }

  /// Every item of every sheet has the points counted by hand.
  private func checkScores(_ exam: ScratchExam) throws {
    let events = try MirrorText(exam.folder).events
    let scores = events.compactMap { if case .score(let score) = $0.event { score } else { nil } }
    let papers = events.compactMap { if case .paper(let paper) = $0.event { paper } else { nil } }
    #expect(scores.map(\.candidate.rawValue) == ["0001", "0002", "0003"])
    for score in scores {
      let paper = try #require(papers.first { $0.candidate == score.candidate })
      for (item, points) in zip(paper.items, score.items) {
        let sample = try #require(Self.all.first { $0.id == item.rawValue })
        let isMarked = item != "TL-1"
        let expected =
          switch score.candidate {
          case "0001": isMarked ? sample.maximum : 0
          case "0002": sample.partly.points
          case "0003": sample.poor.points
          default: 0
          }
        #expect(points == expected, "\(score.candidate) \(item)")
      }
    }
  }

  /// An extended text is in the log once, and in the sheet by its hash.
  private func checkSheets(_ exam: ScratchExam, withEssay: Bool) throws {
    let mirror = try MirrorText(exam.folder)
    let sheets = mirror.events.compactMap {
      if case .submit(let submit) = $0.event { submit.sheet } else { nil }
    }
    let essay = KindSample.essay
    let texts = [essay.right, essay.partly.response, essay.poor.response]
    #expect(texts.map(\.utf8.count).prefix(2) == [8_000, 7_999])
    for (sheet, text) in zip(sheets, texts) {
      let line = sheet.first { $0.item == "TL-1" }?.response
      let hash = SHA256.hash(data: Data(text.utf8)).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      #expect(line == (withEssay ? "sha256:" + hash.joined() : nil))
    }
    let written = mirror.answers.filter { $0.item == "TL-1" }.map(\.response)
    #expect(written == (withEssay ? [texts[0], texts[1], texts[0], "", texts[2]] : []))
  }

  private func checkTable(_ exam: ScratchExam, withEssay: Bool) throws {
    let table = String(decoding: try exam.folder.bytes(ExamPath.results), as: UTF8.self)
    let rows = table.split(separator: "\n").dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false)[4...10].joined(separator: ",")
    }
    let (items, most) = withEssay ? ("24", "31.17") : ("23", "26.17")
    let results = withEssay ? Array(repeating: "unmarked", count: 3) : ["pass", "pass", "fail"]
    #expect(
      rows == [
        "23,\(items),26.17,\(most),0.00,26.17,\(results[0])",
        "5,\(items),9.82,\(most),0.00,9.82,\(results[1])",
        "5,\(items),7.98,\(most),0.00,7.98,\(results[2])",
      ])
  }
}
