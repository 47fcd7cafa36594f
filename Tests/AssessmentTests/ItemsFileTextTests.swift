import Assessment
import Foundation
import Testing

@Suite("Items written as a bank's file")
struct ItemsFileTextTests {
  /// The banks that are shipped hold every type and most ways to write.
  @Test(
    "Every shipped bank, written and read again, is the same bank",
    arguments: ["english", "general-knowledge", "informatics", "legal-officer", "records-officer"])
  func shippedBanks(_ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "QuestionBanks/\(name)")
    let bank = try Data(contentsOf: root.appending(path: "bank.yaml"))
    let items = root.appending(path: "items")
    var files = [SourceFile(name: "bank.yaml", bytes: Array(bank))]
    for path in try FileManager.default.contentsOfDirectory(atPath: items.path).sorted() {
      let bytes = try Data(contentsOf: items.appending(path: path))
      files.append(SourceFile(name: "items/\(path)", bytes: Array(bytes)))
    }
    let (read, _) = BankFiles.read(files)
    #expect(read.records.count > 50)
    let text = ItemsFileText.text(read.records)
    let (again, found) = BankFiles.read([
      files[0], SourceFile(name: "items.yaml", bytes: Array(text.utf8)),
    ])
    #expect(found.filter { $0.severity == .error } == [])
    #expect(Self.plain(again.records) == Self.plain(read.records))
  }

  @Test("Texts of marks, quotes, blanks and several lines are the same again")
  func hardTexts() throws {
    let texts = [
      "a: b # c", "\"x\" \\ y", "- a\n- b", "  thụt vào\nhai dòng", "'", "yes", "12", "a\n\n\nb",
      "%", "@a",
      "| a | b |\n|---|---|\n| 1 | 2 |", "{a}", "a\n  b\n c", "…", "a\n\\", "~", "=1+1", "\\[[1]]",
    ]
    for (index, text) in texts.enumerated() {
      let names = try #require(
        ChoiceNames.names(item: ItemID("Q-\(index)"), texts: [text, "khác"]))
      let item = Item(
        id: ItemID("Q-\(index)"), type: .multipleChoice, stem: text,
        choices: [
          Choice(id: names[0], text: text.trimmingPrefix("  ").description),
          Choice(id: names[1], text: "khác"),
        ])
      guard !text.hasPrefix(" ") else { continue }
      let record = ItemRecord(
        item: item, key: AnswerKey(item: item.id, type: item.type, content: .choices([names[0]])),
        topic: "t", level: .apply,
        source: SourceCitation(document: text.replacing("\n", with: " "), article: "–"),
        author: "x", status: .draft)
      let head = "bank: b\ntitle: {vi: Thử}\nlanguage: vi\ntopics:\n  t: {vi: Chủ đề}\n"
      let (bank, found) = BankFiles.read([
        SourceFile(name: "bank.yaml", bytes: Array(head.utf8)),
        SourceFile(name: "i.yaml", bytes: Array(ItemsFileText.text([record]).utf8)),
      ])
      #expect(found.filter { $0.severity == .error } == [], "\(text)")
      #expect(Self.plain(bank.records) == Self.plain([record]), "\(text)")
    }
  }

  private static func plain(_ records: [ItemRecord]) -> [ItemRecord] {
    records.map { record in
      var record = record
      record.place = SourcePlace(file: "", line: 0)
      return record
    }
  }
}
