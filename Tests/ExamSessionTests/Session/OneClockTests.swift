import Foundation
import Testing

/// Two timers that disagree have ended exams early: here only one place computes a deadline.
struct OneClockTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources").standardizedFileURL

  /// The files of these folders that contain `pattern`, by name.
  private static func files(_ folders: [String], containing pattern: String) throws -> Set<String> {
    var found: Set<String> = []
    for folder in folders {
      let root = sources.appending(path: folder).resolvingSymlinksInPath()
      let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
      let swift = try #require(names).filter { $0.hasSuffix(".swift") }
      #expect(!swift.isEmpty, "no sources in \(folder)")
      for name in swift {
        let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
        if text.contains(pattern) { found.insert("\(folder)/\(name)") }
      }
    }
    return found
  }

  @Test("Minutes become milliseconds in one place, and deadlines are added up in one place")
  func oneDeadline() throws {
    let room = ["ExamSession/Events", "ExamSession/Documents", "ExamSession/Session"]
    #expect(try Self.files(room, containing: "60_000") == ["ExamSession/Events/LogTime.swift"])
    #expect(
      try Self.files(room, containing: ".adding(minutes:") == [
        "ExamSession/Session/Deadline.swift", "ExamSession/Session/Interruptions.swift",
        "ExamSession/Session/RoomStateSheet.swift",
      ], "arrivals end so many minutes after the start; minutes are compared with lost time")
  }

  @Test("Sheets are collected in one place, whether for time, a suspension or a redo")
  func oneCloser() throws {
    #expect(
      try Self.files(["ExamSession"], containing: "CloseEvent(candidate") == [
        "ExamSession/Session/TimeDecision.swift"
      ])
  }

  @Test("The server over HTTP computes no time of its own and closes nothing")
  func server() throws {
    let server = ["RoomServer"].filter {
      FileManager.default.fileExists(atPath: Self.sources.appending(path: $0).path)
    }
    for pattern in ["60_000", "60000", "adding(minutes", "CloseEvent", "EndEvent", ".minutes *"] {
      #expect(try Self.files(server, containing: pattern) == [], "\(pattern)")
    }
  }

  @Test("Nothing in the rules reads a clock, draws a random number or sleeps")
  func pure() throws {
    for pattern in ["Date()", "ContinuousClock", "SystemRandomNumberGenerator", "Task.sleep"] {
      #expect(try Self.files(["ExamSession"], containing: pattern) == [], "\(pattern)")
    }
  }
}
