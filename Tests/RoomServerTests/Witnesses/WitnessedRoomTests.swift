import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing
import TransparencyLog
import WitnessServer

@testable import RoomServer

@Suite("A room with witnesses")
struct WitnessedRoomTests {
  /// One candidate hands in what is right, and the proctor ends the room.
  private static func sitAndEnd(_ room: ServedRoom) async throws {
    let (terminal, paper) = try await room.seatedByHand("0001")
    var sheet: [SheetLine] = []
    for (place, item) in paper.items.enumerated() {
      let response = try room.exam.bank.right(item.id)
      sheet.append(SheetLine(item: item.id, response: response))
      let answer = try terminal.answer(place + 1, item.id, response)
      _ = try await room.raw.post(.answers, AnswersRequest(answers: [answer]))
    }
    let done = try await room.raw.post(.submit, try terminal.submit(sheet.count + 1, sheet))
    #expect(done.decoded(SubmitReply.self)?.state.phase == .submitted)
    #expect(try await room.proctor.act(.end).phase == .ended)
  }

  private static func isScored(_ room: ServedRoom) async throws -> Bool {
    try await room.onRoom { $0.core.state.session(CandidateNumber("0001")).score != nil }
  }

  private static func untilScored(_ room: ServedRoom) async throws {
    try await poll("never scored") { try await isScored(room) }
  }

  @Test("Two witnesses over HTTP cosign papers, closing and final head, and the verifier agrees")
  func two() async throws {
    let (a, b) = (try LocalWitness("a"), try LocalWitness("b"))
    let exam = try ScratchExam(
      candidates: 1, policy: a.line() + b.line() + "group w 2 a b\nquorum w\n")
    try await a.serve(exam) {
      try await b.serve(exam) {
        try await WitnessedStart.check(exam.folder)
        try await ServedRoom.serve(exam) { room in
          try await poll("papers not cosigned") {
            try await room.onRoom { room in
              guard case .papers = room.witnessStage else { return false }
              return exam.folder.cosignedSizes().contains { $0 > 1 && room.isWitnessed(size: $0) }
            }
          }
          try await Self.sitAndEnd(room)
          try await Self.untilScored(room)
          let board = try await Self.finish(room)
          #expect(board.phase == .finished)
          #expect(board.witnesses?.map(\.name) == ["a", "b"])
          #expect(board.witnesses?.map(\.size) == [board.events, board.events])
        }
      }
    }
    let report = try await exam.verified()
    #expect(report.findings.isEmpty)
    #expect(report.steps.first { $0.step == .head }?.note == .cosigned(["a", "b"]))
    let mirror = try MirrorText(exam.folder)
    #expect(mirror.count(.witness) == 2)
  }

