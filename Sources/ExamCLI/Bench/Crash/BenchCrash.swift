import ArgumentParser
import Foundation
import SessionStore

struct BenchCrash: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crash",
    abstract: "Thử nhật ký khi mất điện – a log under power cuts and failing calls.",
    discussion: "Example: khoathi bench crash write /var/tmp/log --acknowledged /var/tmp/told",
    subcommands: [BenchCrashWrite.self, BenchCrashCheck.self, BenchCrashReplay.self])
}

struct BenchCrashWrite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Ghi một nhật ký mẫu – write a scripted log, or go on with it.",
    discussion: """
      Scripts/powercut records what it does to the disk, Scripts/soak makes its calls fail.

      Example: khoathi bench crash write /var/tmp/log --acknowledged /var/tmp/told
      """)

  @Argument(help: "The folder to write in.") var folder: String
  @Option(help: "Events to end with.") var events = 60
  @Option(help: "Where to write what is acknowledged.") var acknowledged: String
  @Option(help: "full, or normal or off as controls.") var synchronous = "full"
  @Flag(help: "Close and open the log on the way.") var rested = false
  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    try explainedNow(options.language) {
      guard let synchronous = CrashWriter.Synchronous(rawValue: synchronous) else {
        throw ValidationError("--synchronous full|normal|off")
      }
      let manager = FileManager.default
      if !manager.fileExists(atPath: acknowledged) {
        try Data().write(to: URL(filePath: acknowledged))
      }
      let told = try FileHandle(forUpdating: URL(filePath: acknowledged))
      try told.seekToEnd()
      try CrashWriter(log: TornLog(root: folder), told: told, synchronous: synchronous)
        .write(to: events, rested: rested)
    }
  }
}

struct BenchCrashCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Mở lại sau sự cố và so với những gì đã xác nhận – open it again and compare.",
    discussion: "Example: khoathi bench crash check /var/tmp/log --acknowledged /var/tmp/told")

  @Argument(help: "The folder that was written in.") var folder: String
  @Option(help: "What was acknowledged.") var acknowledged: String
  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    let told = ToldLog(Array(FileManager.default.contents(atPath: acknowledged) ?? Data()))
    let outcome = CrashCheck(log: TornLog(root: folder)).outcome(told)
    Console.data("\(told.leaves.count) \(outcome)")
    switch outcome {
    case .sound, .repaired: return
    case .lost, .corrupt: throw ExitCode.found
    }
  }
}
