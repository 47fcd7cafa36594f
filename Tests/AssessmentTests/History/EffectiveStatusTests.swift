import Assessment
import Testing

@Suite("Statuses of a bank with a history")
struct EffectiveStatusTests {
  private static func items(stem: String = "Một?", status: String = "draft") -> String {
    """
    items:
      - id: Q-1
        type: single_choice
        topic: law
        level: recall
        stem: \(stem)
        choices: {A: Sai, B: Đúng}
        answer: B
        source: {document: Luật, article: Điều 1}
        status: \(status)
    """
  }

  private static func read(
    _ items: String, history: [UInt8]?
  ) -> (QuestionBank, [Diagnostic]) {
    var files = [
      SourceFile(name: "b/bank.yaml", bytes: Array(BankFilesTests.head.utf8)),
      SourceFile(name: "b/items/a.yaml", bytes: Array(items.utf8)),
    ]
    if let history { files.append(SourceFile(name: "b/history.jsonl", bytes: history)) }
    return BankFiles.read(files)
  }

  private static func record() throws -> ItemRecord {
    try #require(read(items(), history: nil).0.records.first)
  }

  private static func right(_ record: ItemRecord) -> String { record.key.rightResponse }

  private static func approved() throws -> Board {
    let record = try record()
    var board = Board()
    try board.do(.submit, by: Board.an, record)
    try board.read(right(record), by: Board.binh, record)
    try board.do(.approve, by: Board.chi, record)
    return board
  }

  @Test("Without a history the file's own status counts")
  func without() throws {
    let (bank, found) = Self.read(Self.items(status: "approved"), history: nil)
    #expect(bank.approved.count == 1 && found == [])
  }

  @Test("With a history the statuses are draft, reviewed, approved, as the acts go on")
  func stages() throws {
    let record = try Self.record()
    var board = Board()
    func status() -> ItemStatus? {
      let (bank, found) = Self.read(Self.items(), history: board.bytes)
      #expect(found == [])
      return bank.records.first?.status
    }
    #expect(status() == .draft)
    try board.do(.submit, by: Board.an, record)
    #expect(status() == .draft)
    try board.read(Self.right(record), by: Board.binh, record)
    #expect(status() == .reviewed)
    try board.do(.approve, by: Board.chi, record)
    #expect(status() == .approved)
    try board.read("", by: PersonName("Phạm Dung"), record)
    #expect(status() == .draft)
    try board.do(.retire, by: Board.chi, record, note: "Bỏ")
    #expect(status() == .retired)
  }

  @Test(
    "An empty history already takes the word from the files", arguments: ["approved", "reviewed"])
  func fileStatus(_ status: String) {
    let (bank, found) = Self.read(Self.items(status: status), history: [])
    #expect(found.map(\.code) == [.approvedWithoutHistory] && bank.approved.isEmpty)
    #expect(found.first?.line == 2 && found.first?.file == "b/items/a.yaml")
  }

  @Test("A file may retire an approved item")
  func retiredInFile() throws {
    let board = try Self.approved()
    let (bank, found) = Self.read(Self.items(status: "retired"), history: board.bytes)
    #expect(found == [] && bank.records.map(\.status) == [.retired])
  }

  @Test("An approved item whose words have changed is a draft, and the finding says who approved")
  func changed() throws {
    let board = try Self.approved()
    let (bank, found) = Self.read(Self.items(stem: "Hai?"), history: board.bytes)
    #expect(bank.records.map(\.status) == [.draft])
    #expect(found.map(\.code) == [.approvedContentChanged])
    #expect(found.first?.facts["name"] == "Lê Chi" && found.first?.severity == .warning)
    #expect(found.first?.facts["value"] == "2026-11-23")
  }

  @Test("A broken history approves nothing")
  func broken() throws {
    var bytes = try Self.approved().bytes
    bytes[bytes.count - 20] ^= 1
    let (bank, found) = Self.read(Self.items(), history: bytes)
    #expect(bank.approved.isEmpty && found.contains { $0.code == .historyBroken })
  }

  @Test("An agreement that the key does not bear out is found and does not count")
  func dishonest() throws {
    let record = try Self.record()
    let wrong = try #require(record.item.choices.first { $0.text == "Sai" }).id.rawValue
    var board = Board()
    try board.do(.submit, by: Board.an, record)
    try board.do(.read(BlindReading(response: wrong, agrees: true)), by: Board.binh, record)
    try board.do(.approve, by: Board.chi, record)
    let (bank, found) = Self.read(Self.items(), history: board.bytes)
    #expect(bank.approved.isEmpty)
    #expect(found.map { "\($0.line) \($0.facts["value"] ?? "")" } == ["2 agreement"])
  }

  @Test("An item that the bank has lost is noticed unless it was retired")
  func unknownItem() throws {
    var board = try Self.approved()
    let other = Board.record("Q-2")
    try board.do(.submit, by: Board.an, other)
    let (_, found) = Self.read(Self.items(), history: board.bytes)
    #expect(found.map(\.severity) == [.warning] && found.first?.facts["value"] == "unknown_item")
    try board.do(.retire, by: Board.chi, other, note: "Xóa")
    #expect(Self.read(Self.items(), history: board.bytes).1 == [])
  }

  @Test("Once the file names the only reader as its author, the item is not approved")
  func authorRead() throws {
    let board = try Self.approved()
    let items = Self.items().replacing(
      "status: draft", with: "status: draft\n    author: trần thị bình")
    let (bank, _) = Self.read(items, history: board.bytes)
    #expect(bank.records.count == 1 && bank.approved.isEmpty)
  }

  @Test("A second history file is an error")
  func several() throws {
    let bytes = try Self.approved().bytes
    let files = [
      SourceFile(name: "b/bank.yaml", bytes: Array(BankFilesTests.head.utf8)),
      SourceFile(name: "b/history.jsonl", bytes: bytes),
      SourceFile(name: "b/items/history.jsonl", bytes: bytes),
    ]
    let found = BankFiles.read(files).1.filter { $0.severity == .error }
    #expect(found.map(\.file) == ["b/items/history.jsonl"])
  }
}
