import Foundation
import Testing

/// Sealing, opening and scoring by the commands that trustees, parties and proctors type.
struct SealedExamTests {
  private static let canary = "canary-4VX8"

  private struct Board: Decodable {
    let phase: String
    let opening: String?
    let events: Int
  }

  private let files: ExamFiles
  private var exam: String { files.path("exam") }
  private var secret: [String] { ["--passphrase-file", files.path("pass.txt")] }

  /// A small exam with three trustees, one share that its party keeps and a public value.
  init() async throws {
    files = try ExamFiles()
    try files.write("pass.txt", "ngựa ô đi đường xa\n")
    let items = ExamFiles.items().replacingOccurrences(
      of: "Câu hỏi số", with: "\(Self.canary) số")
    try files.write("bank/items.yaml", items)
    var people: [String] = []
    for name in ["an", "bao", "chi", "stranger"] {
      let made = try await done(
        ["key", "new", "trustee", name, "--output", files.path("\(name).key"), "--json"] + secret)
      let recipient = try #require(try made.json(as: [String: String].self)["recipient"])
      if name != "stranger" { people.append("{name: \(name), recipient: \(recipient)}") }
    }
    let share = try await done(
      [
        "exam", "share", "Ban giám sát", "--origin", "thi.example.vn/thu-01/p03", "--output",
        files.path("bgs.share"), "--json",
      ] + secret)
    let commitment = try #require(try share.json(as: [String: String].self)["commit"])
    let text = ExamFiles.exam().replacingOccurrences(
      of: "seed_parties: [Hội đồng, Ban giám sát]",
      with: """
        seed_parties: [Hội đồng, {party: Ban giám sát, commit: \(commitment)}]
        trustees: {needed: 2, list: [\(people.joined(separator: ", "))]}
        public_draw: Giải đặc biệt ngày 01/12/2026
        """)
    try files.write("exam.yaml", text)
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
    #expect(program.output.isEmpty, sourceLocation: location)
  }

  private func keys(_ names: String...) -> [String] {
    names.flatMap { ["--trustee", files.path("\($0).key")] } + secret
  }

  private func seal() async throws {
    try await done(
      ["exam", "seal", files.path("exam.yaml"), "--output", files.path("sealed"), "--json"])
  }

  private func commit(_ more: [String] = []) async throws {
    try await done(
      [
        "exam", "commit", files.path("exam.yaml"), "--sealed", files.path("sealed"), "--output",
        exam,
      ] + more)
  }

  private var brought: [String] {
    ["--share", files.path("bgs.share"), "--public-value", "48213"]
  }

  @Test(
    "Sealed means sealed: no file of the exam holds a question, served or not; one trustee cannot open"
  )
  func canary() async throws {
    try await seal()
    try await commit()
    #expect(try holding(Self.canary, in: "sealed").isEmpty)
    #expect(try holding(Self.canary, in: "exam").isEmpty)
    #expect(try !holding("Nguyễn Thị Ánh", in: "exam").isEmpty, "the search finds what is there")
    let room = try await ServedRoom(exam)
    let before = try Data(contentsOf: URL(filePath: "\(exam)/mirror/log.txt"))
    try await refused(["exam", "open", exam] + keys("bao") + brought, "2 trustees are needed, 1")
    try await refused(["exam", "open", exam] + keys("bao", "stranger") + brought, "not a trustee")
    try await refused(
      ["exam", "open", exam] + keys("bao", "bao") + brought, "2 trustees are needed")
    try await refused(["exam", "open", exam] + keys("an", "chi"), "[seed_differs]")
    try await refused(
      ["exam", "open", exam, "--share", files.path("bgs.share")] + keys("an", "chi"),
      "[seed_differs]")
    try await refused(["exam", "open", exam, "--keys"] + keys("an", "chi"), "[not_now]")
    #expect(try Data(contentsOf: URL(filePath: "\(exam)/mirror/log.txt")) == before)
    #expect(try holding(Self.canary, in: "exam").isEmpty)
    let opened = try await done(["exam", "open", exam, "--json"] + keys("bao", "chi") + brought)
    #expect(try opened.json(as: Board.self).opening == "bank_open")
    #expect(try holding(Self.canary, in: "exam").isEmpty, "open in memory only")
    await room.stop()
    #expect(try holding(Self.canary, in: "exam").isEmpty)
  }

