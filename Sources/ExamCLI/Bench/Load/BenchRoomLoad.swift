import ArgumentParser
import Foundation
import RoomLoad
import SessionStore

struct BenchRoomLoad: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract:
      "Đo một phòng thi thật dưới tải – load a real room: logins, saves, hand-ins, restart.",
    discussion: """
      Starts the room server as a process of its own and puts candidates with real signatures, \
      one TLS connection with a certificate each, upon it: all log in and fetch their papers at once; 64 of them answer \
      without rest; all hand in within a second; a larger room answers at an exam's pace; a room \
      with a long log is killed and started again. Everything goes through the room's real API \
      and is durable before it is acknowledged. A part of size 0 is left out.

      Example: khoathi bench room --candidates 1000 --seated 15000 --events 1000000 --json
      """)

  @Option(help: "Candidates who log in at once, and hand in within a second.")
  var candidates = 1_000
  @Option(help: "Connections that answer without rest.") var connections = 64
  @Option(help: "Seconds of each steady part.") var seconds = 10
  @Option(help: "Candidates of the larger room, with a connection each.") var seated = 15_000
  @Option(help: "Seconds between two responses of one of them.") var pause = 20
  @Option(help: "Events in the log that is started again.") var events = 1_000_000
  @Flag(help: "Plain HTTP, to see what TLS costs.") var plain = false
  @Option(help: "Where to put the rooms: their disk is measured too.") var directory = "/var/tmp"
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard candidates >= 0, seated >= 0, events >= 0, connections >= 1, seconds >= 1, pause >= 1
    else { throw ValidationError("Numbers below zero measure nothing.") }
  }

  mutating func run() async throws {
    let command = self
    try await explained(options.language) {
      let folder = "\(command.directory)/khoathi-bench-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      var figures: [BenchReport.Figure] = []
      if command.candidates > 0 { figures += try await command.storm("\(folder)/storm") }
      if command.seated > 0 { figures += try await command.large("\(folder)/seated") }
      if command.events > 0 { figures += try await command.restart("\(folder)/restart") }
      BenchReport(
        bench: "room",
        settings: [
          "candidates": command.candidates, "connections": command.connections,
          "seconds": command.seconds, "seated": command.seated, "pause_s": command.pause,
          "events": command.events, "tls": command.plain ? 0 : 1,
          "cores": ProcessInfo.processInfo.activeProcessorCount,
        ], figures: figures
      ).print(command.options)
    }
  }

  private func storm(_ folder: String) async throws -> [BenchReport.Figure] {
    let exam = try LoadExam(path: folder, candidates: candidates, start: .now)
    let identities = plain ? [] : try exam.enrol()
    let server = try RoomProcess(folder: folder)
    defer { server.kill() }
    let load = try await RoomLoad(
      exam.room(port: server.port, identities: identities), threads: 1)
    var figures: [BenchReport.Figure] = []
    Console.progress("login \(candidates)")
    var logins = try await load.takeSeats(count: candidates)
    figures += Self.figures("login", &logins)
    figures.append(.init(name: "login_all_s", value: logins.percentile(1) / 1_000, unit: "s"))
    Console.progress("save")
    let (cpu, began) = (server.cost.processorSeconds, ContinuousClock.now)
    var saves = try await load.answerWithoutRest(
      count: min(connections, candidates), for: .seconds(seconds))
    let elapsed = (ContinuousClock.now - began) / .seconds(1)
    figures.append(
      .init(name: "saves_per_s", value: Double(saves.count) / elapsed, unit: "1/s"))
    figures += Self.figures("save", &saves)
    figures.append(
      .init(
        name: "server_cpu", value: (server.cost.processorSeconds - cpu) / elapsed, unit: "cores"))
    Console.progress("hand-in")
    var handIns = try await load.handIn(count: candidates, over: .seconds(1))
    figures += Self.figures("handin", &handIns)
    figures.append(.init(name: "server_rss_mb", value: server.cost.peakMegabytes, unit: "MB"))
    try await load.leave()
    Console.progress("")
    return figures
  }

  private func large(_ folder: String) async throws -> [BenchReport.Figure] {
    let exam = try LoadExam(path: folder, candidates: seated, start: .now)
    let identities = plain ? [] : try exam.enrol()
    let server = try RoomProcess(folder: folder)
    defer { server.kill() }
    let load = try await RoomLoad(
      exam.room(port: server.port, identities: identities), threads: 1)
    Console.progress("seats \(seated)")
    let seats = try await load.takeSeats(count: seated, most: 64)
    Console.progress("answers")
    let (cpu, began) = (server.cost.processorSeconds, ContinuousClock.now)
    var saves = try await load.answer(
      count: seated, pause: .seconds(pause), for: .seconds(max(seconds, 2 * pause)))
    let elapsed = (ContinuousClock.now - began) / .seconds(1)
    var figures = [
      BenchReport.Figure(
        name: "seated_errors", value: Double(seats.errorCount + saves.errorCount), unit: "1"),
      .init(name: "seated_saves_per_s", value: Double(saves.count) / elapsed, unit: "1/s"),
    ]
    figures += Self.figures("seated_save", &saves)
    figures.append(
      .init(
        name: "seated_server_cpu", value: (server.cost.processorSeconds - cpu) / elapsed,
        unit: "cores"))
    figures.append(
      .init(name: "seated_server_rss_mb", value: server.cost.peakMegabytes, unit: "MB"))
    try await load.leave()
    Console.progress("")
    return figures
  }

  private func restart(_ folder: String) async throws -> [BenchReport.Figure] {
    let exam = try LoadExam(
      path: folder, candidates: 500, start: .now.addingTimeInterval(-3_600))
    Console.progress("log of \(events)")
    try exam.fill(events: events)
    try RoomProcess(folder: folder).kill()
    Console.progress("restart")
    let began = ContinuousClock.now
    let server = try RoomProcess(folder: folder)
    let elapsed = (ContinuousClock.now - began) / .seconds(1)
    defer { server.kill() }
    Console.progress("")
    return [
      .init(name: "restart_s", value: elapsed, unit: "s"),
      .init(name: "restart_rss_mb", value: server.cost.peakMegabytes, unit: "MB"),
    ]
  }

  /// Median, tail, worst and errors of one kind of request.
  private static func figures(
    _ name: String, _ samples: inout LoadSamples
  ) -> [BenchReport.Figure] {
    for (error, count) in samples.errors { Console.note("\(name): \(count) × \(error)") }
    return [
      .init(name: "\(name)_p50_ms", value: samples.percentile(0.5), unit: "ms"),
      .init(name: "\(name)_p99_ms", value: samples.percentile(0.99), unit: "ms"),
      .init(name: "\(name)_max_ms", value: samples.percentile(1), unit: "ms"),
      .init(name: "\(name)_errors", value: Double(samples.errorCount), unit: "1"),
    ]
  }
}
