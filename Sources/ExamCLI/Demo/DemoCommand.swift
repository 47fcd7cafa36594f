import ArgumentParser

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Kỳ thi mẫu – a demonstration exam (see Scripts/demo).",
    subcommands: [DemoFiles.self, DemoCandidates.self, DemoResponses.self])
}