  @Test("Without quorum at the close no key is opened and nothing is scored; then it goes on")
  func dead() async throws {
    let (a, b) = (try LocalWitness("a"), try LocalWitness("b"))
    let exam = try ScratchExam(
      candidates: 1, policy: a.line() + b.line() + "group w all a b\nquorum w\n")
    try await a.serve(exam) {
      try await ServedRoom.serve(exam) { room in
        try await Self.sitAndEnd(room)
        try await poll("b not found dead") {
          try await room.proctor.board().witnesses?.map(\.isOK) == [true, false]
        }
        // The closing head has one of two lines; the room looks at it at every tick.
        try await poll("a did not cosign the close") {
          try await room.onRoom { room in
            let end = room.core.state.endIndex ?? .max
            return exam.folder.cosignedSizes().contains { $0 > end }
          }
        }
        for _ in 0..<5 { _ = try await room.onRoom { try $0.settle() } }
        let board = try await room.proctor.board()
        #expect(board.phase == .ended && board.awaits != nil)
        #expect(board.seats.allSatisfy { $0.result == nil })
        #expect(try await !Self.isScored(room))
        #expect(
          await refusal { () throws(RoomFailure) in _ = try await room.proctor.act(.finish) }?.code
            == .notNow)
        try await b.serve(exam) {
          try await Self.untilScored(room)
          _ = try await Self.finish(room)
        }
      }
    }
    let report = try await exam.verified()
    #expect(report.findings.isEmpty)
  }

  @Test("A witness that holds another log is told in the log with evidence; the others go on")
  func fork() async throws {
    let (a, b) = (try LocalWitness("a"), try LocalWitness("b"))
    let exam = try ScratchExam(
      candidates: 1, policy: a.line() + b.line() + "group w any a b\nquorum w\n")
    #expect(try a.desk(exam).answer(exam.forged(size: 3), now: 1).status == 200)
    try await a.serve(exam) {
      try await b.serve(exam) {
        try await ServedRoom.serve(exam) { room in
          try await poll("the fork is not seen") {
            try await room.proctor.board().witnesses?.first?.detail == "inconsistent 3"
          }
          try await Self.sitAndEnd(room)
          try await Self.untilScored(room)
          _ = try await Self.finish(room)
        }
      }
    }
    let evidence = try FileManager.default.contentsOfDirectory(
      atPath: exam.folder.path("evidence"))
    #expect(!evidence.isEmpty)
    let witness = try FileManager.default.contentsOfDirectory(atPath: a.folder)
    #expect(witness.contains { $0.hasPrefix("evidence-") })
    #expect(try await exam.verified().findings.isEmpty)
  }

  @Test("A witness whose lines do not verify makes no quorum")
  func liar() async throws {
    let (real, liar) = (try LocalWitness("a"), try LocalWitness("b"))
    // The policy has the address of the liar on the line of the witness.
    let exam = try ScratchExam(
      candidates: 1,
      policy: "witness a \(real.key.verifierKey.vkey) http://127.0.0.1:\(liar.port)\nquorum a\n")
    try await liar.serve(exam) {
      try await ServedRoom.serve(exam) { room in
        try await Self.sitAndEnd(room)
        try await poll("the liar is believed") {
          try await room.proctor.board().witnesses?.first?.detail == "bad_signature"
        }
        for _ in 0..<5 { _ = try await room.onRoom { try $0.settle() } }
        #expect(try await !Self.isScored(room))
      }
    }
    #expect(exam.folder.cosignedSizes().isEmpty)
  }

  @Test("By stick: request, sign, accept for the close in the server and the final head without it")
  func stick() async throws {
    let usb = try LocalWitness("usb")
    let exam = try ScratchExam(candidates: 1, policy: usb.line(online: false) + "quorum usb\n")
    let desk = try usb.desk(exam)
    try await ServedRoom.serve(exam) { room in
      try await Self.sitAndEnd(room)
      #expect(try await room.proctor.board().awaits != nil)
      #expect(try await !Self.isScored(room))
      let now = Int(Date.now.timeIntervalSince1970)
      let signed = desk.answer(try Self.request(exam.folder), now: now)
      #expect(signed.status == 200)
      let forged = desk.answer(try exam.forged(size: 3), now: now)
      #expect(forged.status == 409)
      #expect(
        await refusal { () throws(RoomFailure) in
          _ = try await room.proctor.cosignatures(Self.spoilt(signed.body))
        }?.code == .badSignature)
      #expect(try await !Self.isScored(room))
      #expect(try await room.proctor.cosignatures(signed.body).awaits == nil)
      try await Self.untilScored(room)
      let finished = try await room.proctor.act(.finish)
      #expect(finished.awaits == finished.events)
    }
    let without = try await exam.verified()
    #expect(without.findings.map(\.code) == [.quorumMissing])
    let last = desk.answer(try Self.request(exam.folder), now: 9)
    #expect(last.status == 200)
    let record = try MirrorRecord(path: exam.folder.path(ExamPath.mirror))
    let taken = try exam.folder.accept(
      try CosignatureLines.parse(last.body), heads: record.heads, policy: exam.folder.policy())
    #expect(taken == .init(size: record.entries.count, names: ["usb"]))
    #expect(try await exam.verified().findings.isEmpty)
  }

  @Test("A score before the witnessed head is found, though every signature is right")
  func early() async throws {
    let usb = try LocalWitness("usb")
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      try await Self.sitAndEnd(room)
      try await Self.untilScored(room)
      _ = try await room.proctor.act(.finish)
    }
    // The witness signs the final head only, under a policy that asks for it.
    let desk = try usb.desk(exam)
    let reply = desk.answer(try Self.request(exam.folder), now: 5)
    let policy = usb.line(online: false) + "quorum usb\n"
    let record = try MirrorRecord(path: exam.folder.path(ExamPath.mirror))
    _ = try exam.folder.accept(
      try CosignatureLines.parse(reply.body), heads: record.heads,
      policy: try WitnessPolicy(text: policy))
    let report = try await exam.verified(policy: Array(policy.utf8))
    #expect(report.findings.map(\.code) == [.policyDiffers, .noClosingHead])
  }

  /// The room after it was finished, once its witnesses have signed the final head.
  private static func finish(_ room: ServedRoom) async throws -> Board {
    _ = try await room.proctor.act(.finish)
    try await poll("the final head is not cosigned") {
      try await room.proctor.board().awaits == nil
    }
    return try await room.proctor.board()
  }

  /// The bytes for the stick.
  private static func request(_ folder: ExamFolder) throws -> [UInt8] {
    let record = try MirrorRecord(path: folder.path(ExamPath.mirror))
    let request = try HeadRequest(folder, record).request(old: nil, witness: nil)
    return Array(request.serialised.utf8)
  }

  /// The line with one other character in its signature.
  private static func spoilt(_ lines: String) -> String {
    var bytes = Array(lines.utf8)
    let place = bytes.count - 20
    bytes[place] = bytes[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    return String(decoding: bytes, as: UTF8.self)
  }
}
