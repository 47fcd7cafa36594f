import Assessment
import Foundation
import RoomAPI
import Testing
import TextScreen
import TmuxDriving

@testable import CandidateUI

/// One candidate twice: at the real terminal, and as a pure state. Both get every key.
struct Seat {
  let terminal: Tmux
  private(set) var pure: PureSeat
  private var size: Size

  /// How often a screen is looked at before it counts as wrong, and how long between two looks.
  private static let looks = 500
  private static let pause = Duration.milliseconds(50)

  init(_ room: LiveRoom, _ exam: SampleExam, size: Size) async throws {
    pure = PureSeat(room, size: size)
    self.size = size
    let program = try Tmux.built("khoathi-terminal")
    let script = "\"$0\" --room \"$1\"; echo \"ended $?\"; exec sleep 100"
    terminal = try await Tmux(
      ["sh", "-c", script, program, room.url], size: size, folder: exam.root)
  }

  mutating func press(_ keys: KeyPress...) async throws {
    for key in keys {
      pure.handle(.key(key))
      try await terminal.press(key)
    }
  }

  mutating func type(_ text: String) async throws {
    for letter in text { pure.handle(.key(.character(letter))) }
    try await terminal.type(text)
  }

  mutating func resize(_ size: Size) async throws {
    self.size = size
    pure.handle(.resized(size))
    try await terminal.resize(size)
  }

  mutating func move(to room: LiveRoom) { pure.move(to: room) }

  /// From the empty login screen to the first question of a room that has started.
  mutating func reachQuestions() async throws {
    try await shows(.login)
    try await type(SampleExam.candidate.rawValue)
    try await press(.enter)
    try await type(SampleExam.accessCode)
    try await press(.enter)
    try await shows(.identity)
    try await press(.enter)
    try await shows(.rules)
    try await press(.enter)
    try await shows(.roomCode)
    try await type(SampleExam.roomCode)
    try await press(.enter)
    try await shows(.question)
  }

  /// Goes to a question by its number.
  mutating func open(_ place: SampleBank.Place) async throws {
    let paper = try #require(pure.state.paper)
    let index = try #require(paper.items.firstIndex { $0.id == place.rawValue })
    try await open(number: index + 1)
  }

  mutating func open(number: Int) async throws {
    if pure.state.paper?.draft != nil { try await press(.escape) }
    try await type("\(number)")
    try await press(.enter)
  }

  /// Waits until the terminal shows exactly the pure screen of `view`, cursor included, and until
  /// that is also what was recorded.
  mutating func shows(
    _ view: View, _ recorded: ((Size) -> RecordedScreen)? = nil, answered: Int? = nil,
    _ source: SourceLocation = #_sourceLocation
  ) async throws {
    let record = recorded?(size)
    let isRecording = RecordedScreen.isRecording && record?.isShared == false
    let file = isRecording ? nil : try record?.text(rows: size.rows)
    var expected = ""
    var shown = ""
    for _ in 0..<Self.looks {
      await pure.step()
      let capture = try await terminal.capture()
      shown = RecordedScreen.describe(capture.rows, capture.cursor)
      expected = RecordedScreen.describe(pure.screen.text, pure.screen.cursor)
      let isThere = pure.state.view == view && pure.state.outbox.isEmpty
      let isDone = answered == nil || pure.state.paper?.answered == answered
      if isThere, isDone, shown == expected, file == nil || shown == file {
        if isRecording, let record {
          try record.write(shown)
          Issue.record("recorded \(record.file.lastPathComponent)", sourceLocation: source)
        }
        return
      }
      try await Task.sleep(for: Self.pause)
    }
    throw WrongScreen(view: view, shown: shown, expected: expected, recorded: file)
  }
}
