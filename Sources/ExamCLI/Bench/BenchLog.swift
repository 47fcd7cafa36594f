import ArgumentParser
import Foundation
import SessionStore

struct BenchLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Ghi nhật ký – durable appends, one by one and in groups, and reopening.",
    discussion: "Example: khoathi bench log --events 20000 --directory /var/tmp")

  @Option(help: "Events to append in groups.") var events = 20_000
  @Option(help: "Where to put the log, on the disk to be measured.") var directory = "/var/tmp"
  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    try explainedNow(options.language) {
      let folder = "\(directory)/khoathi-bench-\(UUID().uuidString)"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let (path, mirror) = ("\(folder)/log", "\(folder)/mirror.txt")
      let log = try EventLog.create(at: path, mirror: mirror)
      let body = Array(
        #"{"a":"7K2M","cand":"0001","cs":1,"i":"HT-001","sig":"\#(String(repeating: "A", count: 88))","tm":1}"#
          .utf8)
      func batch(_ count: Int) -> [PendingEvent] {
        (0..<count).map { _ in PendingEvent(kind: "answer", body: body, t: 1_790_000_000_000) }
      }
      var waits: [Double] = []
      for _ in 0..<500 {
        waits.append(try BenchReport.seconds { _ = try log.append(batch(1)) } * 1_000)
      }
      let grouped = try BenchReport.seconds {
        for _ in 0..<(events / 200) { _ = try log.append(batch(200)) }
      }
      try log.close()
      let reopen = try BenchReport.seconds {
        try EventLog.open(at: path, mirror: mirror).close()
      }
      BenchReport(
        bench: "log", settings: ["events": events, "group": 200],
        figures: [
          .init(name: "append_one_median_ms", value: waits.sorted()[250], unit: "ms"),
          .init(name: "append_one_p99_ms", value: waits.sorted()[495], unit: "ms"),
          .init(name: "append_grouped", value: Double(events) / grouped, unit: "events/s"),
          .init(name: "reopen_s", value: reopen, unit: "s"),
        ]
      ).print(options)
    }
  }
}
