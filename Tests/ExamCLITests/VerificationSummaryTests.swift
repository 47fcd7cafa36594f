import ExamSession
import Testing
import TransparencyLog

@testable import ExamCLI

@Suite("A summary for people")
struct VerificationSummaryTests {
  private func summary(
    _ change: (inout BundleFiles) -> Void
  ) async throws -> VerificationSummary {
    let subject = try MutationSubject(.plain)
    var files = subject.files
    change(&files)
    return VerificationSummary(
      await subject.verifier.report(on: files), of: files, path: "p01 <bundle>",
      vkey: subject.keys[""]?.vkey ?? "", policy: Array("quorum none\n".utf8))
  }

  @Test("Names key and policy, every step in both languages, and what was not done")
  func honest() async throws {
    let summary = try await summary { _ in }
    #expect(summary.isOK)
    let text = summary.text
    for step in VerificationStep.ofEveryBundle {
      #expect(text.contains(step.meaning.vi) && text.contains(step.meaning.en), "\(step.name)")
    }
    #expect(text.contains("thi.example.vn/bench/p01+"))
    #expect(text.contains("V13 không làm") && text.contains("V13 not done"))
    #expect(text.contains("quorum none"))
  }

  @Test("Lists a finding under the candidate it is about")
  func findings() async throws {
    let summary = try await summary { files in
      let text = String(decoding: files[BundlePath.results] ?? [], as: UTF8.self)
      files[BundlePath.results] = Array(text.dropLast(2).utf8)
      let bodies = String(decoding: files[BundlePath.bodies] ?? [], as: UTF8.self)
      let line = bodies.split(separator: "\n").first { $0.contains("\"tm\":") } ?? ""
      let other = line.replacing("\"tm\":", with: "\"tm\":1")
      files[BundlePath.bodies] = Array(bodies.replacing(line, with: other).utf8)
    }
    #expect(!summary.isOK)
    #expect(summary.text.contains("Thí sinh 0002 – V6"))
    #expect(summary.text.contains("Cả phòng thi – V15"))
  }

  @Test("Escapes whatever a bundle says in HTML")
  func html() async throws {
    let html = try await summary { _ in }.html
    #expect(html.contains("p01 &lt;bundle&gt;") && !html.contains("<bundle>"))
    #expect(html.hasPrefix("<!doctype html>"))
  }
}
