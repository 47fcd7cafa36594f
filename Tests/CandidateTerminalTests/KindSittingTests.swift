import Assessment
import CanonicalBytes
import ExamSession
import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI
@testable import RoomServer

@Suite("An item of every kind at the real terminal")
struct KindSittingTests {
  @Test(
    "Every kind is answered by keyboard alone, arrives as it should and waits for its markers",
    .timeLimit(.minutes(2)))
  func wide() async throws {
    let exam = try SampleExam(startsIn: -1_000, SampleBank.Place.kinds)
    try await LiveRoom.serve(exam) { room in
      var seat = try await Seat(room, exam, size: Size(columns: 80, rows: 24))
      try await seat.reachQuestions()
      try await answerPlain(&seat)
      try await answerKinds(&seat)
      try await seat.press(.escape, .tab)
      try await seat.type("n")
      try await seat.shows(.handIn, RecordedScreen.own("kinds-hand-in"))
      try await checkLog(room, exam)
      try await seat.press(.down, .enter)
      try await seat.shows(.receipt)
      try await room.end()
      try await seat.shows(.result, RecordedScreen.own("kinds-result"))
      try await checkSheet(room, seat)
    }
  }

  @Test(
    "The same keys answer every kind in forty columns and twelve rows", .timeLimit(.minutes(2)))
  func narrow() async throws {
    let exam = try SampleExam(startsIn: -1_000, SampleBank.Place.kinds)
    try await LiveRoom.serve(exam) { room in
      var seat = try await Seat(room, exam, size: Size(columns: 40, rows: 12))
      try await seat.reachQuestions()
      try await answerPlain(&seat)
      try await answerKinds(&seat)
      try await checkLog(room, exam)
    }
  }

  /// What a candidate chooses or types at once.
  private func answerPlain(_ seat: inout Seat) async throws {
    try await seat.open(.single)
    try await seat.type("c")
    try await seat.open(.trueFalse)
    try await seat.press(.down, .character(" "))
    try await seat.open(.multiple)
    try await seat.type("da")
    try await seat.open(.text)
    try await seat.type("Nhân  dân")
    try await seat.press(.enter)
    try await seat.shows(.question, answered: 4)
  }

  private func answerKinds(_ seat: inout Seat) async throws {
    try await seat.open(.numeric)
    try await seat.type("12.50")
    try await seat.press(.enter)
    try await seat.shows(.question, RecordedScreen.own("kinds-numeric"), answered: 5)
    try await seat.open(.ordering)
    try await seat.press(.down, .enter)
    try await seat.type("4")
    try await seat.press(.enter)
    try await seat.shows(.question, RecordedScreen.own("kinds-ordering"), answered: 6)
    try await seat.open(.matching)
    try await seat.type("b")
    try await seat.press(.down)
    try await seat.type("b")
    try await seat.press(.down, .enter)
    try await seat.shows(.question, RecordedScreen.own("kinds-matching"), answered: 7)
    try await seat.open(.group)
    for key in ["đ", "s", "d", "f"] {
      try await seat.type(key)
      try await seat.press(.down)
    }
    try await seat.shows(.question, RecordedScreen.own("kinds-group"), answered: 8)
    try await answerCloze(&seat)
    try await answerEssay(&seat)
  }

  private func answerCloze(_ seat: inout Seat) async throws {
    try await seat.open(.cloze)
    try await seat.press(.enter)
    try await seat.type("nơi  nhận")
    try await seat.press(.down)
    try await seat.type("b")
    try await seat.press(.down, .enter)
    try await seat.type("32,5")
    try await seat.press(.enter)
    try await seat.shows(.question, RecordedScreen.own("kinds-cloze"), answered: 9)
  }

  private func answerEssay(_ seat: inout Seat) async throws {
    try await seat.open(.essay)
    try await seat.press(.enter)
    try await seat.type("Thứ nhất, công chức cần \"lắng nghe\" người dân.")
    try await seat.press(.enter, .enter)
    try await seat.type("Thứ ba, công khai")
    try await seat.press(.home, .right, .right, .right, .right)
    for _ in 1...2 { try await seat.press(.delete) }
    try await seat.type("hai")
    try await seat.press(.enter, .backspace, .end, .enter, .escape)
    try await seat.shows(.question, RecordedScreen.own("kinds-essay"), answered: 10)
  }

  /// What the keys above must have put into the log.
  private static func expected(_ bank: SampleBank) throws -> [String: String] {
    func item(_ place: SampleBank.Place) throws -> Item {
      try #require(bank.items.first { $0.item.id == ItemID(place.rawValue) }?.item)
    }
    func ids(_ choices: [Choice]) -> [String] { choices.map(\.id.rawValue) }
    func sorted(_ pieces: [String], _ mark: String = " ") -> String {
      pieces.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: mark)
    }
    let steps = ids(try item(.ordering).choices)
    let several = ids(try item(.multiple).choices)
    let matching = try item(.matching)
    let pairs = zip(ids(matching.prompts), [1, 1, 0]).map { prompt, place in
      "\(prompt)=\(ids(matching.choices)[place])"
    }
    let truths = zip(ids(try item(.group).prompts), "TFTF").map { "\($0)=\($1)" }
    guard case .choices(let sides) = try item(.cloze).gaps[1] else { return [:] }
    return [
      "C-1": ids(try item(.single).choices)[2], "C-2": ids(try item(.trueFalse).choices)[1],
      "C-3": sorted([several[0], several[3]]), "C-4": "Nhân  dân", "K-1": "12.50",
      "K-2": [steps[0], steps[2], steps[3], steps[1]].joined(separator: " "),
      "K-3": sorted(pairs), "K-4": sorted(truths),
      "K-5": "1=nơi  nhận\n2=\(sides[1].id)\n3=32,5",
      "K-6": "Thứ nhất, công chức cần \"lắng nghe\" người dân.\n\nThứ hai, công khai",
    ]
  }

  private func checkLog(_ room: LiveRoom, _ exam: SampleExam) async throws {
    let expected = try Self.expected(exam.bank)
    #expect(expected.count == PaperItem.Kind.allCases.count)
    #expect(await room.responses() == expected)
    let answers = await room.look { (room) in
      room.core.state.session(SampleExam.candidate).seats.flatMap(\.answers)
    }
    let last = Dictionary(
      try #require(answers).map { ($0.item.rawValue, $0.response) },
      uniquingKeysWith: { $1 })
    #expect(last == expected)
  }

  /// The sheet in the log is the terminal's, with the long text by its hash.
  private func checkSheet(_ room: LiveRoom, _ seat: Seat) async throws {
    let handIn = await room.look { (room) in room.core.state.session(SampleExam.candidate).handIn }
    let sheet = try #require(handIn ?? nil).sheet.map { [$0.item.rawValue, $0.response] }
    let paper = try #require(seat.pure.state.paper)
    #expect(sheet == paper.sheet(refused: []).map { [$0.item, $0.response] })
    let text = try #require(paper.responses["K-6"])
    let line = sheet.first { $0[0] == "K-6" }
    #expect(line?[1] == "sha256:" + Digest32(hashing: Array(text.utf8)).hex)
  }
}
