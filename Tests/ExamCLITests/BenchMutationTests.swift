import ExamSession
import Testing

@testable import ExamCLI

@Suite("A falsified bundle")
struct BenchMutationTests {
  @Test(
    "is found, half of a thousand signed with the log's own key",
    arguments: MutationSubject.Kind.allCases)
  func found(kind: MutationSubject.Kind) async throws {
    let subject = try MutationSubject(kind)
    let honest = await subject.verifier.report(on: subject.files)
    for finding in honest.findings { Issue.record("honest: \(finding)") }
    #expect(honest.isOK || kind == .erased)
    var run = MutationRun()
    try await run.run(0..<200, of: subject)
    for miss in run.missed { Issue.record("missed \(miss.kind), seed \(miss.seed)") }
    #expect(run.made == 200)
  }

  @Test("is of every kind somewhere")
  func kinds() throws {
    var seen: Set<Falsification> = []
    for kind in MutationSubject.Kind.allCases {
      let falsifier = try MutationSubject(kind).falsifier()
      for seed in 0..<80 as Range<UInt64> { seen.insert(try falsifier.falsified(seed).kind) }
    }
    #expect(seen == Set(Falsification.allCases))
  }

  @Test("is found when anybody approves whose role may not, whatever the act")
  func roles() async throws {
    var tried: Set<String> = []
    for kind in [MutationSubject.Kind.plain, .continued] {
      let subject = try MutationSubject(kind)
      let honest = try #require(
        ForgedLog(subject.files, below: subject.folder, officials: subject.officials))
      for place in honest.places where honest.events[place]["appr"] != nil {
        let act = honest.events[place].kind
        guard tried.insert(act).inserted else { continue }
        var random = SplitMix(state: 1)
        for _ in 0..<6 {
          var forged = honest
          #expect(try forged.approveByRole(at: place, &random))
          let report = await subject.verifier.report(
            on: try forged.files(signedBy: subject.signer))
          let codes = Set(report.findings.map(\.code))
          #expect(!codes.isDisjoint(with: [.approverRole, .approvalsTooFew]), "\(act)")
        }
      }
    }
    let acts: [EventKind] = [
      .seat, .handover, .reschedule, .lateAdmit, .extend, .decision, .keyFix, .wipe,
    ]
    #expect(tried == Set(acts.map(\.rawValue)))
  }

  @Test("is the same from the same seed and another from another")
  func repeatable() throws {
    let falsifier = try MutationSubject(.plain).falsifier()
    #expect(try falsifier.falsified(7).files == falsifier.falsified(7).files)
    #expect(try falsifier.falsified(7).files != falsifier.falsified(47).files)
  }
}
