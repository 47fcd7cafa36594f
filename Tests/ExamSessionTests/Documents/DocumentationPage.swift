import Foundation
import Testing

/// A page of the documentation, as tests read it.
struct DocumentationPage {
  let lines: [Substring]

  init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/ExamSession/ExamSession.docc/\(name)")
    let text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines from a heading of any level to the next one.
  func section(_ heading: String) throws -> ArraySlice<Substring> {
    let start = try #require(
      lines.firstIndex { $0.drop { $0 == "#" } == " \(heading)" && $0.hasPrefix("#") },
      "no heading \(heading)")
    let rest = lines[(start + 1)...]
    return rest[..<(rest.firstIndex { $0.hasPrefix("#") } ?? rest.endIndex)]
  }

  /// The cells of the rows of a table, without its head.
  func rows(in section: ArraySlice<Substring>) -> [[String]] {
    section.filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
      row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}
