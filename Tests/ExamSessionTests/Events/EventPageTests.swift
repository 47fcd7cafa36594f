import CanonicalBytes
import Testing

@testable import ExamSession

struct EventPageTests {
  @Test("The page on events has one row for every kind, in order, with exactly its members")
  func page() throws {
    let page = try DocumentationPage("Events.md")
    let rows = page.rows(in: try page.section("Kinds"))
    #expect(rows.map { $0[0].filter { $0 != "`" } } == EventKind.allCases.map(\.rawValue))
    for (row, kind) in zip(rows, EventKind.allCases) {
      let sample = try #require(EventSamples.all.first { $0.body.kind == kind })
      let members = try #require(sample.body.json.objectValue).keys.sorted()
      let named = row[1].split(separator: ", ").map { $0.filter { $0 != "`" } }
      #expect(named == members, "\(kind)")
      #expect(!row[2].isEmpty && !row[3].isEmpty, "\(kind)")
    }
  }
}
