import Assessment
import Testing

@Suite("Answers in letters")
struct ReadingAnswerTests {
  private static let items = """
    items:
      - {id: S, type: single_choice, topic: law, level: recall, stem: S?, answer: B,
        choices: {A: một, B: hai, C: ba}, status: draft}
      - {id: M, type: multiple_choice, topic: law, level: recall, stem: M?, answer: [A, C],
        choices: {A: một, B: hai, C: ba}, status: draft}
      - {id: O, type: ordering, topic: law, level: recall, stem: O?, answer: [C, A, B],
        choices: {A: một, B: hai, C: ba}, status: draft}
      - {id: P, type: matching, topic: law, level: recall, stem: P?, answer: {1: B, 2: A},
        prompts: {1: trái, 2: phải}, choices: {A: một, B: hai, C: ba}, status: draft}
      - {id: T, type: true_false_group, topic: law, level: recall, stem: T?,
        answer: {1: true, 2: false, 3: true, 4: true}, prompts: {1: a, 2: b, 3: c, 4: d},
        status: draft}
      - {id: G, type: cloze, topic: law, level: recall, stem: 'x [[1]] y [[2]] z [[3]]',
        gaps: {1: {accepted: [công chức]}, 2: {choices: {A: in, B: on}, answer: B},
        3: {number: '12,5'}}, status: draft}
      - {id: N, type: numeric, topic: law, level: recall, stem: N?, answer: '12,5', status: draft}
      - {id: E, type: extended_text, topic: law, level: recall, stem: E?,
        rubric: [{points: 2, text: ý}], status: draft}
    """

  private static let files = [
    SourceFile(name: "bank.yaml", bytes: Array(BankFilesTests.head.utf8)),
    SourceFile(name: "a.yaml", bytes: Array(items.utf8)),
    SourceFile(name: "history.jsonl", bytes: []),
  ]

  private static func find(_ name: String) throws -> (ItemRecord, LetteredItem) {
    let id = ItemID(name)
    let bank = BankFiles.read(files).0
    let record = try #require(bank.records.first { $0.item.id == id })
    let lettered = LetteredItem.all(bank, files: files)
    return (record, try #require(lettered.first { $0.item.id == id }))
  }

  @Test("Choices stand in the order of the file, whatever order the item keeps them in")
  func order() throws {
    for id in ["S", "M", "O", "P"] {
      #expect(try Self.find(id).1.choices.map(\.text) == ["một", "hai", "ba"])
    }
  }

  @Test(
    "A typed line is the response it means",
    arguments: [
      ("S", "b"), ("M", "C, a"), ("M", "CA"), ("O", "C A B"), ("O", "cab"), ("P", "2=A 1=b"),
      ("T", "1=Đ 2=S 3=đúng 4=T"), ("G", "1= Công chức ; 2=b; 3=12.5"), ("N", " 12,5 "),
      ("E", ""),
    ])
  func typed(_ id: String, _ line: String) throws {
    let (record, lettered) = try Self.find(id)
    let answer = ReadingAnswer(typed: line, type: record.item.type)
    #expect(BlindReading.agrees(try answer.response(to: lettered), with: record))
  }

  @Test(
    "A line that misses one part does not agree",
    arguments: [
      ("M", "A"), ("M", "A B C"), ("P", "1=B"), ("T", "1=Đ 2=S 3=Đ"), ("G", "1=công chức; 2=B"),
      ("S", ""), ("O", "A B C"),
    ])
  func wrong(_ id: String, _ line: String) throws {
    let (record, lettered) = try Self.find(id)
    let answer = ReadingAnswer(typed: line, type: record.item.type)
    #expect(!BlindReading.agrees(try answer.response(to: lettered), with: record))
  }

  @Test(
    "What cannot be a response is refused",
    arguments: [
      ("S", ReadingAnswer.text("D")), ("S", .pairs(["1": "A"])), ("O", .list(["A", "B"])),
      ("M", .list(["A", "A"])), ("P", .pairs(["3": "A"])), ("P", .pairs(["01": "A"])),
      ("T", .pairs(["1": "có"])), ("G", .pairs(["2": "C"])), ("N", .text("1\n2")),
      ("E", .text("bài")),
    ])
  func refused(_ id: String, _ answer: ReadingAnswer) throws {
    let lettered = try Self.find(id).1
    #expect(throws: ReadingRefusal.self) { try answer.response(to: lettered) }
  }
}