  @Test("A sealed exam is committed without its bank, sat, opened, finished and verified")
  func whole() async throws {
    try await seal()
    try FileManager.default.moveItem(
      atPath: files.path("bank"), toPath: files.path("elsewhere"))
    try await commit(["--start-in", "4"])
    let room = try await ServedRoom(exam)
    try await done(["exam", "open", exam] + keys("an", "bao") + brought)
    try await done(["demo", "candidates", exam, "--study", files.path("elsewhere")])
    let ended = try await done(["room", "end", exam, "--json"]).json(as: Board.self)
    #expect(ended.phase == "ended" && ended.opening == "keys_closed")
    try await refused(["room", "finish", exam], "[not_now]")
    let open = try await done(["exam", "open", exam, "--keys", "--json"] + keys("bao", "chi"))
    #expect(try open.json(as: Board.self).opening == "keys_open")
    let before = try Data(contentsOf: URL(filePath: "\(exam)/mirror/log.txt"))
    try await refused(["exam", "open", exam, "--keys"] + keys("an", "bao"), "[already_open]")
    try await refused(["exam", "open", exam] + keys("an", "bao") + brought, "[already_open]")
    #expect(try Data(contentsOf: URL(filePath: "\(exam)/mirror/log.txt")) == before)
    try await done(["room", "finish", exam])
    await room.stop()
    try await done(["audit", "export", exam, "--output", files.path("bundle")])
    #expect(files.exists("bundle/ceremony.json"))
    let trusted = [
      "--policy", "\(exam)/public/policy.txt", "--vkey", "\(exam)/public/vkey.txt", "--language",
      "en",
    ]
    for path in [files.path("bundle"), exam] {
      let verified = try await done(["audit", "verify", path] + trusted)
      #expect(verified.output.contains("✓ V13"), "\(verified.output)")
      #expect(verified.output.contains("public value 48213"), "\(verified.output)")
    }
    try files.write("bundle/ceremony.json", "{}")
    let forged = try await Program.run(["audit", "verify", files.path("bundle")] + trusted)
    #expect(forged.code == 1 && forged.output.contains("✗ V13"))
  }

  @Test("A share that was made for another exam is shown to nobody")
  func otherShare() async throws {
    try await seal()
    try await commit()
    let other = files.path("other.share")
    for origin in ["thi.example.vn/thu-01/p04", "thi.example.vn/thu-02/p03"] {
      try await done(
        ["exam", "share", "Ban giám sát", "--origin", origin, "--output", other] + secret)
      let words = "was made for \(origin), not for thi.example.vn/thu-01/p03"
      // Refused without a room: nothing was sent.
      try await refused(["exam", "open", exam, "--share", other] + keys("an", "chi"), words)
      try files.remove("other.share")
    }
    let wrong = try await Program.run(
      ["exam", "share", "B", "--origin", "P03", "--output", other] + secret)
    #expect(wrong.code == 64 && !files.exists("other.share"))
  }

