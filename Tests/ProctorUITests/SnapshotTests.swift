import Foundation
import Testing
import TextScreen

@testable import ProctorUI

/// Every screen at 40×12, 80×24 and 100×30 against the files in `Screens`.
///
/// With `KHOATHI_RECORD=1` the files are written and the test fails.
struct SnapshotTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screens")
  private static let isRecording =
    ProcessInfo.processInfo.environment["KHOATHI_RECORD"] == "1"

  @Test(
    "The board looks as recorded", arguments: ViewStates.all.map(\.0),
    [(40, 12), (80, 24), (100, 30)].map { Size(columns: $0, rows: $1) })
  func snapshot(name: String, size: Size) throws {
    let state = try #require(ViewStates.all.first { $0.0 == name }?.1)
    let text = Self.describe(screen(for: state, size: size))
    let file = Self.folder.appending(path: "\(name)-\(size.columns)x\(size.rows).screen")
    if Self.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == recorded, "\(name)")
  }

  @Test("There is a recorded screen for every view but the one that is too small")
  func complete() {
    let views = Set(ViewStates.all.map(\.1.view))
    #expect(views == Set(View.allCases).subtracting([.tooSmall]))
  }

  /// The text, the cursor, and what each cell means.
  private static func describe(_ screen: Screen) -> String {
    var lines = screen.text
    lines.append("cursor \(screen.cursor.row),\(screen.cursor.column)")
    for row in 0..<screen.grid.size.rows {
      var line = String(screen.grid.row(row).map { letter($0.role) })
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func letter(_ role: StyleRole) -> Character {
    switch role {
    case .body: " "
    case .muted: "m"
    case .heading: "h"
    case .focus: "F"
    case .chosen: "c"
    case .timer: "t"
    case .timerLow: "T"
    case .warning: "w"
    case .frame: "-"
    case .strong: "s"
    case .emphasis: "e"
    case .code: "k"
    }
  }
}
