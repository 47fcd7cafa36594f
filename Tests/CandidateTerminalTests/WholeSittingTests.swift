import Assessment
import ExamSession
import RoomAPI
import Testing
import TextScreen
import TmuxDriving

@testable import CandidateUI
@testable import RoomServer

@Suite("A candidate at the real terminal")
struct WholeSittingTests {
  @Test(
    "From login to result the terminal shows the pure screens",
    .timeLimit(.minutes(2)),
    arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30)])
  func whole(size: Size) async throws {
    let exam = try SampleExam(startsIn: 20_000)
    try await LiveRoom.serve(exam) { room in
      var seat = try await Seat(room, exam, size: size)
      try await enter(&seat)
      try await answer(&seat)
      try await lookAround(&seat)
      try await seat.press(.down, .enter)
      try await seat.shows(.receipt, RecordedScreen.own("receipt"))
      try await room.end()
      try await seat.shows(.result, RecordedScreen.own("result"))
      try await checkSheet(room, seat)
      try await seat.press(.control("q"))
      try await seat.terminal.waits(for: "the end") { $0.text.hasPrefix("ended 0") }
    }
  }

  private func enter(_ seat: inout Seat) async throws {
    try await seat.shows(.login, RecordedScreen.shared("login"))
    try await seat.type(SampleExam.candidate.rawValue)
    try await seat.press(.enter)
    try await seat.type("no")
    try await seat.press(.enter)
    try await seat.shows(.login, RecordedScreen.shared("login-refused"))
    try await seat.type(SampleExam.accessCode)
    try await seat.press(.enter)
    try await seat.shows(.identity, RecordedScreen.shared("identity"))
    try await seat.press(.enter)
    try await seat.shows(.rules, RecordedScreen.shared("rules"))
    try await seat.press(.enter)
    try await seat.shows(.waiting, RecordedScreen.shared("waiting"))
    try await seat.shows(.roomCode, RecordedScreen.shared("room-code"))
    try await seat.type(SampleExam.roomCode)
    try await seat.press(.enter)
    try await seat.shows(.question)
  }

  /// Four right responses and a wrong one.
  private func answer(_ seat: inout Seat) async throws {
    try await seat.open(.single)
    try await seat.type("a")
    try await seat.shows(.question, RecordedScreen.own("question-single"), answered: 1)
    try await seat.open(.trueFalse)
    try await seat.type("a")
    try await seat.shows(.question, RecordedScreen.own("question-true-false"), answered: 2)
    try await seat.open(.multiple)
    try await seat.press(.down, .character(" "))
    try await seat.type("a")
    try await seat.shows(.question, RecordedScreen.own("question-multiple"), answered: 3)
    try await seat.open(.text)
    try await seat.type("Nhân dân")
    try await seat.shows(.question, RecordedScreen.own("question-text"), answered: 4)
    try await seat.open(.long)
    try await seat.press(.pageDown)
    try await seat.type("c")
    try await seat.shows(.question, RecordedScreen.own("question-long"), answered: 5)
  }

  private func lookAround(_ seat: inout Seat) async throws {
    try await seat.open(number: 1)
    if seat.pure.state.paper?.draft != nil { try await seat.press(.escape) }
    try await seat.type("m")
    try await seat.press(.tab)
    try await seat.shows(.overview, RecordedScreen.own("overview"))
    try await seat.press(.function(2))
    try await seat.shows(.overview)
    try await seat.press(.function(2), .function(1))
    try await seat.shows(.help)
    try await seat.press(.escape)
    try await seat.shows(.overview)
    try await seat.type("n")
    try await seat.shows(.handIn, RecordedScreen.own("hand-in"))
  }

  /// The room's log has what was typed.
  private func checkSheet(_ room: LiveRoom, _ seat: Seat) async throws {
    let handIn = await room.look { (room) in room.core.state.session(SampleExam.candidate).handIn }
    let paper = try #require(seat.pure.state.paper)
    let logged = try #require(handIn ?? nil).sheet.map { [$0.item.rawValue, $0.response] }
    #expect(logged == paper.items.map { [$0.id, paper.response(to: $0)] })
    let typed = logged.first { $0[0] == SampleBank.Place.text.rawValue }
    #expect(typed?[1] == "Nhân dân")
  }
}
