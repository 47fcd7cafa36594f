import Foundation
import Testing

/// What comes after a sealed exam whose policy asks for a witness: a key is corrected, the server
/// is wiped, and neither goes on before the witness has signed what it follows from.
struct SealedCorrectionTests {
  private struct Verdict: Decodable {
    struct Finding: Decodable {
      let step: String
      let code: String
    }

    let ok: Bool
    let findings: [Finding]
  }

  private struct Correction: Decodable {
    struct Change: Decodable { let candidate: String }
    let scores: [Change]
    let vkey: String?
    let witnessed: Bool?
  }

  private static let canary = "canary-7QK2"

  private let files: ExamFiles
  private var exam: String { files.path("exam") }
  private var bundle: String { files.path("bundle") }
  private var secret: [String] { ["--passphrase-file", files.path("words")] }
  private var approvals: [String] {
    ["--approve", files.path("chair.key"), "--approve", files.path("secretary.key")] + secret
  }
  private var trusted: [String] {
    ["--policy", files.path("policy.txt"), "--vkey", files.path("vkey.txt")]
  }

  /// A sealed exam with three trustees, two officials, an outside share and a witness by stick.
  init() async throws {
    files = try ExamFiles()
    try files.write("words", "mật khẩu của mọi người\n")
    let items = ExamFiles.items().replacingOccurrences(of: "Câu hỏi", with: Self.canary)
    try files.write("bank/items.yaml", items)
    var trustees: [String] = []
    for name in ["an", "bao", "chi"] {
      trustees.append("{name: \(name), recipient: \(try await key("trustee", name))}")
    }
    var officials = "officials:\n"
    for role in ["chair", "secretary"] {
      officials +=
        "  - {name: \(role), role: \(role), key: \"\(try await key("official", role))\"}\n"
    }
    let share = try await done(
      [
        "exam", "share", "Ban giám sát", "--origin", "thi.example.vn/thu-01/p03", "--output",
        files.path("bgs.share"),
      ] + secret)
    let commitment = share.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let text = ExamFiles.exam()
      .replacingOccurrences(
        of: "seed_parties: [Hội đồng, Ban giám sát]",
        with: """
          seed_parties: [Hội đồng, {party: Ban giám sát, commit: \(commitment)}]
          trustees: {needed: 2, list: [\(trustees.joined(separator: ", "))]}
          """
      ).replacingOccurrences(of: "officials: []\n", with: officials)
    try files.write("exam.yaml", text)
    try files.write(
      "policy.txt", "witness vp \(try await key("witness", "vp"))\nquorum vp\n")
  }

