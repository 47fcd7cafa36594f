import Foundation
import TextScreen

/// A file with a screen's rows and cursor, where what no two runs share is masked.
struct RecordedScreen {
  /// Files are written instead of compared, and the tests fail.
  static let isRecording = ProcessInfo.processInfo.environment["KHOATHI_RECORD"] == "1"

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  let file: URL
  /// Whether it is the file that the pure screen's own tests compare with.
  let isShared: Bool

  /// The same file as in the tests of the pure screens.
  static func shared(_ name: String) -> (Size) -> RecordedScreen {
    { RecordedScreen(file: file("CandidateUITests", name, $0), isShared: true) }
  }

  /// A file of these tests.
  static func own(_ name: String) -> (Size) -> RecordedScreen {
    { RecordedScreen(file: file("CandidateTerminalTests", "e2e-" + name, $0), isShared: false) }
  }

  private static func file(_ target: String, _ name: String, _ size: Size) -> URL {
    tests.appending(path: "\(target)/Screens/\(name)-\(size.columns)x\(size.rows).screen")
  }

  /// The rows and the cursor of the file, masked; what follows them says only how cells look.
  func text(rows: Int) throws -> String {
    let lines = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return Self.masked(lines.prefix(rows + 1).joined(separator: "\n"))
  }

  func write(_ text: String) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: file)
  }

  /// Masks clocks and times left, receipt codes, seats, and where a question stands in the paper.
  static func masked(_ text: String) -> String {
    text.replacing(/\d\d:\d\d:\d\d/, with: "##:##:##").replacing(/\d\d:\d\d/, with: "##:##")
      .replacing(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/, with: "####-####-####-####")
      .replacing(/(Chỗ|Seat) [0-9A-Z]+/, with: { "\($0.output.1) ##" })
      .replacing(/(Câu|Question) (\d+)\/(\d+)(.*?)(\ {3,})/) { match in
        let (_, word, number, count, words, gap) = match.output
        let mark = String(repeating: "#", count: count.count)
        return "\(word) \(mark)/\(count)\(words)\(gap.dropFirst(count.count - number.count))"
      }
  }

  static func describe(_ rows: [String], _ cursor: Position) -> String {
    masked(rows.joined(separator: "\n") + "\ncursor \(cursor.row),\(cursor.column)")
  }
}
