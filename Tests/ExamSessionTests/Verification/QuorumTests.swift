import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

@Suite("A policy that asks for a witness")
struct QuorumTests {
  private func witness(_ name: String) throws -> NoteSigner {
    try NoteSigner(name: name, type: .cosignature, seed: Digest32(hashing: Array(name.utf8)))
  }

  /// What the verifier says when the witness signed the heads of these sizes, by its own clock at
  /// this minute after the start.
  private func report(
    _ made: Result<SampleExam, any Error> = SampleExam.made, cosigning sizes: (Int) -> Bool,
    at minutes: Double = 70.5
  ) async throws -> VerificationReport {
    let log = SampleLog(try made.get())
    let witness = try witness("supervisor")
    let policy = "witness s \(witness.verifierKey.vkey)\nquorum s\n"
    let seconds = SamplePlan.start.milliseconds / 1_000 + Int(minutes * 60)
    var files = try log.bundle()
    for path in files.paths(under: BundlePath.heads) {
      var note = try SignedNote(parsing: try #require(files[path]))
      let size = try Checkpoint(text: note.text).size
      if sizes(size) { try note.add(try witness.sign(note.text, seconds: seconds)) }
      files[path] = Array(note.serialised.utf8)
    }
    files[BundlePath.checkpoint] = files[BundlePath.head(log.events.count)]
    return try await log.verifier(policy: policy).report(on: files)
  }

  private func codes(_ report: VerificationReport, _ step: VerificationStep) -> [FindingCode] {
    report.findings.filter { $0.step == step }.map(\.code)
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

  // The room ends at minute 70, and the first score stands at minute 72; clocks may differ by two.
  @Test(
    "counts a signature only from the end of the room to the first use of the keys",
    arguments: [
      (67.9, false), (68, true), (70, true), (72, true), (74, true), (74.1, false), (600, false),
    ])
  func timely(minutes: Double, counts: Bool) async throws {
    let open = try await report(cosigning: { _ in true }, at: minutes)
    #expect(codes(open, .order) == (counts ? [] : [.cosignedUntimely]))
    #expect(open.steps[1].isOK, "the last head may be signed at any time")
    let sealed = try await report(SampleExam.sealed, cosigning: { _ in true }, at: minutes)
    #expect(codes(sealed, .order) == (counts ? [] : [.cosignedUntimely]))
    #expect(codes(sealed, .sealed) == (counts ? [] : [.cosignedUntimely]))
  }

  @Test("names who signed at another time, and how far off")
  func named() async throws {
    let late = try await report(cosigning: { _ in true }, at: 75)
    #expect(late.findings.first { $0.step == .order }?.facts == ["s +60 s"])
    let early = try await report(cosigning: { _ in true }, at: 67)
    #expect(early.findings.first { $0.step == .order }?.facts == ["s -60 s"])
  }

  @Test("takes no time that no clock shows, whatever a witness writes")
  func absurd() {
    let window = ClosingWindow(end: SamplePlan.start, use: SamplePlan.start.adding(minutes: 1))
    for seconds in [0, 1, -1, Int.min, Int.max, Int.max / 1_000, Int.max / 1_000 + 1] {
      #expect(!window.holds(seconds), "\(seconds)")
    }
    #expect(window.holds(SamplePlan.start.milliseconds / 1_000))
  }
}
