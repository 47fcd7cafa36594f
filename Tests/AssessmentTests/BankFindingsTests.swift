import Assessment
import Testing

@Suite("What is wrong with a bank is said with file and line")
struct BankFindingsTests {
  /// One change to the sound file and the findings it must give.
  struct Fault: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var findings: [String]
    var testDescription: String { "\(old) → \(new)" }
  }

  static let faults: [Fault] = [
    Fault(old: "id: Q-1", new: "id: q_1", findings: ["bad_id:2"]),
    Fault(old: "id: Q-1", new: "nid: Q-1", findings: ["missing_key:2", "unknown_key:2"]),
    Fault(old: "single_choice", new: "single", findings: ["unknown_type:3"]),
    Fault(old: "law/civil", new: "history", findings: ["unknown_topic:4"]),
    Fault(old: "law/civil", new: "law//civil", findings: ["unknown_topic:4"]),
    Fault(old: "level: recall", new: "level: hard", findings: ["unknown_level:5"]),
    Fault(
      old: "status: approved", new: "status: done",
      findings: ["missing_citation?", "unknown_status:13"]),
    Fault(old: "answer: B", new: "answer: E", findings: ["key_not_a_choice:10"]),
    Fault(old: "answer: B", new: "answer: b", findings: ["key_not_a_choice:10"]),
    Fault(old: "answer: B", new: "answer:", findings: ["no_key:10"]),
    Fault(old: "answer: B", new: "answer: []", findings: ["no_key:10"]),
    Fault(old: "answer: B", new: "author: B", findings: ["no_key:2"]),
    Fault(old: "answer: B", new: "answer: [A, B]", findings: ["several_keys:10"]),
    Fault(old: "answer: B", new: "answer: {A: 1}", findings: ["not_text:10"]),
    Fault(
      old: ", B: 50, C: 2026-11-23, D: null", new: "",
      findings: ["key_not_a_choice:10", "pinned_not_a_choice:11", "too_few_choices:9"]),
    Fault(old: "B: 50", new: "B: ' yes '", findings: ["equal_choices:9"]),
    Fault(old: "B: 50", new: "E: 50", findings: ["choice_letters:9", "key_not_a_choice:10"]),
    Fault(old: "B: 50", new: "A: 50", findings: ["repeated_key:9"]),
    Fault(old: "B: 50", new: "B: ''", findings: ["empty_text:9"]),
    Fault(old: "B: 50", new: "B: \"a\\u202Eb\"", findings: ["forbidden_character:9"]),
    Fault(old: "B: 50", new: "B: \"a\\tb\"", findings: ["forbidden_character:9"]),
    Fault(old: "B: 50", new: "B: e\u{301}", findings: ["not_nfc:9"]),
    Fault(old: "B: 50", new: "B: &x 50", findings: ["yaml_alias:9"]),
    Fault(old: "B: 50", new: "B: *x", findings: ["yaml_alias:9"]),
    Fault(old: "B: 50", new: "B: !!int 50", findings: ["yaml_tag:9"]),
    Fault(old: "D: null}", new: "D: null", findings: ["broken_yaml:10"]),
    Fault(old: "pinned: [D]", new: "pinned: [E]", findings: ["pinned_not_a_choice:11"]),
    Fault(old: "pinned: [D]", new: "pinned: [D, D]", findings: ["repeated_answer:11"]),
    Fault(old: "pinned: [D]", new: "fixed: maybe", findings: ["not_a_boolean:11"]),
    Fault(old: "pinned: [D]", new: "points: 0", findings: ["bad_points:11"]),
    Fault(old: "pinned: [D]", new: "points: -1", findings: ["bad_points:11"]),
    Fault(old: "pinned: [D]", new: "points: 1.005", findings: ["bad_points:11"]),
    Fault(old: "pinned: [D]", new: "passage: DL-9", findings: ["unknown_passage:11"]),
    Fault(old: "pinned: [D]", new: "enemies: alone", findings: ["lonely_enemy:11"]),
    Fault(old: "pinned: [D]", new: "enemies: a b", findings: ["bad_id:11"]),
    Fault(old: "pinned: [D]", new: "case: exact", findings: ["choices_not_allowed:11"]),
    Fault(old: "pinned: [D]", new: "stem: again", findings: ["repeated_key:6"]),
    Fault(old: "Câu hỏi\n      một?", new: "", findings: ["empty_text:6"]),
    Fault(old: "Câu hỏi", new: String(repeating: "dài ", count: 1_000), findings: ["too_long:6"]),
    Fault(old: "source:", new: "nguon:", findings: ["missing_citation:2", "unknown_key:12"]),
    Fault(old: "article: Điều 1, ", new: "", findings: ["missing_key:12"]),
    Fault(old: "checked: 2026-11-23}", new: "checked: 2026-11-31}", findings: ["bad_date:12"]),
    Fault(
      old: "single_choice", new: "short_text",
      findings: ["choices_not_allowed:11", "choices_not_allowed:9"]),
    Fault(old: "single_choice", new: "true_false", findings: ["true_false_choices:9"]),
    Fault(old: "items:", new: "questions:", findings: ["missing_key:1", "unknown_key:1"]),
    Fault(old: "  - id", new: "  -id", findings: ["broken_yaml:3"]),
  ]

  @Test("Each fault gives exactly its findings", arguments: faults)
  func fault(_ fault: Fault) throws {
    let text = BankFilesTests.sound.replacing(fault.old, with: fault.new, maxReplacements: 1)
    try #require(text != BankFilesTests.sound)
    let (_, found) = BankFilesTests.read(text)
    let expected = fault.findings.filter { !$0.hasSuffix("?") }
    #expect(found.map { "\($0.code.rawValue):\($0.line)" }.sorted() == expected.sorted())
    #expect(found.allSatisfy { $0.file == "items/a.yaml" })
  }

  @Test("An item with an error isn't in the bank; one with a warning is")
  func errorsKeepOut() {
    let broken = BankFilesTests.sound.replacing("answer: B", with: "answer: E")
    #expect(BankFilesTests.read(broken).0.records.isEmpty)
    let doubtful = BankFilesTests.sound.replacing("pinned: [D]", with: "enemies: alone")
    #expect(BankFilesTests.read(doubtful).0.records.count == 1)
    let (_, found) = BankFilesTests.read(
      BankFilesTests.sound.replacing("source:", with: "nguon:")
        .replacing("approved", with: "draft"))
    #expect(found.first { $0.code == .missingCitation }?.severity == .warning)
  }

  @Test("Names used twice, in one file or in two, point at the first place")
  func duplicates() {
    let other = BankFilesTests.sound.replacing("Câu hỏi", with: "Câu khác")
    let (bank, found) = BankFiles.read([
      SourceFile(name: "b.yaml", bytes: Array(other.utf8)),
      SourceFile(name: "a.yaml", bytes: Array(BankFilesTests.sound.utf8)),
      SourceFile(name: "bank.yaml", bytes: Array(BankFilesTests.head.utf8)),
    ])
    #expect(found.map(\.code) == [.duplicateID])
    #expect(found.first?.file == "b.yaml" && found.first?.facts["first"] == "a.yaml:2")
    #expect(found.first?.question == 1 && bank.records.count == 1)
    #expect(bank.records.first?.item.stem == "Câu hỏi một?")
  }

  @Test("Items of a passage out of order, or with enemies, and unused passages are reported")
  func passages() {
    func line(_ id: String, _ more: String) -> String {
      "  - {id: \(id), type: short_text, topic: law, level: recall, stem: Điền, answer: a, "
        + "status: approved, source: {document: L, article: Đ}, \(more)}\n"
    }
    let text =
      "passages:\n  - {id: DL-1, text: a}\n  - {id: DL-2, text: b}\nitems:\n"
      + line("Q-2", "passage: DL-1") + line("Q-1", "passage: DL-1")
      + line("Q-3", "passage: DL-1, enemies: e") + line("Q-4", "enemies: e")
    let found = BankFilesTests.read(text).1.map { "\($0.code.rawValue):\($0.line)" }
    #expect(found == ["unused_passage:3", "passage_order:6", "passage_with_enemies:7"])
  }

  @Test("A bank without its head, or with a broken one, still has its items checked")
  func heads() {
    let file = SourceFile(name: "a.yaml", bytes: Array(BankFilesTests.sound.utf8))
    #expect(BankFiles.read([file]).1.map(\.code) == [.noBankFile])
    let (_, found) = BankFilesTests.read(
      BankFilesTests.sound.replacing("answer: B", with: "answer: E"), head: "bank: [")
    #expect(found.map(\.code) == [.brokenYAML, .keyNotAChoice])
    let (_, missing) = BankFilesTests.read("items: []", head: "bank: x y\nlanguage: V")
    #expect(
      missing.map { "\($0.code.rawValue):\($0.line)" }
        == ["bad_id:1", "missing_key:1", "missing_key:1", "bad_value:2"])
  }

  @Test("Findings do not depend on the order of the files")
  func fileOrder() {
    let files = ["a", "b", "c"].map {
      SourceFile(name: "\($0).yaml", bytes: Array(BankFilesTests.sound.utf8))
    }
    let forward = BankFiles.read(files)
    let backward = BankFiles.read(files.reversed())
    #expect(forward.1 == backward.1 && forward.0 == backward.0)
    #expect(forward.1 == forward.1.sorted())
  }

  @Test(
    "Gap marks count where the candidate sees gaps, so neither in code nor behind a backslash",
    arguments: [
      ("[[1]] và **[[2]]**.", true), ("Mảng `a[[1]]`: [[1]] và [[2]].", true),
      ("Xem:\n\n```\nx[[1]]\n```\n\n[[1]] [[2]]", true), (#"Ghi \[[1]]: [[1]], [[2]]"#, true),
      ("`[[1]]` và [[2]].", false), ("Xem:\n\n```\n[[1]]\n```\n\n[[2]]", false),
      ("[[2]] và [[1]].", false), ("Chỉ [[1]].", false), ("[[1]] [[2]] [[2]]", false),
    ])
  func gapMarks(stem: String, isSound: Bool) throws {
    var bank = FixtureBank.sound()
    let index = try #require(bank.items.firstIndex { $0.id == "V-15" })
    bank.items[index].stem = stem
    let found = BankFiles.read(bank.files().files).1
    #expect(found.map(\.code) == (isSound ? [] : [.gapMarks]))
  }
}
