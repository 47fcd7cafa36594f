import RoomSimulation

/// Many seeds, some at a time; each is a run of its own in one thread.
struct Sweep: Sendable {
  let simulator: Simulator
  let planted: PlantedBug?
  let traces: Bool
  /// Whether the verifier reads every bundle.
  let verifies: Bool

  /// Runs every seed of `range`, `jobs` at a time.
  func run(_ range: Range<UInt64>, jobs: Int) async throws -> SweepResult {
    let clock = ContinuousClock()
    let begun = clock.now
    let results = try await withThrowingTaskGroup(of: SweepResult.self) { group in
      for job in 0..<UInt64(jobs) {
        group.addTask {
          try await work(stride(from: range.lowerBound + job, to: range.upperBound, by: jobs))
        }
      }
      var all: [SweepResult] = []
      for try await result in group { all.append(result) }
      return all
    }
    var whole = SweepResult()
    for result in results { whole.add(result) }
    whole.seconds = (clock.now - begun) / .seconds(1)
    return whole.sorted()
  }

  @concurrent private func work(_ seeds: StrideTo<UInt64>) async throws -> SweepResult {
    var result = SweepResult()
    for seed in seeds {
      var settings = RunSettings(seed: seed)
      settings.traces = traces
      settings.planted = planted
      let report = try simulator.run(settings)
      let findings = verifies ? try await simulator.findings(in: report) ?? ["no bundle"] : []
      result.take(report, findings: findings)
    }
    return result
  }
}
