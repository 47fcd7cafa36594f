import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("A signature that comes late")
struct LateSignatureTests {
  private func sample() throws -> SampleContinuation {
    try SampleContinuation(try SampleExam.made.get())
  }

  @Test("is logged with the results as they then stand, and step C1 checks both")
  func honest() async throws {
    var sample = try sample()
    #expect(sample.state.room.session("0003").signature == nil)
    try sample.sign("0003", "signed")
    #expect(sample.events.map(\.event.body.kind) == [.genesis, .boot, .signature, .export])
    let bundle = try sample.bundle()
    let report = try await sample.verifier().report(on: bundle)
    #expect(report.isOK, "\(report.findings)")
    #expect(report.steps.last?.note == .corrections(events: 4, fixes: 0, signatures: 1))
    let text = String(decoding: try #require(bundle["c1/results.csv"]), as: UTF8.self)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("0003,") }
    #expect(rows.count == 1 && rows.allSatisfy { $0.hasSuffix(",signed") })
    try sample.sign("0003", "refused")
    let item = try sample.someItem().0
    try sample.correct(try CorrectedKey(item: item.id, keys: []), aid: "fix")
    #expect(try await sample.codes().isEmpty)
  }

  @Test("of a stranger, of no known kind, or as it stands already is refused")
  func refused() throws {
    var sample = try sample()
    let refusals: [(String, String, ContinuationRefusal)] = [
      ("0009", "signed", .unknownCandidate("0009")), ("0003", "yes", .notCanonical),
      ("0003#2", "signed", .unknownCandidate("0003#2")),
      ("0001", "signed", .signatureUnchanged("0001")),
    ]
    for (candidate, status, refusal) in refusals {
      #expect(throws: refusal) { try sample.sign(CandidateNumber(candidate), status) }
    }
    try sample.wipe()
    #expect(throws: ContinuationRefusal.wiped) { try sample.sign("0003", "signed") }
  }

  @Test("is found when it names a stranger, bears no known status, or changes no export")
  func forged() async throws {
    for (candidate, status, code) in [
      ("0009", "signed", FindingCode.candidateUnknown), ("0003", "yes", .signatureStatus),
    ] {
      var forged = try sample()
      try forged.sign("0003", "signed")
      let place = try #require(forged.events.firstIndex { $0.event.body.kind == .signature })
      forged.events[place].event = .signature(
        SignatureEvent(candidate: CandidateNumber(candidate), status: status))
      #expect(try await forged.codes().contains(code), "\(code)")
    }
    var quiet = try sample()
    try quiet.sign("0003", "signed")
    quiet.events.removeLast()
    #expect(try await quiet.codes() == [.exportMissing])
    var silent = try sample()
    try silent.sign("0003", "signed")
    var files = try silent.bundle()
    files["c1/results.csv"] = files[BundlePath.results]
    #expect(try await silent.codes(files) == [.resultsDiffer])
  }
}
