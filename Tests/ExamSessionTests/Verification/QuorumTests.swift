import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

@Suite("A policy that asks for a witness")
struct QuorumTests {
  private func witness(_ name: String) throws -> NoteSigner {
    try NoteSigner(name: name, type: .cosignature, seed: Digest32(hashing: Array(name.utf8)))
  }

  private func report(cosigning sizes: (Int) -> Bool) async throws -> VerificationReport {
    let log = SampleLog(try SampleExam.made.get())
    let witness = try witness("supervisor")
    let policy = "witness s \(witness.verifierKey.vkey)\nquorum s\n"
    var files = try log.bundle()
    for path in files.paths(under: BundlePath.heads) {
      var note = try SignedNote(parsing: try #require(files[path]))
      let size = try Checkpoint(text: note.text).size
      if sizes(size) { try note.add(try witness.sign(note.text, seconds: 1_800_000_000)) }
      files[path] = Array(note.serialised.utf8)
    }
    files[BundlePath.checkpoint] = files[BundlePath.head(log.events.count)]
    return try await log.verifier(policy: policy).report(on: files)
  }

  @Test("is met when the last and the closing head are cosigned")
  func met() async throws {
    let report = try await report { _ in true }
    #expect(report.findings.map(\.code) == [.policyDiffers])
    #expect(report.steps[1].note == .cosigned(["s"]))
  }

  @Test("is not met by the log's own signature")
  func notMet() async throws {
    let codes = try await report { _ in false }.findings.map(\.code)
    #expect(codes == [.quorumMissing, .policyDiffers, .noClosingHead])
  }

  @Test("needs the closing head cosigned before anything is scored")
  func closingHead() async throws {
    let size = try SampleExam.made.get().events.count
    let codes = try await report { $0 == size }.findings.map(\.code)
    #expect(codes == [.policyDiffers, .noClosingHead])
  }
}
