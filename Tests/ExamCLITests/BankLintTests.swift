import Foundation
import Testing

struct BankLintTests {
  private struct Report: Decodable {
    struct Finding: Decodable {
      let severity: String
      let code: String
      let file: String
      let line: Int
      let message: String
      let remedy: String
    }

    let items: Int
    let diagnostics: [Finding]
  }

  private func lint(_ items: String) async throws -> (Program, Report, ExamFiles) {
    let files = try ExamFiles()
    try files.write("bank/items.yaml", items)
    let program = try await Program.run("bank", "lint", files.path("bank"), "--json")
    return (program, try program.json(as: Report.self), files)
  }

  @Test("A clean bank exits 0, with its number of items and no diagnostic")
  func clean() async throws {
    let (program, report, _) = try await lint(ExamFiles.items())
    #expect(program.code == 0)
    #expect(report.items == 9)
    #expect(report.diagnostics.isEmpty)
    #expect(program.errors.isEmpty)
  }

  @Test(
    "A mistake exits 1 and is named with file, line, code, message and remedy",
    arguments: [
      ("items: [\n", "broken_yaml", 2),
      (
        ExamFiles.items().replacingOccurrences(of: "id: L-3\n", with: "id: L-2\n"),
        "duplicate_id", 20
      ),
      (
        ExamFiles.items(count: 1).replacingOccurrences(of: "answer: A", with: "answer: Q"),
        "key_not_a_choice", 8
      ),
    ])
  func mistakes(items: String, code: String, line: Int) async throws {
    let (program, report, files) = try await lint(items)
    #expect(program.code == 1)
    let found = try #require(report.diagnostics.first)
    #expect(report.diagnostics.count == 1)
    #expect(found.code == code)
    #expect(found.severity == "error")
    #expect(found.file == files.path("bank/items.yaml"))
    #expect(found.line == line)
    #expect(!found.message.isEmpty && !found.remedy.isEmpty)
  }

  @Test("A folder without bank.yaml is named in its diagnostic")
  func noBankFile() async throws {
    let files = try ExamFiles()
    let program = try await Program.run(
      "bank", "lint", files.path("bank/items.yaml"), "--json")
    let report = try program.json(as: Report.self)
    #expect(program.code == 1)
    let found = try #require(report.diagnostics.first { $0.code == "no_bank_file" })
    #expect(found.file == files.path("bank/items.yaml"))
  }

  @Test("The text form speaks the language that was asked for")
  func languages() async throws {
    let files = try ExamFiles()
    try files.write("bank/items.yaml", "items: [\n")
    let vietnamese = try await Program.run("bank", "lint", files.path("bank"))
    let english = try await Program.run(
      "bank", "lint", files.path("bank"), "--language", "en")
    #expect(vietnamese.errors.contains("YAML sai cú pháp"))
    #expect(vietnamese.output == "0 câu, 1 lỗi, 0 lưu ý\n")
    #expect(english.errors.contains("Broken YAML"))
    #expect(english.output == "0 items, 1 errors, 0 remarks\n")
  }

  @Test("A path that is not there exits 2 and is named")
  func missing() async throws {
    let program = try await Program.run("bank", "lint", "/nowhere/bank", "--json")
    #expect(program.code == 2)
    #expect(program.output.isEmpty)
    #expect(program.errors.contains("/nowhere/bank"))
  }
}
