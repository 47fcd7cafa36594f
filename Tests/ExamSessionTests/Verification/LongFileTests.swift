import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A file of twenty million lines")
struct LongFileTests {
  private static let feeds = [UInt8](repeating: 0x0A, count: 20_000_000)

  @Test("is split no further than asked")
  func split() {
    #expect(TextLines.split(Self.feeds, atMost: 11).count == 11)
    #expect(TextLines.split(Self.feeds, atMost: 0).isEmpty)
    var lines = TextLines(Self.feeds)
    #expect(lines.next()?.startIndex == 0 && lines.next()?.startIndex == 1)
  }

  @Test("gives the same lines as any other file, whatever is at its end")
  func lines() {
    let texts: [(String, [String])] = [
      ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]),
      ("\n\n", ["", ""]),
    ]
    for (text, lines) in texts {
      let split = TextLines.split(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
      #expect(split == lines, "\(text.debugDescription)")
    }
  }

  @Test("is one finding beyond the log's events, and no more of it is read")
  func bodies() async throws {
    let log = SampleLog(try SampleExam.made.get())
    var files = try log.bundle()
    files[BundlePath.bodies] = Self.feeds
    let report = try await log.verifier().report(on: files)
    let found = report.findings.filter { $0.step == .entries }
    #expect(found.count == log.events.count + 1)
    #expect(found.allSatisfy { $0.code == .bodyUnreadable })
  }

  @Test("of items ends where no bank goes on")
  func bank() async throws {
    let log = SampleLog(try SampleExam.made.get())
    var files = try log.bundle()
    files[BundlePath.bank] = Self.feeds
    let report = try await log.verifier().report(on: files)
    let long = report.findings.filter { $0.code == .fileTooLong }
    let more = report.findings.first { $0.step == .genesis && $0.code == .more }
    #expect(long.count == 1 || more != nil)
    let unreadable = report.findings.count { $0.code == .lineUnreadable }
    let dropped = more.flatMap { $0.facts.first }.flatMap { Int($0) } ?? 0
    #expect((BankLine.most...BankLine.most + 100).contains(unreadable + dropped))
  }

  @Test("of results, or of anything after them, is compared and not kept")
  func results() async throws {
    let log = SampleLog(try SampleExam.made.get())
    var files = try log.bundle()
    files[BundlePath.results] = (files[BundlePath.results] ?? []) + Self.feeds
    let report = try await log.verifier().report(on: files)
    #expect(report.findings.map(\.code) == [.resultsDiffer])
    #expect(report.findings.first?.facts == ["6"])
  }
}
