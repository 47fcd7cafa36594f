import Foundation
import Testing

struct BankPrintTests {
  private func print(
    _ files: ExamFiles, _ bank: String = "bank", to output: String, _ more: String...
  ) async throws -> (Program, Data?) {
    let program = try await Program.run(
      ["bank", "print", files.path(bank), "--output", files.path(output)] + more)
    return (program, FileManager.default.contents(atPath: files.path(output)))
  }

  @Test("Without --keys two banks that differ in their keys print the same bytes")
  func independence() async throws {
    let files = try EveryType.files()
    var (bare, keyed): ([Data?], [Data?]) = ([], [])
    for bank in ["bank", "other"] {
      let (program, data) = try await print(files, bank, to: "\(bank).html")
      #expect(program.code == 0, "\(program.errors)")
      #expect(program.output.isEmpty)
      bare.append(data)
      keyed.append(try await print(files, bank, to: "\(bank)-keys.html", "--keys").1)
    }
    let html = String(decoding: try #require(bare[0]), as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
    #expect(bare[0] == bare[1])
    #expect(keyed[0] != nil && keyed[0] != keyed[1])
    for secret in ["HĐND", "1204,5", "chánh văn phòng", "Đủ thể thức"] {
      #expect(!html.contains(secret))
      #expect(try #require(keyed[0]).range(of: Data(secret.utf8)) != nil, "\(secret)")
    }
  }

  @Test("Every item is printed once; --topic and --approved choose among them")
  func choice() async throws {
    let files = try EveryType.files()
    let all = String(
      decoding: try #require(try await print(files, to: "all.html").1), as: UTF8.self)
    for sample in EveryType.samples {
      #expect(all.components(separatedBy: sample.head).count == 2, "\(sample)")
    }
    let items = EveryType.items(keys: 0)
    let end = try #require(items.range(of: "status: approved")).upperBound
    let draft = items.replacingOccurrences(
      of: "status: approved", with: "status: draft", range: items.startIndex..<end)
    try files.write("bank/items.yaml", draft)
    let (_, data) = try await print(files, to: "approved.html", "--approved")
    let approved = String(decoding: try #require(data), as: UTF8.self)
    let printed = EveryType.samples.map { approved.contains($0.head) }
    #expect(printed == [false] + Array(repeating: true, count: 9))
    let (program, none) = try await print(files, to: "none.html", "--topic", "toan/")
    #expect(program.code == 2 && none == nil)
    #expect(program.errors.contains("Không có câu nào để in"))
  }

  @Test("A name that is neither .html nor .pdf is a usage error")
  func name() async throws {
    let (program, data) = try await print(try EveryType.files(), to: "sach.docx")
    #expect(program.code == 64 && data == nil)
    #expect(program.errors.contains(".html"))
  }

  @Test("A file that cannot be written exits 2, in words")
  func unwritable() async throws {
    let files = try EveryType.files()
    for language in ["vi", "en"] {
      let (program, _) = try await print(
        files, to: "nowhere/a.html", "--language", language)
      #expect(program.code == 2)
      #expect(program.errors.contains("nowhere/a.html"), "\(program.errors)")
      #expect(program.errors.firstMatch(of: /NSCocoa|Error Domain|Code=/) == nil)
    }
  }
}
