import Foundation
import Testing

/// Two parts of an exam, each sat in a room of its own, and what they come to together.
struct ResultCombineTests {
  private struct Combined: Decodable {
    struct Log: Decodable {
      let part: String
      let origin: String
      let size: Int
      let root: String
      let corrected: Head?
    }

    struct Head: Decodable {
      let origin: String
      let size: Int
      let root: String
    }

    struct Row: Decodable {
      struct Standing: Decodable {
        let part: String
        let result: String
        let net: String?
        let ground: String?
      }

      let candidate: String
      let parts: [Standing]
      let result: String
    }

    let logs: [Log]
    let rows: [Row]
    let passed: Int
    let open: Int
  }

  private let files: ExamFiles

  init() throws { files = try PartsFiles.files() }

  /// The options that name a part's bundle and what its minutes hold.
  private func inputs(_ part: String, bundle: String? = nil) -> [String] {
    let given = files.path("\(part)/public")
    return [
      "--bundle", files.path(bundle ?? "\(part)-bundle"), "--policy", "\(given)/policy.txt",
      "--vkey", "\(given)/vkey.txt",
    ]
  }

  private func combine(_ arguments: [String]...) async throws -> Program {
    try await Program.run(["result", "combine"] + arguments.flatMap(\.self))
  }

  /// Chair and secretary of a part, who may correct its keys.
  private func appoint(_ part: String) async throws {
    try files.write("words.txt", "mật khẩu của người duyệt\n")
    var officials = "officials:\n"
    for name in ["chair", "secretary"] {
      let made = try await Program.run(
        "key", "new", "official", name, "--output", files.path("\(name).key"),
        "--passphrase-file", files.path("words.txt"))
      let key = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
      officials += "  - {name: \(name), role: \(name), key: \"\(key)\"}\n"
    }
    let exam = try String(contentsOfFile: files.path("\(part).yaml"), encoding: .utf8)
    try files.write(
      "\(part).yaml", exam.replacingOccurrences(of: "officials: []\n", with: officials))
  }

  /// Everybody sits the part; nobody has read its bank.
  private func sit(_ part: String) async throws {
    let exam = files.path(part)
    var steps = [
      ["demo", "candidates", exam, "--study", files.path("bank")], ["room", "end", exam],
      ["room", "finish", exam],
    ]
    let committed = try await Program.run(
      "exam", "commit", files.path("\(part).yaml"), "--output", exam, "--start-in", "2")
    try #require(committed.code == 0, "\(committed.errors)")
    let room = try await ServedRoom(exam)
    while !steps.isEmpty {
      let step = try await Program.run(steps.removeFirst())
      try #require(step.code == 0, "\(step.errors)")
    }
    await room.stop()
    let exported = try await Program.run(
      "audit", "export", exam, "--output", files.path("\(part)-bundle"))
    try #require(exported.code == 0, "\(exported.errors)")
  }

  @Test("Parts are combined when every bundle verifies, and refused whole when one does not")
  func parts() async throws {
    try await appoint("office")
    async let law: Void = sit("law")
    async let office: Void = sit("office")
    _ = try await (law, office)
    try await combined()
    try await table()
    try await unfit()
    try await changed()
    try await mixedUp()
    try await exemptErased()
    try await corrected()
  }

