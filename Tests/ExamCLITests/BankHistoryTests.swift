import Foundation
import Testing

struct BankHistoryTests {
  private struct Outcome: Decodable {
    let item: String
    let number: Int?
    let refused: String?
  }

  private struct Waiting: Decodable { let item: String }

  private struct Disagreement: Decodable {
    let item: String
    let number: Int
    let response: String
    let open: Bool
  }

  /// Three items that say draft.
  private func files(status: String = "draft") throws -> ExamFiles {
    let files = try ExamFiles()
    let items = ExamFiles.items(count: 3)
    try files.write(
      "bank/items.yaml",
      items.replacingOccurrences(of: "status: approved", with: "status: \(status)"))
    return files
  }

  private func run(
    _ command: String, _ files: ExamFiles, by: String? = nil, _ more: String...
  ) async throws -> Program {
    let person = by.map { ["--by", $0] } ?? []
    return try await Program.run(
      ["bank", command, files.path("bank")] + person + more + ["--language", "en"])
  }

  private func history(_ files: ExamFiles) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: files.path("bank/history.jsonl"))))
  }

  private func approvedBank(_ files: ExamFiles) async throws {
    #expect(try await run("submit", files, by: "An", "--all").code == 0)
    try files.write(
      "answers.json", #"{"L-1": {"answer": "A"}, "L-2": {"answer": "A", "basis": "x"}}"#)
    let read = try await run("review", files, by: "Bình", "--answers", files.path("answers.json"))
    #expect(read.code == 0)
    #expect(try await run("approve", files, by: "Chi", "--all-agreed").code == 0)
  }

  @Test("Submit, read and approve: then the bank has as many approved items")
  func wholeWay() async throws {
    let files = try files()
    try await approvedBank(files)
    let lint = try await run("lint", files)
    #expect(lint.code == 0)
    let stats = try await run("stats", files)
    #expect(stats.output.contains("2 approved of 3"))
  }

  @Test("A history does not begin while files say what is approved")
  func statuses() async throws {
    let files = try files(status: "approved")
    let program = try await run("submit", files, by: "An", "--all")
    #expect(program.code == 2 && program.errors.contains("3 items say status: approved"))
    #expect(!files.exists("bank/history.jsonl"))
  }

  @Test("A reader sees neither keys nor items of their own")
  func blind() async throws {
    let files = try files()
    _ = try await run("submit", files, by: "An", "L-1")
    _ = try await run("submit", files, by: "Bình", "L-2")
    let program = try await run("review", files, by: "bình", "--json")
    #expect(try program.json(as: [Waiting].self).map(\.item) == ["L-1"])
    #expect(!program.output.contains("answer") && !program.output.contains("Luật thử"))
  }

  @Test("Who reads or approves an own item, or one that nobody read, exits 1 and writes nothing")
  func refused() async throws {
    let files = try files()
    _ = try await run("submit", files, by: "An", "--all")
    let before = try history(files)
    try files.write("answers.json", #"{"L-1": {"answer": "A"}}"#)
    let own = try await run(
      "review", files, by: "AN", "--answers", files.path("answers.json"), "--json")
    #expect(own.code == 1)
    #expect(try own.json(as: [Outcome].self).map(\.refused) == ["own_item"])
    let unread = try await run("approve", files, by: "Chi", "L-1", "L-9", "--json")
    #expect(unread.code == 1)
    #expect(
      try unread.json(as: [Outcome].self).map(\.refused) == ["no_agreement", "unknown_item"])
    #expect(try history(files) == before)
  }

  @Test("A disagreement is listed with the reader's letter until somebody else answers it")
  func disagreements() async throws {
    let files = try files()
    _ = try await run("submit", files, by: "An", "--all")
    try files.write("answers.json", #"{"L-1": {"answer": "C", "sure": 60, "note": "Hay là B?"}}"#)
    _ = try await run("review", files, by: "Bình", "--answers", files.path("answers.json"))
    let open = try await run("disagreements", files, "--open", "--json")
    #expect(open.code == 1)
    let row = try #require(try open.json(as: [Disagreement].self).first)
    #expect(row.item == "L-1" && row.response == "C" && row.open)
    let comment = try await run(
      "comment", files, by: "An", "L-1", "--answers", "\(row.number)", "--note", "Điều 1")
    #expect(comment.code == 0)
    #expect(try await run("disagreements", files).code == 0)
  }

  @Test("Lines are only added, and a cut history is not the one that was noted")
  func noted() async throws {
    let files = try files()
    try await approvedBank(files)
    let before = try history(files)
    let root = try await run("history", files, "--root").output
    let retired = try await run("retire", files, by: "Chi", "L-2", "--note", "Cũ")
    #expect(retired.code == 0)
    #expect(try history(files).starts(with: before))
    #expect(try await run("history", files, "--verify", "--noted", root).code == 0)
    let lines = before.split(separator: 0x0A).dropLast()
    try files.write(
      "bank/history.jsonl",
      lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
    let cut = try await run("history", files, "--verify", "--noted", root)
    #expect(cut.code == 1 && cut.errors.contains("does not begin with the lines"))
  }

  @Test("A last line that was never finished is dropped, and the bank goes on")
  func torn() async throws {
    let files = try files()
    try await approvedBank(files)
    let before = try history(files)
    let text = String(decoding: before, as: UTF8.self)
    try files.write("bank/history.jsonl", text + #"{"act":"retire","at":"2026-1"#)
    #expect(try await run("lint", files).code == 1)
    let program = try await run("retire", files, by: "Chi", "L-2", "--note", "Cũ")
    #expect(program.code == 0 && program.errors.contains("the last line was cut off"))
    #expect(try history(files).starts(with: before))
    #expect(try await run("history", files, "--verify").code == 0)
  }

  @Test("Nothing is added to a history with a changed line")
  func broken() async throws {
    let files = try files()
    try await approvedBank(files)
    let text = String(decoding: try history(files), as: UTF8.self)
    let changed = text.replacingOccurrences(of: "Chi", with: "Cho")
    try files.write("bank/history.jsonl", changed)
    let program = try await run("retire", files, by: "Chi", "L-2", "--note", "Cũ")
    #expect(program.code == 2 && program.errors.contains("history_broken"))
    #expect(try history(files) == Array(changed.utf8))
    #expect(try await run("lint", files).code == 1)
  }

  @Test("An edited item is no longer approved, and lint says who approved what it was")
  func edited() async throws {
    let files = try files()
    try await approvedBank(files)
    let items = ExamFiles.items(count: 3)
      .replacingOccurrences(of: "status: approved", with: "status: draft")
      .replacingOccurrences(of: "Câu hỏi số 1 là gì?", with: "Câu hỏi số một là gì?")
    try files.write("bank/items.yaml", items)
    let lint = try await run("lint", files)
    #expect(lint.errors.contains("[approved_content_changed]") && lint.errors.contains("Chi"))
    let stats = try await run("stats", files)
    #expect(stats.output.contains("1 approved of 3"))
  }

  @Test("A unit's table says what is missing and exits 1; a use is recorded once")
  func needsAndUse() async throws {
    let files = try files()
    try await approvedBank(files)
    try files.write(
      "unit.yaml",
      """
      unit: vu
      title: {vi: Vụ}
      subjects:
        - {id: luat, title: {vi: Luật}, bank: thu, times: 2, needs: [{topic: luat, count: 2}]}
      """)
    let needs = try await run("needs", files, "--unit", files.path("unit.yaml"))
    #expect(needs.code == 1 && needs.output.contains("subject"))
    try files.write("used.txt", "L-1\n# L-2\n")
    for count in [1, 0] {
      let use = try await run(
        "use", files, by: "Chi", "--exam", "thi-1", "--at", "2026-11-20", "--items",
        files.path("used.txt"), "--json")
      #expect(use.code == 0)
      #expect(try use.json(as: [Outcome].self).count == count)
    }
    let shown = try await run("history", files, "L-1")
    #expect(shown.output.contains("L-1: approved; used 1 times, 2026-11-20"))
  }
}
