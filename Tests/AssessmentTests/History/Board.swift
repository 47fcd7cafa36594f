import Assessment

/// A board at work on a bank of small items: every act takes a second.
struct Board {
  static let an: PersonName? = PersonName("Nguyễn Văn An")
  static let binh: PersonName? = PersonName("Trần Thị Bình")
  static let chi: PersonName? = PersonName("Lê Chi")

  private(set) var history = BankHistory()
  private(set) var bytes: [UInt8] = []
  private var second = 0

  /// A single choice whose right response is `B`.
  static func record(
    _ id: ItemID = "Q-1", stem: String = "Một?", author: String = "",
    source: SourceCitation? = SourceCitation(document: "Luật", article: "Điều 1"),
    status: ItemStatus = .draft
  ) -> ItemRecord {
    let item = Item(
      id: id, type: .singleChoice, stem: stem,
      choices: [Choice(id: "A", text: "Sai"), Choice(id: "B", text: "Đúng")])
    return ItemRecord(
      item: item, key: AnswerKey(item: id, type: .singleChoice, content: .choices(["B"])),
      topic: "law", level: .recall, source: source, author: author, status: status)
  }

  /// A time that many seconds after midnight.
  static func time(_ second: Int) -> ActTime? {
    let digits = [second / 3_600, second / 60 % 60, second % 60].map {
      $0 < 10 ? "0\($0)" : "\($0)"
    }
    return ActTime("2026-11-23T\(digits.joined(separator: ":"))Z")
  }

  /// Writes an act into the history, or says why not; a missing name or time is a wrong test.
  @discardableResult
  mutating func `do`(
    _ deed: HistoryAct.Deed, by person: PersonName?, _ record: ItemRecord = record(),
    note: String = ""
  ) throws -> [UInt8] {
    second += 1
    guard let person, let time = Self.time(second) else { throw WrongTest() }
    let act = HistoryAct(
      deed, at: time, by: person, item: record.item.id, content: try ItemContent(record),
      note: note)
    let line = try history.append(act, record: record)
    bytes += line
    return line
  }

  /// Answers `response` without seeing the key.
  mutating func read(
    _ response: String, by person: PersonName?, _ record: ItemRecord = record(),
    sure: Int = 100, note: String = ""
  ) throws {
    let reading = BlindReading(response: response, record: record, sure: sure)
    try self.do(.read(reading), by: person, record, note: note)
  }

  /// Submitted by An, read by Bình, approved by Chi.
  static func approved(_ record: ItemRecord = record()) throws -> Board {
    var board = Board()
    try board.do(.submit, by: an, record)
    try board.read("B", by: binh, record)
    try board.do(.approve, by: chi, record)
    return board
  }

  /// What reading the history back gives.
  var readBack: (BankHistory, [Diagnostic]) {
    BankHistory.read(SourceFile(name: "history.jsonl", bytes: bytes))
  }

  struct WrongTest: Error {}
}
