import CanonicalBytes
import ExamSession
import TransparencyLog

/// Runs seeds: the exams they choose from are made once.
package struct Simulator: Sendable {
  private let exams: [SimulatedExam]

  /// A simulator of exams of these sizes; with `isReal` everything is signed with Ed25519.
  package init(_ sizes: [ExamSize], isReal: Bool = false) throws {
    guard !sizes.isEmpty else { throw SimulationFailure.noSize }
    exams = try sizes.map { try SimulatedExam($0, isReal: isReal) }
  }

  /// Simulates one exam. The same settings give the same report, byte for byte.
  package func run(_ settings: RunSettings) throws -> RunReport {
    var dice = Dice(seed: settings.seed)
    let exam = exams[dice.below(exams.count)]
    var simulation = try Simulation(exam, settings, dice)
    return simulation.run()
  }

  /// Milliseconds of ``RunReport/clockError`` from which the verifier rightly finds the witness's
  /// time untimely; a little less than it allows.
  private static let clockTolerance = 110_000

  /// What the verifier, which shares nothing with the room, finds in a run's bundle, and which
  /// steps it could not do; `nil` when the run left no bundle.
  ///
  /// Leaves out what must be found when the wall clock stepped before a restart.
  package func findings(in report: RunReport) async throws -> [String]? {
    guard let bundle = report.bundle,
      let exam = exams.first(where: { $0.size == report.size })
    else { return nil }
    let verifier = try Verifier(vkey: exam.signer.verifierKey.vkey, policy: exam.policy)
    let verified = await verifier.report(on: bundle)
    let undone = verified.steps.filter { !$0.isDone && $0.note != .nothingSealed }
    let isWrong = abs(report.clockError) > Self.clockTolerance
    let findings = verified.findings.filter { !isWrong || $0.code != .cosignedUntimely }
    return findings.map { "\($0)" } + undone.map { "not done: \($0.step)" }
  }
}
