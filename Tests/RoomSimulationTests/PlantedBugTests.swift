import RoomSimulation
import Synchronization
import Testing

struct PlantedBugTests {
  /// A planted bug and the promises that must be seen broken.
  private static let expected: [(PlantedBug, Set<Rule>)] = [
    (.acknowledgesBeforeCommit, [.replyUntrue]), (.noDeduplication, [.notAsSigned]),
    (.countsAtTheDeadline, [.sheet]), (.losesTheLastResponse, [.sheet]),
    (.restoresAnOldCopy, [.replyUntrue, .forkSeen]),
    (.rewritesTheLog, [.headNotPrefix, .forkSeen]),
  ]

  @Test("A mistake made on purpose is noticed", arguments: expected)
  func noticed(bug: PlantedBug, rules: Set<Rule>) async throws {
    let simulator = try Simulator(ExamSize.small)
    let broken = Mutex<[Rule: [UInt64]]>([:])
    _ = try await Seeds.run(0..<40, simulator, planted: bug) { report in
      for rule in Set(report.violations.map(\.rule)) {
        broken.withLock { $0[rule, default: []].append(report.seed) }
      }
    }
    let found = broken.withLock { $0 }
    for rule in rules {
      #expect(found[rule]?.isEmpty == false, "\(bug.rawValue) breaks only \(found.keys)")
    }
  }
}