  /// Passed and exempt is a pass, passed and failed a fail; 0003 is in no room of one part.
  private func combined() async throws {
    let program = try await combine(inputs("office"), inputs("law"), ["--json"])
    #expect(program.code == 1, "\(program.errors)")
    let seen = try program.json(as: Combined.self)
    #expect(seen.logs.map(\.part) == PartsFiles.parts)
    #expect(
      seen.logs.map(\.origin) == ["p1", "p2"].map { "thi.example.vn/thu-01.\($0)/p03" })
    for log in seen.logs {
      let head = try String(
        contentsOfFile: files.path("\(log.part)-bundle/log/checkpoint"), encoding: .utf8)
      #expect(head.hasPrefix("\(log.origin)\n\(log.size)\n\(log.root)\n"))
    }
    #expect(seen.rows.map(\.candidate) == ["0001", "0002", "0003"])
    #expect(seen.rows.map(\.result) == ["pass", "fail", "open"])
    #expect(
      seen.rows.map { $0.parts.map(\.result) } == [
        ["pass", "exempt"], ["pass", "fail"], ["pass", "missing"],
      ])
    #expect(seen.rows[0].parts[1].ground == "Bằng cao đẳng, số C2007")
    #expect(seen.rows[1].parts.map(\.net) == ["3.00", "0.00"])
    #expect(seen.passed == 1 && seen.open == 1)
  }

  private func table() async throws {
    let csv = files.path("combined.csv")
    let arguments = inputs("law") + inputs("office") + ["--output", csv]
    let program = try await combine(arguments, ["--language", "en"])
    #expect(program.code == 1)
    #expect(program.output.contains("3 candidates, 1 passed, 1 open"), "\(program.output)")
    let written = try String(contentsOfFile: csv, encoding: .utf8)
    #expect(
      written == """
        cand,name,born,law,law_net,office,office_net,result
        0001,Nguyễn Thị Ánh,1998-02-09,pass,3.00,exempt,,pass
        0002,Trần Văn Bình,1999-04-03,pass,3.00,fail,0.00,fail
        0003,Lê Văn Cường,2000-01-31,pass,3.00,missing,,open

        """)
    let again = try await combine(arguments, ["--language", "en"])
    #expect(again.code == 2)
    #expect(again.errors.contains("exists; choose another name"))
    #expect(try String(contentsOfFile: csv, encoding: .utf8) == written)
  }

  /// A part that is not there, or there twice.
  private func unfit() async throws {
    let missing = try await combine(inputs("law"))
    #expect(missing.code == 2)
    #expect(missing.output.isEmpty)
    #expect(missing.errors == "Thiếu hồ sơ của phần “office”; thêm --bundle của phần này.\n")
    let english = try await combine(inputs("office"), ["--language", "en"])
    #expect(english.errors.contains("no bundle of the part “law”"))
    let twice = try await combine(inputs("law"), inputs("law"), inputs("office"))
    #expect(twice.code == 2)
    #expect(twice.errors.contains("thi.example.vn/thu-01.p1/p03 được đưa vào hai lần"))
  }

  /// One byte of any file of one bundle; its README is for people, and nothing rests on it.
  private func changed() async throws {
    let bundle = files.path("office-bundle")
    let names = try FileManager.default.subpathsOfDirectory(atPath: bundle).sorted()
    var tried = 0
    for name in names where name != "README.txt" {
      guard var data = FileManager.default.contents(atPath: "\(bundle)/\(name)"), !data.isEmpty
      else { continue }
      let copy = "changed-\(tried)"
      try FileManager.default.copyItem(atPath: bundle, toPath: files.path(copy))
      data[data.count / 2] ^= 1
      try data.write(to: URL(filePath: files.path("\(copy)/\(name)")))
      let csv = files.path("\(copy).csv")
      let program = try await combine(
        inputs("law"), inputs("office", bundle: copy), ["--output", csv, "--language", "en"])
      #expect(program.code == 2, "\(name)")
      #expect(program.output.isEmpty, "\(name)")
      #expect(program.errors.contains("\(copy): the bundle does not verify"), "\(name)")
      #expect(program.errors.contains("✗ V"), "\(name): \(program.errors)")
      #expect(!files.exists("\(copy).csv"), "\(name)")
      tried += 1
    }
    #expect(tried > 5, "\(names)")
  }

  /// Keys and policies belong to the bundles in their order.
  private func mixedUp() async throws {
    var (law, office) = (inputs("law"), inputs("office"))
    swap(&law[5], &office[5])
    let swapped = try await combine(law, office)
    #expect(swapped.code == 2)
    #expect(swapped.output.isEmpty)
    #expect(swapped.errors.contains("không ghép kết quả nào"))
  }

  /// Somebody who was exempt leaves no event; the rest of the bundle is as it was.
  private func exemptErased() async throws {
    let cut = files.path("office-erased")
    let erased = try await Program.run(
      "audit", "erase", files.path("office-bundle"), "--candidate", "0001", "--output", cut)
    #expect(erased.code == 0, "\(erased.errors)")
    let roster = try String(contentsOfFile: "\(cut)/roster.json", encoding: .utf8)
    #expect(!roster.contains("C2007") && !roster.contains("Ánh") && roster.contains("0001"))
    let given = files.path("office/public")
    let verified = try await Program.run(
      "audit", "verify", cut, "--policy", "\(given)/policy.txt", "--vkey", "\(given)/vkey.txt")
    #expect(verified.code == 2, "\(verified.output)")
  }

  /// Two of the three items of 0002 are credited to all: the corrected results decide.
  private func corrected() async throws {
    struct Paper: Decodable { let items: [String] }
    let exam = files.path("office")
    let paper = try await Program.run("paper", "show", exam, "--candidate", "0002", "--json")
    var heads: [String] = []
    for item in try paper.json(as: Paper.self).items.prefix(2) {
      let program = try await Program.run([
        "exam", "correct-key", exam, item, "--credit-all", "--reason", "Biên bản số 7", "--json",
        "--approve", files.path("chair.key"), "--approve", files.path("secretary.key"),
        "--passphrase-file", files.path("words.txt"),
      ])
      #expect(program.code == 0, "\(program.errors)")
      struct Correction: Decodable { let checkpoint: String }
      heads.append(try program.json(as: Correction.self).checkpoint)
      let bundle = files.path("corrected-\(heads.count)")
      #expect(try await Program.run("audit", "export", exam, "--output", bundle).code == 0)
    }
    try files.write("head.txt", try #require(heads.last))
    let later = ["--continuation-vkey", "\(exam)/public/vkey-c1.txt"]
    let known = later + ["--continuation-checkpoint", files.path("head.txt")]
    let program = try await combine(
      inputs("law"), inputs("office", bundle: "corrected-2"), known, ["--json"])
    let seen = try program.json(as: Combined.self)
    #expect(seen.rows.map(\.result) == ["pass", "pass", "open"], "\(program.errors)")
    #expect(seen.rows[1].parts.map(\.net) == ["3.00", "2.00"])
    #expect(seen.logs.map { $0.corrected != nil } == [false, true])
    let head = try #require(seen.logs[1].corrected)
    #expect(heads.last?.hasPrefix("\(head.origin)\n\(head.size)\n\(head.root)\n") ?? false)
    let words = try await combine(
      inputs("law"), inputs("office", bundle: "corrected-2"), known, ["--language", "en"])
    #expect(words.output.contains("results as corrected: \(head.origin)  \(head.size)"))
    try await uncorrected(later, known)
  }

  /// Without the key, or with an older continuation than the minutes know, nothing is combined.
  private func uncorrected(_ later: [String], _ known: [String]) async throws {
    let law = inputs("law")
    let keyless = try await combine(law, inputs("office", bundle: "corrected-2"))
    #expect(keyless.code == 2 && keyless.output.isEmpty)
    let older = inputs("office", bundle: "corrected-1")
    #expect(try await combine(law, older, later).code == 1, "an older one passes by itself")
    let found = try await combine(law, older, known, ["--language", "en"])
    #expect(found.code == 2 && found.errors.contains("its tail was cut off"), "\(found.errors)")
    let stranger = try await combine(law, law, known, ["--language", "en"])
    #expect(stranger.code == 2 && stranger.errors.contains("no head of a log"))
  }

  @Test(
    "Each bundle needs a policy and a key",
    arguments: [
      [], ["--bundle", "a"], ["--bundle", "a", "--policy", "p"],
      ["--bundle", "a", "--bundle", "b", "--policy", "p", "--vkey", "v"],
      ["--bundle", "a", "--policy", "p", "--vkey", "v", "--vkey", "w"],
    ])
  func options(arguments: [String]) async throws {
    let program = try await combine(arguments)
    #expect(program.code == 64)
    #expect(program.output.isEmpty)
    #expect(!program.errors.isEmpty)
  }

  @Test("A bundle, policy or key that is not there exits 2 and is named")
  func missing() async throws {
    try files.write("policy.txt", "quorum none\n")
    let policy = files.path("policy.txt")
    let noPolicy = try await combine(["--bundle", "b", "--policy", "/nowhere", "--vkey", "v"])
    #expect(noPolicy.code == 2)
    #expect(noPolicy.errors.contains("/nowhere"))
    let noKey = try await combine(["--bundle", "b", "--policy", policy, "--vkey", "v"])
    #expect(noKey.code == 2)
    #expect(noKey.errors.contains("--vkey"))
  }
}
