import Assessment
import CanonicalBytes
import Testing
import TransparencyLog

@testable import ExamSession

@Suite("Step C1")
struct C1Tests {
  private func sample() throws -> SampleContinuation {
    try SampleContinuation(try SampleExam.made.get())
  }

  /// A sample whose first item is credited to all and then has two right choices.
  private func corrected() throws -> SampleContinuation {
    var sample = try sample()
    let (item, right, wrong) = try sample.someItem()
    try sample.correct(try CorrectedKey(item: item.id, keys: []), aid: "first")
    try sample.correct(try sample.corrected(item, right.rawValue, wrong.rawValue), aid: "second")
    return sample
  }

  @Test("verifies corrections, a second one of the same item, and a wipe")
  func honest() async throws {
    var sample = try corrected()
    let report = try await sample.verifier().report(on: try sample.bundle())
    #expect(report.isOK, "\(report.findings)")
    #expect(report.steps.map(\.step.name) == (1...16).map { "V\($0)" } + ["C1"])
    #expect(
      report.steps.last?.note == .corrections(events: sample.events.count, fixes: 2, signatures: 0))
    try sample.wipe()
    #expect(try await sample.codes().isEmpty)
  }

  @Test("is no step of a bundle without a continuation, and cannot be done without its key")
  func undone() async throws {
    let sample = try corrected()
    let plain = try await sample.room.verifier().report(on: sample.roomFiles)
    #expect(plain.isOK && plain.steps.count == 16)
    let keyless = try await sample.room.verifier().report(on: try sample.bundle())
    #expect(keyless.findings.isEmpty && !keyless.isComplete)
    #expect(keyless.steps.last?.note == .needsContinuationKey)
    let missing = try await sample.codes(sample.roomFiles)
    #expect(missing.contains(.fileMissing))
  }

  @Test("finds that the results of a correction were not exported before the next one")
  func exportBetween() async throws {
    var sample = try corrected()
    let place = try #require(sample.events.firstIndex { $0.event.body.kind == .export })
    sample.events.remove(at: place)
    #expect(try await sample.codes() == [.exportMissing])
  }

  @Test("finds a changed byte in every file", arguments: 0..<4)
  func everyByte(part: Int) async throws {
    let sample = try corrected()
    let honest = try await prepared(sample)
    var unchanged = honest
    #expect(await C1Continuation.check(&unchanged).findings.isEmpty)
    for path in honest.files.paths(under: BundlePath.continuation) {
      let bytes = try #require(honest.files[path])
      for place in stride(from: part, to: bytes.count, by: 4 * 11) {
        var changed = bytes
        changed[place] ^= UInt8(1 + (place + part) % 255)
        var file = honest
        file.files[path] = changed
        #expect(await !C1Continuation.check(&file).findings.isEmpty, "\(path) byte \(place)")
      }
    }
  }

  /// A case in which everything before step C1 was done.
  private func prepared(_ sample: SampleContinuation) async throws -> CaseFile {
    var file = CaseFile(
      files: try sample.bundle(), key: sample.room.setup.signer.verifierKey,
      policy: try WitnessPolicy(text: SamplePlan.policy),
      policyBytes: Array(SamplePlan.policy.utf8), signatures: RememberedSignatures.shared)
    file.continuationKey = sample.signer.verifierKey
    _ = V01Origin.check(&file)
    _ = await V03Tiles.check(&file)
    _ = V04Heads.check(&file)
    _ = await V05Entries.check(&file)
    _ = V07Genesis.check(&file)
    return file
  }

  @Test("finds a file that is cut, doubled, gone or too many")
  func wholeFiles() async throws {
    let sample = try corrected()
    let honest = try sample.bundle()
    let verifier = try sample.verifier()
    for path in honest.paths(under: BundlePath.continuation) {
      let bytes = try #require(honest[path])
      for other in [nil, [], Array(bytes.dropLast()), bytes + bytes] as [[UInt8]?] {
        if other == nil, path == "c1/heads/1" { continue }
        var files = honest
        files[path] = other
        #expect(await !verifier.report(on: files).isOK, "\(path)")
      }
    }
    var files = honest
    files["c1/notes.txt"] = [0x0A]
    #expect(try await sample.codes(files) == [.fileExtra])
  }

  @Test("refuses the continuation of another exam, and one that goes on from another head")
  func others() async throws {
    let sample = try corrected()
    let other = try NoteSigner(
      name: "thi.example.vn/2026-khac/p01/c1", seed: Digest32(hashing: Array("x".utf8)))
    let report = try await sample.verifier(vkey: other.verifierKey.vkey).report(
      on: try sample.bundle())
    #expect(report.findings.contains { $0.code == .originDiffers && $0.step == .continuation })
    let codes = try await changedGenesis(sample) { genesis in
      let leaves = try SampleLog.leaves(try sample.room.renumbered().dropLast())
      genesis.prev = try sample.room.head(leaves.count, leaves)
    }
    #expect(codes == [.continuationOfOther])
    let stranger = try await changedGenesis(sample) { genesis in
      genesis.officials.removeLast()
    }
    #expect(stranger == [.continuationGenesis])
    let unsigned = try await changedGenesis(sample) { genesis in
      var note = try SignedNote(text: try SignedNote(parsing: genesis.prev).text, signatures: [])
      try note.add(other.sign(note.text))
      genesis.prev = note.serialised
    }
    #expect(unsigned == [.headUnsigned])
  }

  private func changedGenesis(
    _ sample: SampleContinuation, _ change: (inout GenesisEvent) throws -> Void
  ) async throws -> Set<FindingCode> {
    var sample = sample
    guard case .genesis(var genesis) = sample.events[0].event else { throw WrongKind() }
    try change(&genesis)
    sample.events[0].event = .genesis(genesis)
    return try await sample.codes()
  }

  @Test("finds what somebody with the continuation key alone could do")
  func forgeries() async throws {
    let sample = try corrected()
    let place = try #require(sample.events.firstIndex { $0.event.body.kind == .keyFix })
    guard case .keyFix(let fix) = sample.events[place].event else { throw WrongKind() }
    let forgeries: [(FindingCode, (inout KeyFixEvent) throws -> Void)] = [
      (.approvalsTooFew, { $0.approvals.removeLast() }),
      (.approverTwice, { $0.approvals[1] = $0.approvals[0] }),
      (.approvalBad, { $0.reason = "khác" }),
      (.approverRole, { $0 = try sample.approved($0, by: ["chair", "proctor"]) }),
      (.keyFixReason, { $0.reason = "" }),
      (.keyFixOld, { $0.old = ["t": "x"] }),
      (.keyFixNew, { $0.new = ["i": .string($0.item.rawValue), "keys": [], "t": "x"] }),
      (.keyFixItem, { $0.item = "XX-1" }),
      (.approvalRepeated, { $0.aid = try SampleExam.aid("decision") }),
    ]
    for (code, change) in forgeries {
      var forged = sample
      var other = fix
      try change(&other)
      forged.events[place].event = .keyFix(other)
      #expect(try await forged.codes().contains(code), "\(code)")
    }
  }

  @Test("finds a score that is left out, changed or added, and an export that is not the last word")
  func scores() async throws {
    let sample = try corrected()
    let place = try #require(sample.events.firstIndex { $0.event.body.kind == .score })
    guard case .score(let score) = sample.events[place].event else { throw WrongKind() }
    var gone = sample
    gone.events.remove(at: place)
    #expect(try await gone.codes().contains(.scoreMissing))
    var better = sample
    var other = score
    other.raw += 100
    better.events[place].event = .score(other)
    #expect(try await better.codes().contains(.scoreDiffers))
    var flipped = sample
    other = score
    other.result = score.result == "pass" ? "fail" : "pass"
    flipped.events[place].event = .score(other)
    #expect(try await flipped.codes().contains(.scoreDiffers))
    var quiet = sample
    quiet.events.removeLast()
    #expect(try await quiet.codes() == [.exportMissing])
    var noFile = try sample.bundle()
    noFile[BundlePath.continuationResults] = nil
    #expect(try await sample.codes(noFile) == [.fileMissing])
  }

  @Test("finds kinds that do not belong there, and anything after a wipe")
  func kinds() async throws {
    var sample = try corrected()
    try sample.log([.message(MessageEvent(candidate: "*", text: "muộn", by: "chair"))])
    #expect(try await sample.codes() == [.continuationKind])
    sample = try corrected()
    try sample.wipe()
    let export = try #require(sample.events.last { $0.event.body.kind == .export })
    try sample.log([export.event])
    #expect(try await sample.codes() == [.afterWipe])
  }
}
