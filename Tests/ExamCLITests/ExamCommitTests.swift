import CanonicalBytes
import Foundation
import Testing
import TransparencyLog

struct ExamCommitTests {
  /// Expects a refusal with these words that leaves the folder as it was.
  private func refuse(
    _ files: ExamFiles, _ words: [String], _ more: String...,
    location: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try files.names()
    let program = try await Program.run(
      ["exam", "commit", files.path("exam.yaml"), "--output", files.path("new/exam")] + more)
    #expect(program.code == 2, sourceLocation: location)
    #expect(program.output.isEmpty, sourceLocation: location)
    for word in words {
      #expect(program.errors.contains(word), "\(program.errors)", sourceLocation: location)
    }
    #expect(try files.names() == before, sourceLocation: location)
  }

  @Test("A sound exam is committed to a folder that only its owner can enter")
  func made() async throws {
    let files = try ExamFiles()
    let before = try files.names()
    let program = try await files.commit("exam", "--json")
    struct Made: Decodable {
      let exam: String
      let origin: String
      let vkey: String
      let items: Int
      let paper: Int
      let candidates: Int
      let checkpoint: String
    }
    #expect(program.code == 0)
    let made = try program.json(as: Made.self)
    #expect(made.exam == "thu-01")
    #expect(made.items == 9 && made.paper == 3 && made.candidates == 2)
    #expect(made.vkey.hasPrefix("thi.example.vn/thu-01/p03+"))
    #expect(made.checkpoint.hasPrefix("thi.example.vn/thu-01/p03\n1\n"))
    #expect(try files.permissions("exam") == 0o700)
    for name in ["public", "private", "mirror", "log"] {
      #expect(try files.permissions("exam/\(name)") == 0o700, "\(name)")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: files.path("exam/private")) {
      #expect(try files.permissions("exam/private/\(name)") == 0o600, "\(name)")
    }
    #expect(try files.names() == before.union(["exam"]))
  }

  @Test(
    "What the profile forbids is refused with its article",
    arguments: [
      (ExamFiles.blueprint(count: 2), 9, "NĐ thử Đ9"),
      (ExamFiles.blueprint(minutes: 2), 9, "NĐ thử Đ10"),
      (ExamFiles.blueprint(), 8, "TT thử Đ3"),
    ])
  func regulation(blueprint: String, items: Int, article: String) async throws {
    let files = try ExamFiles()
    try files.write("blueprint.yaml", blueprint)
    try files.write("bank/items.yaml", ExamFiles.items(count: items))
    try await refuse(files, [article])
  }

  @Test("Every problem of the roster is named with its line")
  func roster() async throws {
    let files = try ExamFiles()
    try files.write(
      "roster.csv",
      "sbd,name,born\n0001,Ánh,1998-02-09\n0001,Bình,1999-04-03\n0003,Cường,1999-02-30\n4\n")
    let lines = [3, 4, 5].map { "roster.csv:\($0): " }
    try await refuse(files, lines + ["bị lặp", "1999-02-30"])
    try await refuse(files, lines + ["is repeated", "date of birth"], "--language", "en")
  }

  @Test("A folder that is there already is left alone")
  func existing() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let vkey = try Data(contentsOf: URL(filePath: files.path("exam/public/vkey.txt")))
    let before = try files.names()
    let again = try await files.commit("exam")
    #expect(again.code == 2)
    #expect(again.errors.contains("exists. Choose a new folder."))
    #expect(try Data(contentsOf: URL(filePath: files.path("exam/public/vkey.txt"))) == vkey)
    #expect(try files.names() == before)
  }

  @Test("A start in the past, or ten years away, is refused")
  func start() async throws {
    let files = try ExamFiles()
    try files.write("exam.yaml", ExamFiles.exam(start: "2020-01-01T08:00:00+07:00"))
    try await refuse(files, ["phía trước", "2020-01-01T08:00:00+07:00"])
    try files.write("exam.yaml", ExamFiles.exam(start: "2999-01-01T08:00:00+07:00"))
    try await refuse(files, ["quá xa"])
    try files.write("exam.yaml", ExamFiles.exam(start: "tomorrow"))
    try await refuse(files, ["tomorrow"])
  }

  @Test("A policy with a quorum is committed as it is")
  func quorum() async throws {
    let files = try ExamFiles()
    let seed = Digest32(hashing: Array("witness".utf8))
    let witness = try NoteSigner(name: "w.example", type: .cosignature, seed: seed)
    let policy = "witness w1 \(witness.verifierKey.vkey)\nquorum w1\n"
    try files.write("policy.txt", policy)
    let program = try await files.commit("exam", "--policy", files.path("policy.txt"))
    #expect(program.code == 0, "\(program.errors)")
    let kept = try String(contentsOfFile: files.path("exam/public/policy.txt"), encoding: .utf8)
    #expect(kept == policy)
  }

  @Test("A malformed or missing policy is refused with its line or path")
  func policy() async throws {
    let files = try ExamFiles()
    try files.write("policy.txt", "quorum none\nwhatever\n")
    try await refuse(
      files, ["Chính sách nhân chứng, dòng 2: phải bắt đầu bằng"], "--policy",
      files.path("policy.txt"))
    try await refuse(files, ["/nowhere"], "--policy", "/nowhere")
  }

  @Test(
    "A file that the exam names and that is missing is named",
    arguments: [
      "bank", "blueprint.yaml", "profile.yaml", "roster.csv",
    ])
  func missing(name: String) async throws {
    let files = try ExamFiles()
    try files.remove(name)
    try await refuse(files, [files.path(name)])
  }
}
