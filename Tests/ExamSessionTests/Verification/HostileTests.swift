import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

@Suite("A hostile bundle")
struct HostileTests {
  private static let deep =
    Array(repeating: UInt8(ascii: "["), count: 100_000)
    + Array(repeating: UInt8(ascii: "]"), count: 100_000)

  private static let contents: [[UInt8]] = [
    [], [0x0A], [0xFF, 0xFE, 0x00], Array("null\n".utf8), Array("{\"a\":1e400}\n".utf8),
    Array("{\"n\":99999999999999999999999999}\n".utf8), deep,
    Array(repeating: UInt8(ascii: "\""), count: 5_000),
    Array("{\"b\":{},\"n\":0,\"s\":\"=\"}".utf8),
    Array(repeating: 0x0A, count: 10_000),
  ]

  @Test("makes findings in every file, never a crash")
  func everyFile() async throws {
    let log = SampleLog(try SampleExam.made.get())
    let honest = try log.bundle()
    let verifier = try log.verifier()
    for path in honest.paths where path != BundlePath.readme {
      for (number, content) in Self.contents.enumerated() {
        var files = honest
        files[path] = content
        let report = await verifier.report(on: files)
        #expect(!report.findings.isEmpty, "\(path), content \(number)")
      }
    }
  }

  @Test("with nothing in it, or with one head of any size, is only a finding")
  func sizes() async throws {
    let log = SampleLog(try SampleExam.made.get())
    let verifier = try log.verifier()
    #expect(!(await verifier.report(on: BundleFiles())).isOK)
    for size in [0, 1, 257, 65_537, Int.max] {
      let root = size == 0 ? MerkleTree.emptyRoot : Digest32(hashing: [])
      let head = try Checkpoint(origin: SamplePlan.origin, size: size, root: root)
        .signed(by: log.setup.signer).serialised
      var files = try log.bundle()
      files[BundlePath.checkpoint] = Array(head.utf8)
      #expect(!(await verifier.report(on: files)).findings.isEmpty, "size \(size)")
      let alone = BundleFiles([BundlePath.checkpoint: Array(head.utf8)])
      #expect(!(await verifier.report(on: alone)).isOK, "size \(size)")
    }
  }

  @Test("of another log says what could not be done, not that genesis is missing")
  func otherLog() async throws {
    let log = SampleLog(try SampleExam.made.get())
    var files = try log.bundle()
    let head = try Checkpoint(origin: "thi.example.vn/khac", size: 1, root: Digest32(hashing: []))
    files[BundlePath.checkpoint] = Array(
      try SignedNote(text: head.text, signatures: [log.setup.signer.sign(head.text)]).serialised
        .utf8)
    let report = try await log.verifier().report(on: files)
    #expect(report.findings.map(\.code) == [.originDiffers])
    #expect(report.steps[6].note == .needs(.entries) && !report.steps[6].isDone)
  }

  @Test("cannot bring its own key or policy")
  func inputs() throws {
    let vkey = try SamplePlan().signer.verifierKey.vkey
    #expect(throws: VerifierInputRefusal.vkey) { try Verifier(vkey: "x", policy: []) }
    #expect(throws: VerifierInputRefusal.policy(line: 1)) {
      try Verifier(vkey: vkey, policy: [0xFF])
    }
    #expect(throws: VerifierInputRefusal.self) {
      try Verifier(vkey: vkey, policy: Array("quorum w\n".utf8))
    }
  }
}
