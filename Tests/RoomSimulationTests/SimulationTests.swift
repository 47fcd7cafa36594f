import RoomSimulation
import Testing

struct SimulationTests {
  @Test("A thousand exams with faults of every kind keep every promise")
  func thousand() async throws {
    let simulator = try Simulator(ExamSize.small)
    let counts = try await Seeds.run(0..<1_000, simulator) { report in
      #expect(report.violations.isEmpty, "seed \(report.seed): \(report.violations.first as Any)")
    }
    for what in Counted.allCases { #expect(counts[what] > 0, "never: \(what.rawValue)") }
  }

  @Test("Twenty exams signed with Ed25519 keep every promise, and the verifier finds nothing")
  func real() async throws {
    let simulator = try Simulator(ExamSize.small, isReal: true)
    let counts = try await Seeds.run(0..<20, simulator) { report in
      #expect(report.violations.isEmpty, "seed \(report.seed): \(report.violations.first as Any)")
      let findings = try await simulator.findings(in: report)
      #expect(findings == [], "seed \(report.seed)")
    }
    #expect(counts[.signaturesChecked] > 100)
  }

  @Test("A seed tells the same history again, byte for byte", arguments: [1, 4, 9, 16] as [UInt64])
  func replay(seed: UInt64) throws {
    let simulator = try Simulator(ExamSize.small)
    var settings = RunSettings(seed: seed)
    let silent = try simulator.run(settings)
    settings.traces = true
    let first = try simulator.run(settings)
    let second = try Simulator(ExamSize.small).run(settings)
    #expect(!first.trace.isEmpty && silent.trace.isEmpty)
    #expect(Array(first.trace.utf8) == Array(second.trace.utf8))
    #expect(first.root == second.root && first.root == silent.root)
    #expect(first.counts == second.counts && first.counts == silent.counts)
    #expect(try simulator.run(RunSettings(seed: seed + 100)).root != first.root)
  }

  @Test("A room of thirty keeps every promise")
  func thirty() throws {
    let simulator = try Simulator([ExamSize(candidates: 30, items: 6, minutes: 3)])
    let report = try simulator.run(RunSettings(seed: 30))
    #expect(report.violations.isEmpty)
    #expect(report.counts[.answers] > 100)
  }
}
