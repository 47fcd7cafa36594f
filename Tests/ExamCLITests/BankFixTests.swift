import Foundation
import Testing

struct BankFixTests {
  private struct Report: Decodable {
    struct Change: Decodable {
      let file: String
      let diff: String
    }

    let applied: Bool
    let changes: [Change]
  }

  /// A bank of two files in which something is certain to be wrong; each with what it should be.
  private static let mended = [
    "bank/items.yaml": ExamFiles.items(count: 1),
    "bank/more.yaml": ExamFiles.items(count: 1).replacing("L-1", with: "L-2")
      .replacing("số 1 là gì?", with: "nào khác?"),
  ]

  private static func spoilt() throws -> ExamFiles {
    let files = try ExamFiles()
    for (name, text) in mended {
      try files.write(
        name, text.replacing("Câu hỏi", with: "Câu  hỏi").replacing("?", with: " ?"))
    }
    return files
  }

  private static func text(_ files: ExamFiles, _ name: String) throws -> String {
    try String(contentsOf: URL(filePath: files.path(name)), encoding: .utf8)
  }

  private static func names(_ files: ExamFiles) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: files.path("bank")))
  }

  @Test("Without --apply every change is shown as a diff, no file is touched, and it exits 1")
  func shown() async throws {
    let files = try Self.spoilt()
    let before = try Self.mended.keys.map { try Self.text(files, $0) }
    let program = try await Program.run("bank", "fix", files.path("bank"))
    #expect(program.code == 1)
    for (name, line) in [("items", "Câu hỏi số 1 là gì?"), ("more", "Câu hỏi nào khác?")] {
      #expect(program.output.contains("+++ b/\(files.path("bank/\(name).yaml"))\n"))
      #expect(program.output.contains("\n+    stem: \(line)\n"), "\(program.output)")
    }
    #expect(program.output.contains("\n-    stem: Câu  hỏi số 1 là gì ?\n"))
    #expect(program.errors == "2 tệp cần sửa; thêm --apply để ghi.\n")
    #expect(try Self.mended.keys.map { try Self.text(files, $0) } == before)
    #expect(try Self.names(files) == ["bank.yaml", "items.yaml", "more.yaml"])
  }

  @Test("--apply writes every file whole; then there is nothing left to mend")
  func applied() async throws {
    let files = try Self.spoilt()
    let program = try await Program.run("bank", "fix", files.path("bank"), "--apply", "--json")
    #expect(program.code == 0, "\(program.errors)")
    let report = try program.json(as: Report.self)
    #expect(report.applied)
    #expect(
      report.changes.map(\.file) == [files.path("bank/items.yaml"), files.path("bank/more.yaml")])
    #expect(report.changes.allSatisfy { $0.diff.contains("\n+    stem: Câu hỏi") })
    for (name, text) in Self.mended { #expect(try Self.text(files, name) == text) }
    #expect(try Self.names(files) == ["bank.yaml", "items.yaml", "more.yaml"])
    let again = try await Program.run("bank", "fix", files.path("bank"), "--language", "en")
    #expect(again.code == 0 && again.output.isEmpty)
    #expect(again.errors == "0 files to mend; add --apply to write them.\n")
  }

  @Test("When one file cannot be written none is, and nothing is left behind or taken away")
  func allOrNone() async throws {
    let files = try Self.spoilt()
    let before = try Self.mended.keys.map { try Self.text(files, $0) }
    // The new text of the second file has no place.
    try files.write("bank/more.yaml.mended", "của người khác")
    let program = try await Program.run("bank", "fix", files.path("bank"), "--apply")
    #expect(program.code == 2)
    #expect(program.errors.contains(files.path("bank/more.yaml.mended")))
    #expect(try Self.mended.keys.map { try Self.text(files, $0) } == before)
    #expect(try Self.text(files, "bank/more.yaml.mended") == "của người khác")
    #expect(
      try Self.names(files) == ["bank.yaml", "items.yaml", "more.yaml", "more.yaml.mended"])
  }

  @Test("A file that is no text is named and exits 2, and the others stay as they are")
  func unreadable() async throws {
    let files = try Self.spoilt()
    let before = try Self.text(files, "bank/items.yaml")
    try Data([0x69, 0xFF, 0xFE]).write(to: URL(filePath: files.path("bank/z.yaml")))
    let program = try await Program.run("bank", "fix", files.path("bank"), "--apply")
    #expect(program.code == 2 && program.output.isEmpty)
    #expect(program.errors.contains(files.path("bank/z.yaml")))
    #expect(try Self.text(files, "bank/items.yaml") == before)
  }
}
