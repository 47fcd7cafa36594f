import ArgumentParser
import RoomSimulation

@main
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "khoathi-simulate",
    abstract: "Mô phỏng cả phòng thi – whole exams with faults, each from one seed.",
    discussion: """
      Server rules, terminals, witness and people run as one program in one thread with its own \
      time; every history is held against a model of what is promised. Exit code 1 when a promise \
      was broken: the seed is printed, and with --trace it tells the same history again.

      Examples:
        khoathi-simulate --seeds 0..<10000 --jobs 2
        khoathi-simulate --seeds 0..<20 --real-signatures
        khoathi-simulate --seed 4711 --trace
        khoathi-simulate --seeds 0..<500 --small --plant no-deduplication
      """)

  @Option(help: "Seeds, such as 0..<1000.") var seeds: SeedRange?
  @Option(help: "One seed.") var seed: UInt64?
  @Flag(help: "Print everything that happens in the run of --seed.") var trace = false
  @Option(help: "Candidates in the room.") var terminals = 30
  @Flag(help: "The small rooms of the tests, in place of --terminals.") var small = false
  @Option(help: "Seeds at a time.") var jobs = 1
  @Flag(help: "Sign with Ed25519 and let the verifier read every bundle.") var realSignatures =
    false
  @Option(help: "A mistake to make on purpose: \(PlantedBug.names).") var plant: PlantedBug?
  @Flag(help: "Print figures as JSON.") var json = false

  func validate() throws {
    if (seed == nil) == (seeds == nil) { throw ValidationError("--seed, or: --seeds A..<B") }
    if trace && seed == nil { throw ValidationError("--trace goes with --seed.") }
    guard terminals > 0, terminals <= 1_000, jobs > 0, jobs <= 64 else {
      throw ValidationError("--terminals 1…1000, --jobs 1…64")
    }
  }

  func run() async throws {
    let simulator = try Simulator(
      small ? ExamSize.small : ExamSize.room(of: terminals), isReal: realSignatures)
    let range = seeds?.range ?? (seed ?? 0)..<((seed ?? 0) + 1)
    let sweep = Sweep(
      simulator: simulator, planted: plant, traces: trace, verifies: realSignatures)
    let result = try await sweep.run(range, jobs: jobs)
    if trace { print(result.trace, terminator: "") }
    for failure in result.failures { Note.write(failure) }
    print(json ? result.json : result.text)
    if !result.failures.isEmpty { throw ExitCode(1) }
  }
}
