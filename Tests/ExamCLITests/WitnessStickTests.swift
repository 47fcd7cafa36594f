import Foundation
import Testing

/// A witness without a network, by the commands that the roles type.
struct WitnessStickTests {
  private struct Board: Decodable {
    struct Witness: Decodable {
      let name: String
      let online: Bool
      let size: Int?
    }

    struct Seat: Decodable {
      struct Result: Decodable {}
      let receipt: String?
      let result: Result?
    }

    let phase: String
    let events: Int
    let awaits: Int?
    let witnesses: [Witness]
    let seats: [Seat]
  }

  private struct Verdict: Decodable {
    struct Finding: Decodable { let code: String }
    let ok: Bool
    let findings: [Finding]
  }

  private struct Line: Decodable {
    let candidate: String
    let receipt: String
  }

  private let files: ExamFiles
  private var exam: String { files.path("exam") }

  init() throws { files = try ExamFiles() }

  @discardableResult
  private func run(
    _ code: Int32, _ arguments: [String], location: SourceLocation = #_sourceLocation
  ) async throws -> Program {
    let program = try await Program.run(arguments)
    #expect(program.code == code, "\(arguments) \(program.errors)", sourceLocation: location)
    return program
  }

  /// Carries a request to the witness and its answer back, on `name`.
  private func carry(_ name: String) async throws {
    let request = try await run(0, ["witness", "request", exam])
    try files.write("\(name).req", request.output)
    let signed = try await sign("\(name).req", 0)
    #expect(signed.output.hasPrefix("— vp "))
    try files.write("\(name).cosig", signed.output)
    try await run(0, ["witness", "accept", exam, files.path("\(name).cosig")])
  }

  private func sign(_ file: String, _ code: Int32) async throws -> Program {
    try await run(
      code,
      [
        "witness", "sign", files.path(file), "--key", files.path("vp.key"), "--state",
        files.path("vp"), "--log", "\(exam)/public/vkey.txt", "--passphrase-file",
        files.path("words"), "--language", "en",
      ])
  }

  @Test("A witness by stick: no result before its line, then the final head in the folder")
  func stick() async throws {
    try files.write("words", "một mật khẩu đủ dài\n")
    let vkey = try await run(
      0,
      [
        "key", "new", "witness", "vp", "--output", files.path("vp.key"), "--passphrase-file",
        files.path("words"),
      ])
    try files.write("policy.txt", "witness vp \(vkey.output)quorum vp\n")
    #expect(
      try await files.commit("exam", "--start-in", "3", "--policy", files.path("policy.txt")).code
        == 0)
    let room = try await ServedRoom(exam)
    try await run(0, ["demo", "candidates", exam, "--study", files.path("bank"), "--json"])
    let ended = try await run(0, ["room", "end", exam, "--json"]).json(as: Board.self)
    #expect(ended.awaits != nil && ended.seats.allSatisfy { $0.result == nil })
    #expect(ended.witnesses.map(\.name) == ["vp"] && ended.witnesses.map(\.online) == [false])
    let words = try await run(0, ["room", "status", exam])
    #expect(words.output.contains("CHỜ NHÂN CHỨNG"))
    let list = try await run(0, ["room", "hand-ins", exam, "--json"]).json(as: [Line].self)
    #expect(list.map(\.receipt) == ended.seats.map { $0.receipt ?? "" })
    try await run(2, ["room", "finish", exam])

    try await carry("close")
    let status = try await run(0, ["room", "status", exam, "--json"]).json(as: Board.self)
    #expect(status.awaits == nil && status.seats.allSatisfy { $0.result != nil })
    let finished = try await run(0, ["room", "finish", exam, "--json"]).json(as: Board.self)
    #expect(finished.awaits == finished.events)
    await room.stop()

    try await verify("early", findings: ["quorum_missing"])
    try await carry("final")
    try await verify("whole", findings: [])
    // Asked again with the request of the close, the witness says what it knows.
    let stale = try await sign("close.req", 2)
    #expect(stale.errors.contains("knows \(finished.events)"))
  }

  private func verify(_ name: String, findings: [String]) async throws {
    try await run(0, ["audit", "export", exam, "--output", files.path(name)])
    let verified = try await run(
      findings.isEmpty ? 0 : 1,
      [
        "audit", "verify", files.path(name), "--json", "--policy", files.path("policy.txt"),
        "--vkey", "\(exam)/public/vkey.txt",
      ])
    #expect(try verified.json(as: Verdict.self).findings.map(\.code) == findings)
  }
}
