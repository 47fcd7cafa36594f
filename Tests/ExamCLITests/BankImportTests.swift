import Foundation
import Testing

struct BankImportTests {
  private struct Report: Decodable {
    struct Item: Decodable {
      let type: String
      let choices: [String]?
      let correct: [Int]?
      let weights: [Double]?
      let accepted: [String]?
      let points: Int
      let scoring: String
    }
    struct Finding: Decodable {
      let severity: String
      let code: String
      let line: Int
    }
    let format: String
    let questions: Int
    let imported: Int
    let items: [Item]
    let diagnostics: [Finding]
  }

  private static func moodle(_ questions: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n\(questions)\n</quiz>\n"
  }

  private static let sound = moodle(
    """
    <question type="category"><category><text>$course$/Pháp luật/Công chức</text></category></question>
    <question type="multichoice"><name><text>C1</text></name>
    <questiontext format="html"><text><![CDATA[<p>Số nào <b>chẵn</b>?</p>]]></text></questiontext>
    <defaultgrade>2</defaultgrade><single>true</single><shuffleanswers>true</shuffleanswers>
    <answer fraction="100" format="html"><text>Hai</text></answer>
    <answer fraction="50" format="html"><text>Không</text></answer>
    <answer fraction="0" format="html"><text>Ba</text></answer></question>
    <question type="shortanswer"><name><text>C2</text></name>
    <questiontext format="html"><text>Thủ đô?</text></questiontext><usecase>0</usecase>
    <answer fraction="100"><text>Hà Nội</text></answer></question>
    """)

  @Test("Questions of Moodle become draft items of a new bank that lint takes, once")
  func moodleXML() async throws {
    let files = try ImportFolder(["quiz.xml": Self.sound])
    let program = try await Program.run(
      "bank", "import", files.path("quiz.xml"), "--into", files.path("bank"), "--json")
    #expect(program.code == 0, "\(program.output)\(program.errors)")
    let report = try program.json(as: Report.self)
    #expect(report.format == "moodlexml")
    #expect(report.questions == 2 && report.imported == 2)
    #expect(report.items.map(\.type) == ["single_choice", "short_text"])
    #expect(report.items[0].choices == ["Hai", "Không", "Ba"])
    #expect(report.items[0].weights == [1, 0.5, 0])
    #expect(report.items[0].points == 200)
    #expect(report.items[1].accepted == ["Hà Nội"])
    let lint = try await Program.run("bank", "lint", files.path("bank"))
    #expect(lint.code == 0, "\(lint.errors)")
    let again = try await Program.run(
      "bank", "import", files.path("quiz.xml"), "--into", files.path("bank"), "--json")
    #expect(try again.json(as: Report.self).imported == 0)
    #expect(try again.json(as: Report.self).diagnostics.contains { $0.code == "already_there" })
  }

  @Test("When something that affects scoring would be lost nothing is imported, unless --partial")
  func strict() async throws {
    let broken = Self.sound.replacing(
      "</quiz>",
      with: """
        <question type="numerical"><name><text>C3</text></name>
        <questiontext format="html"><text>Bao nhiêu?</text></questiontext>
        <answer fraction="100"><text>nhiều</text><tolerance>0</tolerance></answer></question></quiz>
        """)
    let files = try ImportFolder(["quiz.xml": broken])
    let strict = try await Program.run(
      "bank", "import", files.path("quiz.xml"), "--into", files.path("bank"), "--json")
    #expect(strict.code == 1)
    #expect(try strict.json(as: Report.self).imported == 0)
    #expect(!FileManager.default.fileExists(atPath: files.path("bank")))
    let finding = try strict.json(as: Report.self).diagnostics.first { $0.severity == "error" }
    #expect((finding?.line ?? 0) > 1)
    let partial = try await Program.run(
      "bank", "import", files.path("quiz.xml"), "--into", files.path("bank"), "--partial", "--json")
    #expect(partial.code == 1)
    #expect(try partial.json(as: Report.self).imported == 2)
  }

  @Test("A file that would make the reader die costs a finding, and nothing is written")
  func hostile() async throws {
    let laughs = """
      <?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>
      <quiz><question type="shortanswer">&b;</question></quiz>
      """
    let files = try ImportFolder(["quiz.xml": laughs])
    let program = try await Program.run(
      "bank", "import", files.path("quiz.xml"), "--into", files.path("bank"), "--json")
    #expect(program.code == 1)
    #expect(try program.json(as: Report.self).diagnostics.map(\.code).contains("doctype"))
    #expect(!FileManager.default.fileExists(atPath: files.path("bank")))
  }
}

/// A folder of files that is gone when nobody needs it.
private final class ImportFolder: Sendable {
  private let root: URL

  init(_ files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "khoathi-import-\(UUID())")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: root.appending(path: name)) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func path(_ name: String) -> String { root.appending(path: name).path }
}
