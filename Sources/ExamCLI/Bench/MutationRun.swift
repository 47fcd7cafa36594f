import ExamSession

/// Verifies false bundles and counts what was found.
struct MutationRun: Sendable {
  /// One kind of falsification.
  struct Count: Sendable {
    let kind: String
    var made = 0
    var found = 0
  }

  /// A false bundle in which nothing was found.
  struct Miss: Sendable {
    let subject: String
    let kind: String
    let seed: UInt64
  }

  private(set) var counts: [Falsification: Count] = [:]
  private(set) var missed: [Miss] = []

  /// How many false bundles were verified.
  var made: Int { counts.values.reduce(0) { $0 + $1.made } }

  /// Makes and verifies the false bundles of these seeds, on all cores; `progress` hears how
  /// many are done.
  mutating func run(
    _ seeds: Range<UInt64>, of subject: MutationSubject, progress: (Int) -> Void = { _ in }
  ) async throws {
    let (falsifier, verifier) = (try subject.falsifier(), subject.verifier)
    for start in stride(from: seeds.lowerBound, to: seeds.upperBound, by: 200) {
      let part = start..<min(start + 200, seeds.upperBound)
      let verdicts = try await withThrowingTaskGroup(of: Verdict.self) { group in
        for seed in part {
          group.addTask {
            let (kind, files) = try falsifier.falsified(seed)
            let report = await verifier.report(on: files)
            return Verdict(seed: seed, kind: kind, isFound: !report.findings.isEmpty)
          }
        }
        var verdicts: [Verdict] = []
        for try await verdict in group { verdicts.append(verdict) }
        return verdicts.sorted { $0.seed < $1.seed }
      }
      for verdict in verdicts { take(verdict, of: subject.name) }
      progress(made)
    }
  }

  private struct Verdict: Sendable {
    let seed: UInt64
    let kind: Falsification
    let isFound: Bool
  }

  private mutating func take(_ verdict: Verdict, of subject: String) {
    let name = verdict.kind.rawValue
    var count = counts[verdict.kind] ?? Count(kind: name)
    count.made += 1
    count.found += verdict.isFound ? 1 : 0
    counts[verdict.kind] = count
    if !verdict.isFound {
      missed.append(Miss(subject: subject, kind: name, seed: verdict.seed))
    }
  }
}