  private func key(_ kind: String, _ name: String) async throws -> String {
    let made = try await done(
      ["key", "new", kind, name, "--output", files.path("\(name).key")] + secret)
    return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @discardableResult
  private func done(
    _ arguments: [String], location: SourceLocation = #_sourceLocation
  ) async throws -> Program {
    let program = try await Program.run(arguments)
    #expect(program.code == 0, "\(arguments) \(program.errors)", sourceLocation: location)
    return program
  }

  /// Expects a command to exit 2 with these words on stderr.
  private func refused(
    _ arguments: [String], _ words: String, location: SourceLocation = #_sourceLocation
  ) async throws {
    let program = try await Program.run(arguments + ["--language", "en"])
    #expect(program.code == 2, "\(arguments) \(program.output)", sourceLocation: location)
    #expect(program.errors.contains(words), "\(program.errors)", sourceLocation: location)
  }

  private func keys(_ names: String...) -> [String] {
    names.flatMap { ["--trustee", files.path("\($0).key")] } + secret
  }

  /// Carries the last head of a folder's log to the witness, and its line back.
  private func carry(_ folder: String, vkey: String) async throws {
    let request = try await done(["witness", "request", folder])
    try files.write("request", request.output)
    let signed = try await done(
      [
        "witness", "sign", files.path("request"), "--key", files.path("vp.key"), "--state",
        files.path("vp"), "--log", vkey,
      ] + secret)
    try files.write("cosig", signed.output)
    try await done(["witness", "accept", folder, files.path("cosig")])
  }

  /// The exam from its sealing to its final head, which no witness has seen yet.
  private func sit() async throws {
    let sealed = files.path("sealed")
    try await done(["exam", "seal", files.path("exam.yaml"), "--output", sealed])
    try await done(
      [
        "exam", "commit", files.path("exam.yaml"), "--sealed", sealed, "--output", exam,
        "--start-in", "4", "--policy", files.path("policy.txt"),
      ])
    try FileManager.default.copyItem(
      atPath: "\(exam)/public/vkey.txt", toPath: files.path("vkey.txt"))
    let room = try await ServedRoom(exam)
    try await done(
      ["exam", "open", exam, "--share", files.path("bgs.share")] + keys("an", "bao"))
    try await done(["demo", "candidates", exam, "--study", files.path("bank")])
    try await done(["room", "end", exam])
    let open = ["exam", "open", exam, "--keys", "--wait", "0"] + keys("an", "chi")
    try await refused(open, "[not_witnessed]")
    try await carry(exam, vkey: files.path("vkey.txt"))
    try await done(open)
    try await done(["room", "finish", exam])
    await room.stop()
  }

  private func verdict(_ code: Int32, _ more: [String]) async throws -> Verdict {
    let program = try await Program.run(["audit", "verify", bundle, "--json"] + trusted + more)
    #expect(program.code == code, "\(program.output) \(program.errors)")
    return try program.json(as: Verdict.self)
  }

  private func export() async throws {
    try? files.remove("bundle")
    try await done(["audit", "export", exam, "--output", bundle])
  }

  @Test("A key is corrected and the server wiped, each only upon heads that the witness signed")
  func whole() async throws {
    try await sit()
    struct Paper: Decodable { let items: [String] }
    let paper = try await done(["paper", "show", exam, "--candidate", "0001", "--json"])
    let item = try #require(try paper.json(as: Paper.self).items.first)
    let correct =
      ["exam", "correct-key", exam, item, "--credit-all", "--reason", "Biên bản 7"] + approvals
    try await refused(correct, "witness")
    #expect(!files.exists("exam/c1"))

    try await carry(exam, vkey: files.path("vkey.txt"))
    let made = try await done(correct + ["--json"]).json(as: Correction.self)
    let later = try #require(made.vkey)
    #expect(made.witnessed == false)
    try await export()
    let early = try await verdict(1, ["--continuation-vkey", later])
    #expect(Set(early.findings.map(\.step)) == ["C1"], "\(early.findings)")
    try await carry("\(exam)/c1", vkey: later)
    try await export()
    #expect(try await verdict(0, ["--continuation-vkey", later]).ok)
    try await wipe(later)
  }

  private func wipe(_ later: String) async throws {
    let wipe = ["exam", "wipe", exam, "--bundle", bundle] + trusted + approvals
    try await refused(wipe, "does not verify")
    #expect(try !holding(Self.canary).isEmpty, "the last head of the wipe is not signed yet")
    #expect(files.exists("exam/sealed/bank.age") && files.exists("exam/log/log.sqlite"))
    try await carry("\(exam)/c1", vkey: later)
    try await mirrors(wipe)
    try await done(wipe)
    #expect(try holding(Self.canary).isEmpty)
    for name in ["sealed", "private", "log", "mirror", "c1", "results.csv"] {
      #expect(!files.exists("exam/\(name)"), "\(name)")
    }
    #expect(try await verdict(0, ["--continuation-vkey", later]).ok)
  }

  /// Mirrors that are not wiped, and a folder with a link in it: nothing is removed.
  private func mirrors(_ wipe: [String]) async throws {
    let manager = FileManager.default
    try files.write("disk.txt", "kept")
    try manager.createSymbolicLink(
      atPath: files.path("linked.txt"), withDestinationPath: files.path("disk.txt"))
    for name in ["linked.txt", "missing.txt", "bank", "bundle/bank.jsonl"] {
      let program = try await Program.run(wipe + ["--mirror", files.path(name)])
      #expect(program.code == 2, "\(name)")
    }
    try manager.createDirectory(
      atPath: files.path("elsewhere"), withIntermediateDirectories: true)
    try files.write("elsewhere/notes.txt", "kept")
    try manager.createSymbolicLink(
      atPath: "\(exam)/old", withDestinationPath: files.path("elsewhere"))
    let linked = try await Program.run(wipe)
    #expect(linked.code == 2)
    #expect(files.exists("elsewhere/notes.txt") && files.exists("disk.txt"))
    #expect(files.exists("exam/log/log.sqlite") && files.exists("exam/private/access.json"))
    try manager.removeItem(atPath: "\(exam)/old")
  }

  /// Every file of the exam that holds a text.
  private func holding(_ text: String) throws -> [String] {
    let names = try #require(
      FileManager.default.enumerator(atPath: exam)?.allObjects as? [String])
    return names.filter { name in
      FileManager.default.contents(atPath: "\(exam)/\(name)")?.range(of: Data(text.utf8)) != nil
    }
  }
}
