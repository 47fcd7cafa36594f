import Foundation
import Testing

/// What can still be done to a room that is finished: correct a key, erase people, wipe the server.
struct CorrectionTests {
  private struct Score: Decodable {
    let raw: Int
    let max: Int
    let result: String
  }

  private struct Change: Decodable {
    let candidate: String
    let before: Score
    let after: Score
  }

  private struct Correction: Decodable {
    let item: String
    let rescored: Int
    let flips: [Change]
    let scores: [Change]
    let vkey: String?
    let event: Int?
  }

  private struct Verdict: Decodable {
    struct Step: Decodable {
      let step: String
      let ok: Bool
    }

    struct Finding: Decodable {
      let step: String
      let code: String
    }

    let ok: Bool
    let steps: [Step]
    let findings: [Finding]
  }

  /// A word of every stem and of every candidate's name.
  private static let canaries = ["Câu hỏi số", "Nguyễn Thị Ánh"]

  private let files: ExamFiles
  private var exam: String { files.path("exam") }
  private var trusted: [String] {
    ["--policy", files.path("policy.txt"), "--vkey", files.path("vkey.txt")]
  }

  init() throws { files = try ExamFiles() }

  private func run(_ arguments: String...) async throws -> Program {
    try await Program.run(arguments + ["--language", "en"])
  }

  @discardableResult
  private func done(
    _ arguments: String..., location: SourceLocation = #_sourceLocation
  ) async throws -> Program {
    let program = try await Program.run(arguments)
    #expect(program.code == 0, "\(arguments) \(program.errors)", sourceLocation: location)
    return program
  }

  private func approvals(_ names: String...) -> [String] {
    names.flatMap { ["--approve", files.path("\($0).key")] }
      + ["--passphrase-file", files.path("words.txt")]
  }

  /// An exam with three officials, sat by two candidates and finished.
  private func sit() async throws {
    try files.write("words.txt", "mật khẩu của người duyệt\n")
    var officials = "officials:\n"
    for (name, role) in [("chair", "chair"), ("secretary", "secretary"), ("proctor", "proctor")] {
      let made = try await done(
        "key", "new", "official", name, "--output", files.path("\(name).key"),
        "--passphrase-file", files.path("words.txt"))
      let key = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
      officials += "  - {name: \(name), role: \(role), key: \"\(key)\"}\n"
    }
    let text = ExamFiles.exam().replacingOccurrences(of: "officials: []\n", with: officials)
    try files.write("exam.yaml", text)
    #expect(try await files.commit("exam", "--start-in", "3").code == 0)
    for name in ["policy.txt", "vkey.txt"] {
      try FileManager.default.copyItem(
        atPath: "\(exam)/public/\(name)", toPath: files.path(name))
    }
    let room = try await ServedRoom(exam)
    try await done("demo", "candidates", exam, "--study", files.path("bank"), "--json")
    try await done("room", "end", exam, "--json")
    let early = try await correct("L-1", "--credit-all", "--dry-run")
    #expect(early.code == 2, "a room that is served takes no correction")
    try await done("room", "finish", exam, "--json")
    await room.stop()
  }

  private func correct(_ item: String, _ more: String...) async throws -> Program {
    try await Program.run(
      [
        "exam", "correct-key", exam, item, "--reason", "Biên bản số 7", "--json", "--language",
        "en",
      ]
        + more)
  }

  private func verify(_ path: String, _ key: String?) async throws -> (Int32, Verdict) {
    let more = key.map { ["--continuation-vkey", $0] } ?? []
    let program = try await Program.run(["audit", "verify", path, "--json"] + trusted + more)
    return (program.code, try program.json(as: Verdict.self))
  }

  /// The items of the first candidate's paper.
  private func paper() async throws -> [String] {
    struct Paper: Decodable { let items: [String] }
    return try await done("paper", "show", exam, "--candidate", "0001", "--json")
      .json(as: Paper.self).items
  }

  @Test("A key is corrected by two officials, twice, and the bundle verifies; then all is wiped")
  func wholeWay() async throws {
    try await sit()
    let items = try await paper()
    let item = try #require(items.first)
    try await refusals(item)
    try await done("audit", "export", exam, "--output", files.path("early"))

    let tried = try await correct(item, "--credit-all", "--dry-run").json(as: Correction.self)
    #expect(tried.event == nil && !files.exists("exam/c1"))
    let credited = try await correct(
      item, ["--credit-all"] + approvals("chair", "secretary")
    ).json(as: Correction.self)
    #expect(credited.scores.map(\.candidate) == tried.scores.map(\.candidate))
    #expect(credited.scores.allSatisfy { $0.after.raw == $0.before.raw + 100 })
    let second = try await correct(
      item,
      ["--accept", "A", "--accept", "B", "--bank", files.path("bank")]
        + approvals("secretary", "chair"))
    #expect(second.code == 0, "\(second.errors)")
    let key = try #require(try second.json(as: Correction.self).vkey)
    #expect(key == credited.vkey)

    let bundle = files.path("bundle")
    try await done("audit", "export", exam, "--output", bundle)
    let (code, verdict) = try await verify(bundle, key)
    #expect(code == 0 && verdict.ok, "\(verdict.findings)")
    #expect(verdict.steps.map(\.step) == (1...16).map { "V\($0)" } + ["C1"])
    let (without, open) = try await verify(bundle, nil)
    #expect(without == 2 && !open.ok && open.findings.isEmpty)
    let corrected = try Data(contentsOf: URL(filePath: "\(exam)/results-c1.csv"))
    let exported = try Data(contentsOf: URL(filePath: "\(bundle)/c1/results.csv"))
    #expect(corrected == exported)
    try await erased(bundle, key)
    try await wiped(bundle, key)
  }

