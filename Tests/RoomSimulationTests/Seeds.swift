import RoomSimulation

/// Many seeds, as many at a time as there are cores to use.
enum Seeds {
  private static let jobs = 2

  /// Runs every seed and gives the counts of all; `check` sees each report.
  static func run(
    _ seeds: Range<UInt64>, _ simulator: Simulator, planted: PlantedBug? = nil,
    check: @escaping @Sendable (RunReport) async throws -> Void
  ) async throws -> RunCounts {
    try await withThrowingTaskGroup(of: RunCounts.self) { group in
      for job in 0..<jobs {
        let own = seeds.filter { Int($0) % jobs == job }
        group.addTask { try await work(own, simulator, planted, check) }
      }
      var counts = RunCounts()
      for try await part in group { counts.add(part) }
      return counts
    }
  }

  @concurrent private static func work(
    _ seeds: [UInt64], _ simulator: Simulator, _ planted: PlantedBug?,
    _ check: @Sendable (RunReport) async throws -> Void
  ) async throws -> RunCounts {
    var counts = RunCounts()
    for seed in seeds {
      var settings = RunSettings(seed: seed)
      settings.planted = planted
      let report = try simulator.run(settings)
      counts.add(report.counts)
      try await check(report)
    }
    return counts
  }
}
