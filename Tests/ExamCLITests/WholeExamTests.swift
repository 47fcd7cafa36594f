import CanonicalBytes
import Foundation
import Testing

/// One exam from commit to audit, by the commands that the roles type.
struct WholeExamTests {
  private struct Verdict: Decodable {
    struct Step: Decodable {
      let step: String
      let ok: Bool
      let note: String
    }

    struct Finding: Decodable {
      let step: String
      let event: Int?
      let code: String
      let message: String
    }

    let ok: Bool
    let events: Int
    let steps: [Step]
    let findings: [Finding]
  }

  private struct Receipt: Decodable {
    let ok: Bool
    let code: String
    let event: Int
    let sheet: [[String]]
  }

  private struct Board: Decodable {
    struct Seat: Decodable {
      let candidate: String
      let receipt: String
    }

    let phase: String
    let events: Int
    let seats: [Seat]
  }

  private let files: ExamFiles
  private var exam: String { files.path("exam") }
  private var bundle: String { files.path("bundle") }
  private var trusted: [String] {
    ["--policy", "\(exam)/public/policy.txt", "--vkey", "\(exam)/public/vkey.txt"]
  }

  init() throws { files = try ExamFiles() }

  /// Runs the program and expects it to be done.
  @discardableResult
  private func done(
    _ arguments: [String], location: SourceLocation = #_sourceLocation
  ) async throws -> Program {
    let program = try await Program.run(arguments)
    #expect(program.code == 0, "\(arguments) \(program.errors)", sourceLocation: location)
    return program
  }

  /// Everybody sits the exam, the room is ended and finished, and the bundle is written.
  private func sit() async throws -> Board {
    #expect(try await files.commit("exam", "--start-in", "3").code == 0)
    let room = try await ServedRoom(exam)
    try await done(["demo", "candidates", exam, "--study", files.path("bank"), "--json"])
    try await done(["room", "end", exam, "--json"])
    let finished = try await done(["room", "finish", exam, "--json"])
    // The server gave the log back, and goes on showing its end until it is stopped.
    try await done(["audit", "export", exam, "--output", bundle])
    try await done(["room", "status", exam])
    await room.stop()
    return try finished.json(as: Board.self)
  }

  private func verify(_ path: String, _ more: String...) async throws -> (Int32, Verdict) {
    let program = try await Program.run(["audit", "verify", path, "--json"] + trusted + more)
    return (program.code, try program.json(as: Verdict.self))
  }

  @Test("An exam is committed, served, sat, finished, exported and verified; tampering shows")
  func wholeExam() async throws {
    let board = try await sit()
    #expect(board.phase == "finished")
    #expect(board.seats.map(\.candidate) == ["0001", "0002"])

    let (code, verdict) = try await verify(bundle)
    #expect(code == 0)
    #expect(verdict.ok && verdict.findings.isEmpty)
    #expect(verdict.events == board.events)
    #expect(verdict.steps.map(\.step) == (1...16).map { "V\($0)" })

    try await receipts(board)
    try await finished()
    try await oneOfOne()
    try await tampered()
    try await garbled()
  }

  private func receipts(_ board: Board) async throws {
    let folder = files.path("receipts")
    try await done(["audit", "proof", exam, "--all", "--output", folder])
    for seat in board.seats {
      let proof = "\(folder)/\(seat.candidate).tlog-proof"
      let shown = try await done(["audit", "receipt", proof, "--json"] + trusted)
      let receipt = try shown.json(as: Receipt.self)
      #expect(receipt.ok && receipt.code == seat.receipt)
      #expect(receipt.sheet.count == 3 && receipt.sheet.allSatisfy { $0.count == 2 })
    }
    try await done(["audit", "slip", exam, "--all", "--output", files.path("slips")])
    for seat in board.seats {
      let slip = try String(
        contentsOfFile: files.path("slips/\(seat.candidate).html"), encoding: .utf8)
      let proof = try Data(contentsOf: URL(filePath: "\(folder)/\(seat.candidate).tlog-proof"))
      #expect(slip.contains(seat.receipt) && slip.contains(Digest32(hashing: Array(proof)).hex))
      #expect(slip.contains("<svg"))
    }
    let other = try await Program.run(
      ["audit", "receipt", files.path("roster.csv"), "--json"] + trusted)
    #expect(other.code == 1)
  }

  private func finished() async throws {
    let served = try await Program.run("room", "serve", exam, "--language", "en")
    #expect(served.code == 2)
    #expect(served.errors.contains("this room is finished"))
  }

  /// The rule of this exam knows no parts.
  private func oneOfOne() async throws {
    let combined = try await Program.run(
      ["result", "combine", "--bundle", bundle, "--language", "en"] + trusted)
    #expect(combined.code == 2)
    #expect(combined.output.isEmpty)
    #expect(combined.errors.contains("the rule of this room has no parts"))
  }

  private func tampered() async throws {
    let copy = files.path("tampered")
    try FileManager.default.copyItem(atPath: bundle, toPath: copy)
    let results = try String(contentsOfFile: "\(copy)/results.csv", encoding: .utf8)
    // The draw decides who passes; either way one outcome is turned round.
    let (old, new) = results.contains(",fail,") ? (",fail,", ",pass,") : (",pass,", ",fail,")
    try files.write(
      "tampered/results.csv", results.replacingOccurrences(of: old, with: new))
    let (code, verdict) = try await verify(copy)
    #expect(code == 1)
    #expect(!verdict.ok)
    #expect(!verdict.findings.isEmpty && verdict.findings.allSatisfy { $0.step == "V15" })
    #expect(verdict.steps.filter { !$0.ok }.map(\.step) == ["V15"])
    let vietnamese = try await Program.run(["audit", "verify", copy] + trusted)
    let english = try await Program.run(
      ["audit", "verify", copy, "--language", "en"] + trusted)
    #expect(vietnamese.output.contains("✗ V15") && english.output.contains("✗ V15"))
    #expect(vietnamese.output.contains("không phải bảng kết quả"))
    #expect(english.output.contains("NOT AS IT MUST BE"))
  }

  private func garbled() async throws {
    let copy = files.path("garbled")
    try FileManager.default.copyItem(atPath: bundle, toPath: copy)
    let names = FileManager.default.enumerator(atPath: copy)
    while let name = names?.nextObject() as? String {
      let url = URL(filePath: "\(copy)/\(name)")
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 73 ^ name.utf8.count) }
      try Data(bytes).write(to: url)
    }
    let (code, verdict) = try await verify(copy, "--language", "en")
    #expect(code == 1)
    #expect(!verdict.ok && verdict.events == 0)
    #expect(verdict.findings.allSatisfy { !$0.message.isEmpty })
  }
}