  @Test("score.py gives the best of several corrected keys, and everything when there is none")
  func script() async throws {
    let item =
      #"{"choices":[{"id":"A1"},{"id":"B1"},{"id":"C1"}],"id":"O","scoring":"per_part","#
      + #""type":"ordering"}"#
    func line(_ keys: String, _ response: String, _ points: Int) -> String {
      #"{"item":\#(item),"keys":[\#(keys)],"response":"\#(response)","worth":100,"#
        + #""points":\#(points)}"# + "\n"
    }
    let keys = #"{"order":["C1","A1","B1"]},{"order":["B1","A1","C1"]}"#
    let right = [("C1 A1 B1", 100), ("B1 A1 C1", 100), ("B1 C1 A1", 33), ("", 0)]
    let lines = right.map { line(keys, $0.0, $0.1) }.joined() + line("", "", 100)
    #expect(try await Program.script("score.py", input: lines).code == 0)
    for wrong in [line(keys, "B1 C1 A1", 66), line("", "A1", 0)] {
      #expect(try await Program.script("score.py", input: wrong).code == 1)
    }
  }

  private func refusals(_ item: String) async throws {
    let cases: [([String], String)] = [
      (["--credit-all"] + approvals("chair"), "2 must approve, 1 did"),
      (["--credit-all"] + approvals("chair", "chair"), "chair signed twice"),
      (["--credit-all"] + approvals("chair", "proctor"), "proctor (proctor) may not approve"),
      (["--answer", "B"], "cannot be the key"),
      (["--answer", "A", "--bank", files.path("bank"), "--dry-run"], "says so already"),
      (["--answer", "E", "--bank", files.path("bank"), "--dry-run"], "cannot be the key"),
    ]
    for (arguments, words) in cases {
      let program = try await correct(item, arguments)
      #expect(program.code == 2 && program.output.isEmpty, "\(arguments)")
      #expect(program.errors.contains(words), "\(arguments) \(program.errors)")
    }
    #expect(try await correct("NO-1", "--credit-all", "--dry-run").code == 2)
    #expect(try await correct(item, "--credit-all", "--answer", "B").code == 64)
    #expect(!files.exists("exam/c1"), "a refused correction leaves nothing behind")
  }

  private func correct(_ item: String, _ more: [String]) async throws -> Program {
    try await Program.run(
      [
        "exam", "correct-key", exam, item, "--reason", "Biên bản số 7", "--json", "--language",
        "en",
      ]
        + more)
  }

  private func erased(_ bundle: String, _ key: String) async throws {
    let path = files.path("erased")
    try await done("audit", "erase", bundle, "--candidate", "0001", "--output", path)
    let (code, verdict) = try await verify(path, key)
    #expect(code == 2 && verdict.findings.isEmpty, "\(verdict.findings)")
    #expect(verdict.steps.prefix(5).allSatisfy { $0.ok })
    #expect(try held(in: path, ["Nguyễn Thị Ánh"]).isEmpty)
    #expect(try !held(in: bundle, ["Nguyễn Thị Ánh"]).isEmpty)
  }

  private func wiped(_ bundle: String, _ key: String) async throws {
    let wipe = ["exam", "wipe", exam, "--language", "en"] + trusted
    let both = approvals("chair", "secretary")
    let cases: [([String], String)] = [
      (["--bundle", bundle] + approvals("chair"), "2 must approve, 1 did"),
      (["--bundle", files.path("missing")] + both, "No folder"),
      (["--bundle", files.path("early")] + both, "not the latest bundle"),
      (["--bundle", files.path("erased")] + both, "does not verify"),
      (["--bundle", "\(exam)/bundle"] + both, "lies inside"),
    ]
    for (arguments, words) in cases {
      let program = try await Program.run(wipe + arguments)
      #expect(program.code == 2, "\(arguments)")
      #expect(program.errors.contains(words), "\(arguments) \(program.errors)")
      #expect(files.exists("exam/log/log.sqlite") && files.exists("exam/private/access.json"))
    }
    #expect(try !held(in: exam, Self.canaries).isEmpty)
    let program = try await Program.run(wipe + ["--bundle", bundle] + both)
    #expect(program.code == 0, "\(program.errors)")
    #expect(try held(in: exam, Self.canaries).isEmpty)
    let left = try #require(FileManager.default.enumerator(atPath: exam)?.allObjects as? [String])
    let known: Set = [
      "exam.json", "wiped.json", "public", "public/blueprint.json", "public/rule.json",
      "public/policy.txt", "public/vkey.txt", "public/vkey-c1.txt", "public/bank.jsonl",
    ]
    #expect(Set(left).subtracting(known).isEmpty, "\(left)")
    let (code, verdict) = try await verify(bundle, key)
    #expect(code == 0 && verdict.ok, "\(verdict.findings)")
    let again = try await Program.run(wipe + ["--bundle", bundle])
    #expect(again.code == 0, "a wipe that was broken off can be finished")
    #expect(try await correct("L-1", "--credit-all", "--dry-run").code == 2)
  }

  /// The files below a folder that hold one of these texts.
  private func held(in folder: String, _ texts: [String]) throws -> [String] {
    let names = try #require(
      FileManager.default.enumerator(atPath: folder)?.allObjects as? [String])
    return names.filter { name in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        return false
      }
      return texts.contains { data.range(of: Data($0.utf8)) != nil }
    }
  }
}
