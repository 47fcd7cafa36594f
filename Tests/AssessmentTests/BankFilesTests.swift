import Assessment
import CanonicalBytes
import Testing

@Suite("Reading a bank")
struct BankFilesTests {
  static let head = """
    bank: toy
    title: {vi: Thử, en: Toy}
    language: vi
    author: Ban đề
    topics:
      law: {vi: Pháp luật, en: Law}
    """

  static let sound = """
    items:
      - id: Q-1
        type: single_choice
        topic: law/civil
        level: recall
        stem: >-
          Câu hỏi
          một?
        choices: {A: yes, B: 50, C: 2026-11-23, D: null}
        answer: B
        pinned: [D]
        source: {document: Luật, article: Điều 1, checked: 2026-11-23}
        status: approved
    """

  static func read(_ items: String, head: String = head) -> (QuestionBank, [Diagnostic]) {
    BankFiles.read([
      SourceFile(name: "items/a.yaml", bytes: Array(items.utf8)),
      SourceFile(name: "bank.yaml", bytes: Array(head.utf8)),
    ])
  }

  @Test("Plain scalars are text as written, never booleans, numbers or dates")
  func plainScalars() throws {
    let (bank, found) = Self.read(Self.sound)
    #expect(found == [])
    let record = try #require(bank.records.first)
    #expect(record.item.stem == "Câu hỏi một?")
    #expect(Set(record.item.choices.map(\.text)) == ["yes", "50", "2026-11-23", "null"])
    #expect(record.author == "Ban đề" && record.item.points == .one)
    #expect(record.place == SourcePlace(file: "items/a.yaml", line: 2))
    let right = record.item.choices.first { $0.text == "50" }
    #expect(record.key.content == .choices([try #require(right?.id)]))
    #expect(record.item.pinned.count == 1)
  }

  @Test("All item types are read")
  func types() throws {
    let (bank, found) = Self.read(
      """
      items:
        - {id: T-1, type: true_false, topic: law, level: apply, stem: Đúng không?, choices: {A: Đúng, B: Sai}, answer: A, status: draft, points: 0.5, source: {document: L, article: Đ}}
        - {id: T-2, type: multiple_choice, topic: law, level: apply_high, stem: Chọn, choices: {A: a, B: b, C: c}, answer: [A, C], status: reviewed, source: {document: L, article: Đ}}
        - {id: T-3, type: short_text, topic: law, level: understand, stem: Điền, answer: ["ba", "3"], case: exact, status: retired, source: {document: L, article: Đ}}
      """)
    #expect(found == [])
    #expect(bank.records.map(\.item.type) == [.trueFalse, .multipleChoice, .shortText])
    let statement = try #require(bank.records.first?.item)
    #expect(statement.isFixed && statement.choices.map(\.text) == ["Đúng", "Sai"])
    #expect(statement.points == Points(hundredths: 50))
    #expect(
      bank.records.last?.key.content == .texts(accepted: ["ba", "3"], ignoresCase: false))
    #expect(bank.approved.isEmpty)
  }

  @Test("Items of a passage carry its text")
  func passages() throws {
    let (bank, found) = Self.read(
      """
      passages:
        - id: DL-1
          text: |-
            Hàng một
              thụt vào
      items:
        - {id: Q-1, type: short_text, topic: law, level: recall, stem: Điền, answer: a, status: approved, passage: DL-1, source: {document: L, article: Đ}}
      """)
    #expect(found == [])
    #expect(bank.records.first?.item.passage == Passage(id: "DL-1", text: "Hàng một\n  thụt vào"))
  }

  @Test("Statistics count by area, level and status, and compare with a paper")
  func statistics() {
    let (bank, _) = Self.read(Self.sound)
    let statistics = BankStatistics(bank)
    #expect(statistics.counts == [.init(topic: "law", level: .recall): [.approved: 1]])
    #expect(statistics.total(.approved) == 1 && statistics.total(.draft) == 0)
    let blueprint = ToyBank.blueprint([
      ToyBank.cell("r", "law/", .recall, 1), ToyBank.cell("a", "law/", .apply, 2),
    ])
    let rows = BankStatistics.coverage(of: blueprint, bank: bank)
    #expect(rows.map(\.available) == [1, 0, 1] && rows.map(\.needed) == [1, 2, 3])
    #expect(rows[0].reaches(1) && !rows[0].reaches(3) && rows[2].ratio == Fraction(1, 3))
  }
}
