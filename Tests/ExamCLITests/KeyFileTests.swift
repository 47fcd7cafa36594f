import Foundation
import Testing

struct KeyFileTests {
  @Test("A new key goes to a file for its owner alone; its public half is printed")
  func made() async throws {
    let files = try ExamFiles()
    let program = try await Program.run(
      "key", "new", "official", "Trần Văn Bình", "--output", files.path("binh.key"), "--json")
    #expect(program.code == 0)
    let made = try program.json(as: [String: String].self)
    #expect(made["name"] == "Trần Văn Bình")
    #expect(made["key"].flatMap { Data(base64Encoded: $0) }?.count == 32)
    #expect(try files.permissions("binh.key") == 0o600)
  }

  @Test("A key file is never overwritten")
  func existing() async throws {
    let files = try ExamFiles()
    try files.write("binh.key", "old")
    let program = try await Program.run(
      "key", "new", "official", "Bình", "--output", files.path("binh.key"), "--language", "en")
    #expect(program.code == 2)
    #expect(program.errors.contains("exists"))
    #expect(try String(contentsOfFile: files.path("binh.key"), encoding: .utf8) == "old")
  }

  @Test("A name typed with combining marks is taken in its composed form")
  func decomposed() async throws {
    let files = try ExamFiles()
    let program = try await Program.run(
      "key", "new", "official", "A\u{301}nh", "--output", files.path("anh.key"), "--json")
    #expect(program.code == 0, "\(program.errors)")
    #expect(program.output.utf8.contains(0xC3))
    let name = try program.json(as: [String: String].self)["name"]
    #expect(name.map { Array($0.utf8) } == Array("\u{C1}nh".utf8))
  }

  @Test(
    "An empty name, or one with control characters, is a usage error",
    arguments: [
      "", "a\u{1B}[2J",
    ])
  func names(name: String) async throws {
    let files = try ExamFiles()
    let program = try await Program.run(
      "key", "new", "official", name, "--output", files.path("x.key"))
    #expect(program.code == 64)
    #expect(!files.exists("x.key"))
  }
}