  @Test("An exam whose seed holds only what its own machine made is neither sealed nor committed")
  func ownSharesOnly() async throws {
    let text = try String(contentsOfFile: files.path("exam.yaml"), encoding: .utf8)
    let isDraw = { (line: Substring) in line.hasPrefix("public_draw:") }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let undrawn = lines.filter { !isDraw($0) }.joined(separator: "\n")
    let own = lines.map { line in
      line.hasPrefix("seed_parties:") ? "seed_parties: [Hội đồng, Ban giám sát]" : line
    }
    let neither = own.filter { !isDraw($0) }.joined(separator: "\n")
    let seal = ["exam", "seal", files.path("exam.yaml"), "--output"]
    for (name, sound) in [("drawn", own.joined(separator: "\n")), ("brought", undrawn)] {
      try files.write("exam.yaml", sound)
      try await done(seal + [files.path(name)])
      try files.write("exam.yaml", neither)
      try await refused(
        [
          "exam", "commit", files.path("exam.yaml"), "--output", exam, "--sealed",
          files.path(name),
        ], "--origin thi.example.vn/thu-01/p03")
    }
    try await refused(seal + [files.path("sealed")], "khoathi exam share")
    #expect(!files.exists("sealed") && !files.exists("exam"))
  }

  @Test("Before it is finished a sealed exam is not exported")
  func export() async throws {
    try await seal()
    try await commit()
    try await refused(
      ["audit", "export", exam, "--output", files.path("bundle")], "The room has not ended")
    try await refused(["paper", "show", exam, "--candidate", "0001"], "bank is sealed")
  }

  @Test("Trustees in the exam file and trustees of the sealed folder must be the same")
  func otherTrustees() async throws {
    try await refused(
      ["exam", "commit", files.path("exam.yaml"), "--output", exam], "seal it first")
    try await seal()
    let text = try String(contentsOfFile: files.path("exam.yaml"), encoding: .utf8)
    let sealed = ["--sealed", files.path("sealed")]
    let commit = ["exam", "commit", files.path("exam.yaml"), "--output", exam] + sealed
    try files.write("exam.yaml", text.replacingOccurrences(of: "needed: 2", with: "needed: 1"))
    try await refused(commit, "sealed for other trustees")
    try files.write("exam.yaml", text.replacingOccurrences(of: "01/12/2026", with: "02/12/2026"))
    try await refused(commit, "sealed for other trustees")
    try files.write("exam.yaml", text)
    try files.write(
      "blueprint.yaml",
      ExamFiles.blueprint().replacingOccurrences(
        of: "points_per_item: 1", with: "points_per_item: 2"))
    try await refused(commit, "seal the bank again")
    try files.write("blueprint.yaml", ExamFiles.blueprint())
    try files.remove("sealed/bank.1-3.age")
    try await refused(commit, "bank.1-3.age")
    #expect(!files.exists("exam"))
  }

  @Test(
    "What only a ceremony can bring is refused without trustees, and a bad list of them always",
    arguments: [
      ("seed_parties: [Hội đồng, {party: B, commit: \(commitment)}]\n", "need trustees"),
      ("seed_parties: [Hội đồng]\npublic_draw: Xổ số\n", "need trustees"),
      ("seed_parties: [{party: B, commit: abc}]\n", "exam.yaml:"),
      ("seed_parties: [A]\ntrustees: {needed: 3, list: [{name: a, recipient: age1x}]}\n", "1–1"),
      ("seed_parties: [A]\ntrustees: {needed: 1, list: [{name: a, recipient: age1x}]}\n", "age"),
      ("seed_parties: [A]\ntrustees: {needed: 1, list: []}\n", "exam.yaml:"),
    ])
  func malformed(members: String, words: String) async throws {
    let text = ExamFiles.exam().replacingOccurrences(
      of: "seed_parties: [Hội đồng, Ban giám sát]\n", with: members)
    try files.write("exam.yaml", text)
    try await refused(
      ["exam", "seal", files.path("exam.yaml"), "--output", files.path("sealed")], words)
    #expect(!files.exists("sealed"))
  }

  private static let commitment = Data(repeating: 7, count: 32).base64EncodedString()

  /// Every file below a folder that holds a text.
  private func holding(_ text: String, in folder: String) throws -> [String] {
    let base = files.path(folder)
    let names = try #require(FileManager.default.enumerator(atPath: base))
    var found: [String] = []
    while let name = names.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: "\(base)/\(name)") else { continue }
      if data.range(of: Data(text.utf8)) != nil { found.append(name) }
    }
    return found
  }
}
