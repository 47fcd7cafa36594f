import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

/// One candidate twice: at the real terminal, and as a pure state. Both get every key.
struct Seat {
  let terminal: Tmux
  private(set) var pure: PureSeat
  private var size: Size

  /// How often a screen is looked at before it counts as wrong, and how long between two looks.
  private static let looks = 600
  private static let pause = Duration.milliseconds(50)

  init(_ room: LiveRoom, _ exam: SampleExam, size: Size) async throws {
    pure = PureSeat(room, size: size)
    self.size = size
    terminal = try await Tmux(
      [try Tmux.built("khoathi-terminal"), "--room", room.url], size: size, folder: exam.root)
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

/// What the terminal showed instead.
struct WrongScreen: Error, CustomStringConvertible {
  let view: View
  let shown: String
  let expected: String
  let recorded: String?

  var description: String {
    var parts = ["\(view): the terminal shows", shown]
    if shown != expected { parts += ["and the pure screen is", expected] }
    if let recorded, recorded != shown { parts += ["and the file has", recorded] }
    return parts.joined(separator: "\n")
  }
}

extension Tmux {
  fileprivate func press(_ key: KeyPress) async throws {
    switch key {
    case .character(let character): try await type(String(character))
    case .control(let character): try await press(["C-\(character)"])
    case .up: try await press(["Up"])
    case .down: try await press(["Down"])
    case .left: try await press(["Left"])
    case .right: try await press(["Right"])
    case .tab: try await press(["Tab"])
    case .backtab: try await press(["BTab"])
    case .enter: try await press(["Enter"])
    case .escape: try await press(["Escape"])
    case .backspace: try await press(["BSpace"])
    case .delete: try await press(["DC"])
    case .pageUp: try await press(["PPage"])
    case .pageDown: try await press(["NPage"])
    case .home: try await press(["Home"])
    case .end: try await press(["End"])
    case .function(let number): try await press(["F\(number)"])
    }
  }

  /// Waits until the terminal shows something; throws with the screen when it never does.
  func waits(for what: String, _ isShown: (Capture) -> Bool) async throws {
    var last: Capture?
    for _ in 0..<600 {
      let capture = try await capture()
      if isShown(capture) { return }
      last = capture
      try await Task.sleep(for: .milliseconds(50))
    }
    throw NeverShown(what: what, screen: last?.text ?? "")
  }
}

/// Something the terminal should have shown.
struct NeverShown: Error, CustomStringConvertible {
  let what: String
  let screen: String

  var description: String { "never shown: \(what); instead\n\(screen)" }
}
