import Foundation
import Testing

/// Exams in several parts, and who need not sit one of them.
struct ExamPartsTests {
  private func files(part: String?, exempt: Bool = false) throws -> ExamFiles {
    let files = try ExamFiles()
    try files.write("profile.yaml", PartsFiles.profile)
    try files.write("exam.yaml", ExamFiles.exam(part: part))
    if exempt { try files.write("roster.csv", PartsFiles.exemptRoster) }
    return files
  }

  private func refused(_ files: ExamFiles, _ more: String...) async throws -> Program {
    let program = try await Program.run(
      ["exam", "commit", files.path("exam.yaml"), "--output", files.path("exam")] + more)
    #expect(program.code == 2)
    #expect(program.output.isEmpty)
    #expect(!files.exists("exam"))
    return program
  }

  @Test("A profile in parts asks for one of them, and names them", arguments: [nil, "sử"])
  func unnamed(part: String?) async throws {
    let files = try files(part: part)
    for more in [[], ["--language", "en"]] {
      let program = try await Program.run(
        ["exam", "commit", files.path("exam.yaml"), "--output", files.path("exam")] + more)
      #expect(program.code == 2)
      #expect(program.errors.contains("profile.yaml:6:"), "\(program.errors)")
      #expect(program.errors.contains("law, office"), "\(program.errors)")
      #expect(!files.exists("exam"))
    }
  }

  @Test("A profile without parts has none to choose")
  func whole() async throws {
    let files = try files(part: "law")
    try files.write("profile.yaml", ExamFiles.profile)
    let program = try await refused(files)
    #expect(program.errors.contains("profile.yaml:"), "\(program.errors)")
    #expect(program.errors.contains("law"), "\(program.errors)")
  }

  @Test("Nobody is exempt from a part whose rule exempts nobody")
  func noExemption() async throws {
    let vietnamese = try await refused(try files(part: "law", exempt: true))
    #expect(vietnamese.errors.contains("0001: hồ sơ quy định không cho miễn phần thi này"))
    let english = try await refused(try files(part: "law", exempt: true), "--language", "en")
    #expect(english.errors.contains("0001: the profile exempts nobody from this part"))
    let whole = try files(part: nil, exempt: true)
    try whole.write("profile.yaml", ExamFiles.profile)
    #expect(try await refused(whole).errors.contains("0001: "))
  }

  @Test("Who is exempt from a part is committed with the ground, and gets neither code nor paper")
  func exempt() async throws {
    struct Codes: Decodable { let access_codes: [String: String] }
    struct Made: Decodable { let candidates: Int }
    let files = try files(part: "office", exempt: true)
    let made = try await files.commit("exam", "--json")
    #expect(made.code == 0, "\(made.errors)")
    #expect(try made.json(as: Made.self).candidates == 1)
    let codes = try await Program.run("room", "codes", files.path("exam"), "--json")
    #expect(try codes.json(as: Codes.self).access_codes.keys.sorted() == ["0002"])
    let paper = try await Program.run(
      "paper", "show", files.path("exam"), "--candidate", "0001", "--language", "en")
    #expect(paper.code == 2)
    let committed = try String(
      contentsOfFile: files.path("exam/public/roster.json"), encoding: .utf8)
    #expect(committed.contains("Bằng cao đẳng, số C2007"))
  }

  @Test("An exemption without a ground that can be read is named with its line")
  func ground() async throws {
    let files = try files(part: "office")
    try files.write(
      "roster.csv",
      "sbd,name,born,exempt\n0001,Ánh,1998-02-09,x\n0002,Bình,1999-04-03,\u{202E}bằng\n"
        + "0003,Cường,1999-04-03,\n")
    let program = try await refused(files, "--language", "en")
    for line in [2, 3] {
      #expect(program.errors.contains("roster.csv:\(line): the ground of exemption"))
    }
    #expect(!program.errors.contains("roster.csv:4"))
    #expect(!program.errors.contains("\u{202E}"))
  }
}
