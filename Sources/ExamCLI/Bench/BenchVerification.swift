import Assessment
import ExamSession
import Foundation
import Synchronization
import TransparencyLog

/// Verifies a bundle that ``BenchVerify`` made, and says how long each step took.
struct BenchVerification {
  private static let cost = ProcessCost(getpid())

  let folder: String
  let options: OutputOptions

  func run() async throws {
    let inputs = (
      vkey: try SourceFiles.file("\(folder)/vkey.txt").bytes,
      policy: try SourceFiles.file("\(folder)/policy.txt").bytes
    )
    let vkey = String(decoding: inputs.vkey, as: UTF8.self)
    let verifier = try Verifier(vkey: vkey, policy: inputs.policy)
    let clock = ContinuousClock()
    let start = clock.now
    let bundle = BundleFolder(path: "\(folder)/bundle", options: options)
    let watch = StepWatch()
    let report = await verifier.report(on: try bundle.read()) { watch.begin($0) }
    let total = (clock.now - start) / .seconds(1)
    let cpu = Self.cost.processorSeconds
    for finding in report.findings.prefix(20) {
      Console.note(VerificationWords(.en).message(finding))
    }
    guard report.isOK else { throw CouldNot("The bundle is not verified.") }
    let receipt = try receiptSeconds(vkey: vkey, policy: inputs.policy)
    BenchReport(
      bench: "verify", settings: ["events": report.events],
      figures: [
        .init(name: "verify_s", value: total, unit: "s"),
        .init(name: "read_s", value: (watch.first - start) / .seconds(1), unit: "s"),
      ] + watch.steps()
        + [
          .init(name: "cpu_s", value: cpu, unit: "s"),
          .init(name: "receipt_s", value: receipt, unit: "s"),
          .init(name: "memory_mb", value: Self.cost.peakMegabytes, unit: "MB"),
        ]
    ).print(options)
  }

  private func receiptSeconds(vkey: String, policy: [UInt8]) throws -> Double {
    try BenchReport.median(of: 5) {
      try BenchReport.seconds {
        let proof = try TlogProof(parsing: try SourceFiles.file("\(folder)/proof").bytes)
        let policy = try WitnessPolicy(text: String(decoding: policy, as: UTF8.self))
        _ = try Receipt(proof, policy: policy, log: NoteVerifierKey(vkey: vkey))
      }
    }
  }
}

/// Notes when each step begins.
private final class StepWatch: Sendable {
  private let beginnings = Mutex<[(step: VerificationStep, at: ContinuousClock.Instant)]>([])

  func begin(_ step: VerificationStep) {
    beginnings.withLock { $0.append((step, ContinuousClock().now)) }
  }

  /// When the first step began.
  var first: ContinuousClock.Instant {
    beginnings.withLock { $0.first?.at } ?? ContinuousClock().now
  }

  /// The seconds of each step so far; the last one ends now.
  func steps() -> [BenchReport.Figure] {
    let known = beginnings.withLock { $0 }
    let ends = known.dropFirst().map(\.at) + [ContinuousClock().now]
    return zip(known, ends).map { beginning, end in
      BenchReport.Figure(
        name: "\(beginning.step.name.lowercased())_s",
        value: (end - beginning.at) / .seconds(1), unit: "s")
    }
  }
}
