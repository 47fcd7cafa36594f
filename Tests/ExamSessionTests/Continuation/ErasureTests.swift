import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A bundle from which people were erased")
struct ErasureTests {
  private func corrected() throws -> SampleContinuation {
    var sample = try SampleContinuation(try SampleExam.made.get())
    let item = try #require(sample.state.room.papers["0002"]?.items.first)
    try sample.correct(try CorrectedKey(item: item, keys: []), aid: "fix")
    return sample
  }

  @Test("keeps its tree verifiable and says how many events have no body", arguments: 1...4)
  func one(number: Int) async throws {
    let sample = try corrected()
    let candidate = CandidateNumber("000\(number)")
    let cut = try BundleErasure.files(try sample.bundle(), without: [candidate])
    let report = try await sample.verifier().report(on: cut.files)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.steps.prefix(5).allSatisfy { $0.isOK && $0.isDone })
    #expect(!report.isComplete && !report.isOK)
    guard case .erased(let count) = report.steps[5].note else {
      Issue.record("\(report.steps[5].note)")
      return
    }
    #expect(count > 3 && count <= cut.erased && cut.kept.isEmpty)
    let undone = report.steps.filter { !$0.isDone && $0.note != .nothingSealed }.map(\.step)
    #expect(
      undone == [
        .bodies, .genesis, .papers, .signatures, .deadlines, .sheets, .scores, .results, .order,
        .continuation,
      ])
    for step in [VerificationStep.genesis, .results] {
      #expect(report.steps.first { $0.step == step }?.note == .cut(count))
    }
  }

  @Test("holds no name, birth, response or salt of theirs, and everybody else's")
  func gone() throws {
    let sample = try corrected()
    let bundle = try sample.bundle()
    let cut = try BundleErasure.files(bundle, without: ["0002"])
    let (files, erased) = (cut.files, cut.erased)
    let all = files.paths.flatMap { files[$0] ?? [] }
    let text = String(decoding: all, as: UTF8.self)
    #expect(!text.contains("số 2") && text.contains("số 1") && text.contains("số 3"))
    var lines = 0
    for path in [BundlePath.bodies, "c1/private.jsonl"] {
      let old = TextLines.split(try #require(bundle[path]))
      let new = TextLines.split(try #require(files[path]))
      #expect(old.count == new.count)
      for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
        #expect(Array(pair.1) == Array("{\"n\":\(index)}".utf8))
        lines += 1
      }
    }
    #expect(lines == erased)
    for path in bundle.paths(under: BundlePath.log) { #expect(files[path] == bundle[path]) }
  }

  @Test("cannot hide a change: another body, row or name that is altered is found")
  func altered() async throws {
    let sample = try corrected()
    let files = try BundleErasure.files(try sample.bundle(), without: ["0002"]).files
    for path in [BundlePath.bodies, BundlePath.results, BundlePath.continuationResults] {
      var changed = files
      var bytes = try #require(files[path])
      bytes[bytes.count - 20] ^= 1
      changed[path] = bytes
      let report = try await sample.verifier().report(on: changed)
      #expect(!report.findings.isEmpty, "\(path)")
    }
  }

  @Test("of everybody shows structure only, and is verified as far as that goes")
  func structure() async throws {
    let sample = try corrected()
    let bundle = try sample.bundle()
    let cut = BundleErasure.structure(of: bundle)
    let (files, erased) = (cut.files, cut.erased)
    #expect(erased == (try sample.room.renumbered().count) + sample.events.count)
    #expect(files[BundlePath.roster] == nil && files[BundlePath.results] == nil)
    #expect(files.paths.allSatisfy { !$0.hasSuffix("private.jsonl") })
    let report = try await sample.verifier().report(on: files)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.steps.prefix(5).allSatisfy { $0.isOK && $0.isDone })
    #expect(report.steps.dropFirst(5).allSatisfy { !$0.isDone })
  }

  @Test("is refused for strangers and for a bundle without bodies")
  func refused() throws {
    let bundle = try corrected().bundle()
    #expect(throws: ErasureRefusal.unknown("0009")) {
      try BundleErasure.files(bundle, without: ["0009"])
    }
    var structure = bundle
    structure[BundlePath.bodies] = nil
    #expect(throws: ErasureRefusal.noBodies) {
      try BundleErasure.files(structure, without: ["0001"])
    }
  }
}
