import Testing

struct BlueprintCheckTests {
  private struct Report: Decodable {
    struct Conflict: Decodable, Equatable {
      let constraint: String
      let needed: Int
      let available: Int
    }

    let feasible: Bool
    let conflicts: [Conflict]
  }

  private func check(_ files: ExamFiles, _ more: String...) async throws -> Program {
    try await Program.run(
      ["blueprint", "check", files.path("blueprint.yaml"), "--bank", files.path("bank")] + more)
  }

  @Test("A blueprint that every draw can fill exits 0")
  func feasible() async throws {
    let files = try ExamFiles()
    let program = try await check(files, "--profile", files.path("profile.yaml"), "--json")
    let report = try program.json(as: Report.self)
    #expect(program.code == 0)
    #expect(report.feasible)
    #expect(report.conflicts.isEmpty)
  }

  @Test("A short cell exits 1 and is named with what it needs and what there is")
  func short() async throws {
    let files = try ExamFiles()
    try files.write("blueprint.yaml", ExamFiles.blueprint(count: 12))
    let program = try await check(files, "--json")
    let report = try program.json(as: Report.self)
    #expect(program.code == 1)
    #expect(!report.feasible)
    #expect(
      report.conflicts == [
        Report.Conflict(constraint: "luat/lone_items", needed: 12, available: 9)
      ])
    let vietnamese = try await check(files)
    #expect(vietnamese.code == 1)
    #expect(vietnamese.errors.contains("cần 12, có 9"))
    let english = try await check(files, "--language", "en")
    #expect(english.errors.contains("needs 12, has 9"))
  }

  @Test("A blueprint that breaks the profile exits 1 with the article")
  func profile() async throws {
    let files = try ExamFiles()
    try files.write("blueprint.yaml", ExamFiles.blueprint(minutes: 2))
    let program = try await check(files, "--profile", files.path("profile.yaml"))
    #expect(program.code == 1)
    #expect(program.errors.contains("NĐ thử Đ10"))
  }

  @Test(
    "An unreadable blueprint or bank exits 2", arguments: ["blueprint.yaml", "bank/items.yaml"])
  func unreadable(name: String) async throws {
    let files = try ExamFiles()
    try files.write(name, "x: [\n")
    let program = try await check(files, "--json")
    #expect(program.code == 2)
    #expect(program.output.isEmpty)
    #expect(program.errors.contains(name))
  }

  @Test("A blueprint or bank that is not there exits 2", arguments: ["blueprint.yaml", "bank"])
  func missing(name: String) async throws {
    let files = try ExamFiles()
    try files.remove(name)
    let program = try await check(files)
    #expect(program.code == 2)
    #expect(program.errors.contains(files.path(name)))
  }
}
