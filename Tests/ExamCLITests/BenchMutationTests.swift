import ExamSession
import Testing

@testable import ExamCLI

@Suite("A falsified bundle")
struct BenchMutationTests {
  @Test("is found, half of a thousand signed with the log's own key", arguments: [true, false])
  func found(isWitnessed: Bool) async throws {
    let subject = try MutationSubject(isWitnessed: isWitnessed)
    let honest = await subject.verifier.report(on: subject.files)
    for finding in honest.findings { Issue.record("honest: \(finding)") }
    #expect(honest.isOK)
    var run = MutationRun()
    let first: UInt64 = isWitnessed ? 0 : 500
    try await run.run(first..<(first + 500), try subject.falsifier(), subject.verifier)
    for miss in run.missed { Issue.record("missed \(miss.kind), seed \(miss.seed)") }
    #expect(run.made == 500)
    let possible = Falsification.allCases.filter { isWitnessed || !$0.needsWitness }
    #expect(Set(run.counts.keys) == Set(possible))
  }

  @Test("is the same from the same seed and another from another")
  func repeatable() throws {
    let falsifier = try MutationSubject(isWitnessed: false).falsifier()
    #expect(try falsifier.falsified(7).files == falsifier.falsified(7).files)
    #expect(try falsifier.falsified(7).files != falsifier.falsified(47).files)
  }
}
