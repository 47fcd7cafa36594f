import Assessment
import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

@Suite("A continuation log and the minutes")
struct KnownHeadTests {
  /// A sample with one correction, and the same with a second one.
  private func twice() throws -> (old: SampleContinuation, new: SampleContinuation) {
    var sample = try SampleContinuation(try SampleExam.made.get())
    let (item, _, wrong) = try sample.someItem()
    try sample.correct(try CorrectedKey(item: item.id, keys: []), aid: "first")
    let old = sample
    try sample.correct(try sample.corrected(item, wrong.rawValue), aid: "second")
    return (old, sample)
  }

  private func note(_ sample: SampleContinuation) throws -> [UInt8] {
    try #require(try sample.bundle()["c1/log/checkpoint"])
  }

  @Test("an older, shorter one passes by itself and is found by a later head of the minutes")
  func older() async throws {
    let (old, new) = try twice()
    let alone = try await old.verifier().report(on: try old.bundle())
    #expect(alone.isOK)
    let later = try note(new)
    let report = try await old.verifier(checkpoint: later).report(on: try old.bundle())
    #expect(report.findings.map(\.code) == [.continuationShorter])
    #expect(report.findings.first?.step == .continuation)
    for known in [try note(old), later] {
      let report = try await new.verifier(checkpoint: known).report(on: try new.bundle())
      #expect(report.isOK, "\(report.findings)")
    }
  }

  @Test("step C1 names its head, in the report and in its words")
  func shown() async throws {
    let sample = try twice().new
    let report = try await sample.verifier().report(on: try sample.bundle())
    let head = try Checkpoint(text: try SignedNote(parsing: try note(sample)).text)
    let step = try #require(report.steps.last)
    #expect(step.head == head && head.size == sample.events.count)
    for language in [DiagnosticLanguage.vi, .en] {
      let words = VerificationWords(language).note(step)
      #expect(words.contains("\(head.size) \(head.root.base64)"), "\(words)")
    }
  }

  @Test("another history of the same length is found, and three typed lines are enough")
  func rewritten() async throws {
    let (old, new) = try twice()
    var other = old
    let (item, _, wrong) = try other.someItem()
    try other.correct(try other.corrected(item, wrong.rawValue), aid: "elsewhere")
    #expect(other.events.count == new.events.count)
    let report = try await other.verifier(checkpoint: try note(new)).report(
      on: try other.bundle())
    #expect(report.findings.map(\.code) == [.continuationRewritten])
    let lines = Array(try SignedNote(parsing: try note(new)).text.utf8)
    let typed = try await other.verifier(checkpoint: lines).report(on: try other.bundle())
    #expect(typed.findings.map(\.code) == [.continuationRewritten])
    let copies = [lines, Array(lines.dropLast()), lines + [0x0A], try note(new) + [0x0A, 0x0A]]
    for copy in copies {
      #expect(try await new.verifier(checkpoint: copy).report(on: try new.bundle()).isOK)
    }
  }

  @Test("a head of another log, under another key, or without the log's key is not taken")
  func strangers() throws {
    let sample = try twice().new
    let room = try #require(sample.roomFiles[BundlePath.checkpoint])
    let other = try NoteSigner(name: sample.signer.name, seed: Digest32(hashing: []))
    let text = try SignedNote(parsing: try note(sample)).text
    var forged = try SignedNote(text: text, signatures: [])
    try forged.add(other.sign(text))
    let bad: [[UInt8]] = [room, Array(forged.serialised.utf8), [], [0xFF], Array("x\n1\n".utf8)]
    for (number, bytes) in bad.enumerated() {
      #expect(throws: VerifierInputRefusal.continuationCheckpoint, "\(number)") {
        try sample.verifier(checkpoint: bytes)
      }
    }
    #expect(throws: VerifierInputRefusal.continuationCheckpoint) {
      try Verifier(
        vkey: sample.room.setup.signer.verifierKey.vkey, policy: Array(SamplePlan.policy.utf8),
        continuationCheckpoint: try note(sample))
    }
  }

  @Test("without the key of one the results are said to be those before any correction")
  func uncorrected() async throws {
    let sample = try twice().new
    let keyless = try await sample.room.verifier().report(on: sample.roomFiles)
    guard case .uncorrected(let sha) = keyless.steps[14].note else {
      Issue.record("\(keyless.steps[14].note)")
      return
    }
    #expect(keyless.isOK)
    #expect(VerificationWords(.en).note(keyless.steps[14]).contains("before any correction"))
    let whole = try await sample.verifier().report(on: try sample.bundle())
    #expect(whole.steps[14].note == .sha(sha))
  }
}
