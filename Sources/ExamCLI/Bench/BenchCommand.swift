import ArgumentParser

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Đo tốc độ (bản release) – measure speed, in a release build.",
    subcommands: [
      BenchPapers.self, BenchLog.self, BenchLint.self, BenchVectors.self, BenchVerify.self,
      BenchMutations.self, BenchCrash.self, BenchRoomLoad.self,
    ])
}
