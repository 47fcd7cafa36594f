import Assessment
import Testing

@Suite("Who may do what with an item")
struct HistoryRuleTests {
  private let item: ItemID = "Q-1"

  @Test("Submitted, read in agreement by another, and approved: only then is an item approved")
  func wholeWay() throws {
    var board = Board()
    #expect(board.history[item].stage == .draft)
    try board.do(.submit, by: Board.an)
    try board.read("B", by: Board.binh)
    #expect(board.history[item].agreements.count == 1)
    try board.do(.approve, by: Board.chi)
    guard case .approved(let content, let person, _) = board.history[item].stage else {
      Issue.record("not approved")
      return
    }
    #expect(try content == ItemContent(Board.record()) && person == Board.chi)
  }

  @Test("Nobody reads or approves an item that they submitted, whatever the case of the name")
  func ownItem() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    let shouting = PersonName("  NGUYỄN   văn an ")
    #expect(throws: HistoryRefusal.self) { try board.read("B", by: shouting) }
    try board.read("B", by: Board.binh)
    #expect(throws: HistoryRefusal.self) { try board.do(.approve, by: shouting) }
    #expect(board.history[item].content != nil && board.history.entries.count == 2)
  }

  @Test("The author that the file names neither reads nor approves it")
  func fileAuthor() throws {
    let record = Board.record(author: "Trần Thị Bình")
    var board = Board()
    try board.do(.submit, by: Board.an, record)
    let binh = try #require(Board.binh)
    #expect(throws: HistoryRefusal.ownItem(binh)) { try board.read("B", by: binh, record) }
    try board.read("B", by: Board.chi, record)
    #expect(throws: HistoryRefusal.ownItem(binh)) { try board.do(.approve, by: binh, record) }
  }

  @Test("Whoever submitted earlier words stays an author of later ones")
  func earlierWriter() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    let changed = Board.record(stem: "Hai?")
    try board.do(.submit, by: Board.binh, changed)
    let an = try #require(Board.an)
    #expect(throws: HistoryRefusal.ownItem(an)) { try board.read("B", by: an, changed) }
  }

  @Test("The reader may approve what they read in agreement")
  func readerApproves() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    try board.read("B", by: Board.binh)
    try board.do(.approve, by: Board.binh)
    #expect(board.history[item].content != nil)
  }

  @Test("Without a reading in agreement nothing is approved")
  func noAgreement() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    #expect(throws: HistoryRefusal.noAgreement) { try board.do(.approve, by: Board.chi) }
    try board.read("A", by: Board.binh)
    #expect(throws: HistoryRefusal.noAgreement) { try board.do(.approve, by: Board.chi) }
    try board.do(.comment(answers: 1), by: Board.an, note: "Đáp án đúng theo Điều 1")
    #expect(throws: HistoryRefusal.noAgreement) { try board.do(.approve, by: Board.chi) }
  }

  @Test("A changed wording, key, level or citation must be submitted and read anew")
  func changedContent() throws {
    let first = Board.record()
    var key = first
    key.key.content = .choices(["A"])
    var level = first
    level.level = .apply
    var source = first
    source.source = SourceCitation(document: "Luật", article: "Điều 2")
    for changed in [Board.record(stem: "Hai?"), key, level, source] {
      var board = Board()
      try board.do(.submit, by: Board.an)
      try board.read("B", by: Board.binh)
      #expect(throws: HistoryRefusal.notSubmitted) {
        try board.do(.approve, by: Board.chi, changed)
      }
      try board.do(.submit, by: Board.an, changed)
      #expect(throws: HistoryRefusal.noAgreement) {
        try board.do(.approve, by: Board.chi, changed)
      }
    }
  }

  @Test("The day on which a source was looked up is not part of the content")
  func lookedUp() throws {
    var record = Board.record()
    let content = try ItemContent(record)
    record.source?.checked = "2026-11-23"
    record.author = "Ai đó"
    #expect(try ItemContent(record) == content)
  }

  @Test("A disagreement or a doubt blocks approval until somebody else has answered it")
  func objections() throws {
    for (response, sure, note) in [("A", 100, ""), ("B", 89, ""), ("B", 100, "Câu hơi dài")] {
      var board = Board()
      try board.do(.submit, by: Board.an)
      try board.read("B", by: Board.chi)
      try board.read(response, by: Board.binh, sure: sure, note: note)
      let binh = try #require(Board.binh)
      #expect(throws: HistoryRefusal.openObjection(number: 2, by: binh)) {
        try board.do(.approve, by: Board.chi)
      }
      #expect(throws: HistoryRefusal.ownObjection(binh)) {
        try board.do(.comment(answers: 2), by: binh, note: "Thôi được")
      }
      #expect(throws: HistoryRefusal.notAnObjection(number: 1)) {
        try board.do(.comment(answers: 1), by: Board.an, note: "Không phải")
      }
      try board.do(.comment(answers: nil), by: Board.an, note: "Sẽ xem")
      #expect(board.history[item].objections.count == 1)
      try board.do(.comment(answers: 2), by: Board.an, note: "Đã đối chiếu Điều 1")
      try board.do(.approve, by: Board.chi)
    }
  }

  @Test("An objection is not washed away by submitting other words and the first again")
  func laundering() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    try board.read("A", by: Board.binh)
    try board.do(.submit, by: Board.an, Board.record(stem: "Hai?"))
    try board.do(.submit, by: Board.an)
    try board.read("B", by: Board.chi)
    let binh = try #require(Board.binh)
    #expect(throws: HistoryRefusal.openObjection(number: 1, by: binh)) {
      try board.do(.approve, by: Board.chi)
    }
  }

  @Test("A return settles objections and ends agreements: the item must be read again")
  func returned() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    try board.read("B", by: Board.chi)
    try board.read("A", by: Board.binh)
    try board.do(.return, by: Board.chi, note: "Viết rõ hơn")
    #expect(board.history[item].stage == .draft && board.history[item].objections.isEmpty)
    #expect(throws: HistoryRefusal.nothingToReturn) {
      try board.do(.return, by: Board.chi, note: "Lần nữa")
    }
    try board.do(.submit, by: Board.an)
    #expect(throws: HistoryRefusal.noAgreement) { try board.do(.approve, by: Board.chi) }
    try board.read("B", by: Board.binh)
    try board.do(.approve, by: Board.chi)
  }

  @Test("An objection to an approved item takes the approval back until it is approved again")
  func lateObjection() throws {
    var board = try Board.approved()
    let dung = PersonName("Phạm Dung")
    try board.read("A", by: dung)
    #expect(try board.history[item].stage == .submitted(ItemContent(Board.record())))
    try board.do(.comment(answers: 3), by: Board.an, note: "Dung nhầm Điều 2")
    #expect(try board.history[item].stage == .submitted(ItemContent(Board.record())))
    try board.do(.approve, by: Board.chi)
  }

  @Test("Nobody approves what is approved, submits what is submitted, or reads it twice")
  func twice() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    #expect(throws: HistoryRefusal.alreadySubmitted) { try board.do(.submit, by: Board.binh) }
    try board.read("B", by: Board.binh)
    let binh = try #require(Board.binh)
    #expect(throws: HistoryRefusal.alreadyRead(binh)) { try board.read("A", by: binh) }
    try board.do(.approve, by: Board.chi)
    let chi = try #require(Board.chi)
    for person in [chi, binh] {
      #expect(throws: HistoryRefusal.alreadyApproved(by: chi)) {
        try board.do(.approve, by: person)
      }
    }
    #expect(throws: HistoryRefusal.alreadySubmitted) { try board.do(.submit, by: Board.an) }
  }

  @Test("A retired item stays retired; only comments and uses are still written down")
  func retired() throws {
    var board = try Board.approved()
    try board.do(.retire, by: Board.chi, note: "Luật đã hết hiệu lực")
    for deed in [HistoryAct.Deed.submit, .approve, .return, .retire] {
      #expect(throws: HistoryRefusal.retired) { try board.do(deed, by: Board.binh, note: "Lại") }
    }
    #expect(throws: HistoryRefusal.retired) { try board.read("B", by: Board.chi) }
    try board.do(.comment(answers: nil), by: Board.an, note: "Thay bằng Q-2")
    try board.do(.use(exam: "thi-01", day: "2026-11-20"), by: Board.chi)
    #expect(board.history[item].lastUse == "2026-11-20")
  }

  @Test("Comments, returns and retirements say why; notes are canonical text of bounded length")
  func notes() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    for deed in [HistoryAct.Deed.comment(answers: nil), .return, .retire] {
      #expect(throws: HistoryRefusal.missingNote) {
        try board.do(deed, by: Board.chi, note: " \n")
      }
    }
    for note in ["\u{200B}x", "e\u{0302}", String(repeating: "x", count: 2_001)] {
      #expect(throws: HistoryRefusal.badNote) {
        try board.do(.comment(answers: nil), by: Board.chi, note: note)
      }
    }
  }

  @Test("A response that the item does not take is refused; none at all is a disagreement")
  func responses() throws {
    var board = Board()
    try board.do(.submit, by: Board.an)
    #expect(throws: HistoryRefusal.badResponse) { try board.read("Z", by: Board.binh) }
    try board.read("", by: Board.binh)
    #expect(board.history[item].objections.count == 1)
  }

  @Test("An essay's reader answers nothing when its question is clear and can be marked")
  func essay() throws {
    let essay = Item(id: "Q-9", type: .extendedText, stem: "Trình bày.")
    let key = AnswerKey(
      item: "Q-9", type: .extendedText,
      content: .rubric([RubricLine(points: .one, text: "Ý một")]))
    let record = ItemRecord(item: essay, key: key, topic: "law", level: .apply)
    #expect(BlindReading.agrees("", with: record) && !BlindReading.agrees("x", with: record))
  }

  @Test("An item without a source is not approved")
  func source() throws {
    let record = Board.record(source: nil)
    var board = Board()
    try board.do(.submit, by: Board.an, record)
    try board.read("B", by: Board.binh, record)
    #expect(throws: HistoryRefusal.missingSource) { try board.do(.approve, by: Board.chi, record) }
  }

  @Test("An exam shows an item once; the last use is the latest day, not the latest line")
  func uses() throws {
    var board = try Board.approved()
    try board.do(.use(exam: "thi-02", day: "2026-11-20"), by: Board.chi)
    try board.do(.use(exam: "thi-01", day: "2026-03-01"), by: Board.chi)
    #expect(throws: HistoryRefusal.alreadyUsed(exam: "thi-02")) {
      try board.do(.use(exam: "thi-02", day: "2026-11-21"), by: Board.chi)
    }
    #expect(board.history[item].uses.map(\.exam) == ["thi-02", "thi-01"])
    #expect(board.history[item].lastUse == "2026-11-20")
  }

  @Test("Time does not run backwards")
  func time() throws {
    let board = try Board.approved()
    var history = board.history
    let act = HistoryAct(
      .comment(answers: nil), at: try #require(Board.time(1)), by: try #require(Board.an),
      item: item, content: try ItemContent(Board.record()), note: "Muộn")
    let latest = try #require(history.lastTime)
    #expect(throws: HistoryRefusal.timeBehind(latest)) {
      _ = try history.append(act, record: Board.record())
    }
  }

  @Test(
    "Only real moments in one form are times",
    arguments: [
      "2026-11-23T24:00:00Z", "2026-11-23T03:60:00Z", "2026-02-29T03:04:05Z",
      "2026-11-23 03:04:05Z", "2026-11-23T03:04:05+07:00", "2026-11-23T3:04:05Z", "",
    ])
  func times(_ text: String) { #expect(ActTime(text) == nil) }

  @Test("A name is on one line, bounded, without odd characters")
  func names() {
    #expect(PersonName(" Lê\n Chi ")?.text == "Lê Chi")
    for name in ["", "  ", "a\u{202E}b", String(repeating: "x", count: 121)] {
      #expect(PersonName(name) == nil)
    }
  }
}
