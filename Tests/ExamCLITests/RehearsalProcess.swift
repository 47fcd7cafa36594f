import Foundation
import Testing

/// A `khoathi room rehearse` that runs until it ends by itself, is stopped, or this object goes.
final class RehearsalProcess: Sendable {
  /// What it printed when it ended.
  struct End {
    let code: Int32
    let list: RehearsalListing
  }

  /// It ended before it took connections; what it said.
  struct NotOpened: Error { let said: String }

  let url: String
  let code: String
  private let process: Process
  private let ended: AsyncStream<Void>
  private let output: URL

  /// Rehearses the exam in `folder` on a free port; returns once it is open.
  init(_ folder: String, _ more: String...) async throws {
    output = URL(filePath: "\(folder).rehearsed")
    try Data().write(to: output)
    process = try Program.process(
      ["room", "rehearse", folder, "--port", "0", "--json", "--language", "en"] + more,
      seconds: 150)
    process.standardOutput = try FileHandle(forWritingTo: output)
    let errors = Pipe()
    process.standardError = errors
    let (chunks, said) = AsyncStream<Data>.makeStream()
    errors.fileHandleForReading.readabilityHandler = { handle in
      let data = handle.availableData
      if data.isEmpty { said.finish() } else { said.yield(data) }
    }
    let (ended, end) = AsyncStream<Void>.makeStream()
    self.ended = ended
    process.terminationHandler = { _ in end.finish() }
    try process.runWithOpenSignals()
    var text = Data()
    for await chunk in chunks {
      text += chunk
      if text.contains(Data("every machine".utf8)), text.last == 0x0A { break }
    }
    // What comes later is read and dropped: nobody may wait for a full pipe.
    let line = String(decoding: text, as: UTF8.self)
    guard
      let found = line.firstMatch(
        of: /REHEARSAL: open at (https?:\/\/[0-9.:]+), code at every machine: ([0-9]+)/)
    else { throw NotOpened(said: line) }
    (url, code) = (String(found.1), String(found.2))
  }

  /// Waits until it has ended by itself.
  func end() async throws -> End {
    for await _ in ended {}
    let data = try Data(contentsOf: output)
    return End(
      code: process.terminationStatus,
      list: try JSONDecoder().decode(RehearsalListing.self, from: data))
  }

  /// Asks it to stop, as an operator does, and waits until it has ended.
  func stop() async throws -> End {
    process.terminate()
    return try await end()
  }

  deinit {
    if process.isRunning { process.terminate() }
  }
}

/// The JSON list of a rehearsal.
struct RehearsalListing: Decodable {
  struct Seat: Decodable {
    let seat: String
    let candidate: String
    let came: Bool
    let ok: Bool
    let answered: Int
    let trials: [String: String]
    let returned_after_ms: Int?
    let problems: [Problem]

    /// The names of the trials that failed.
    var failed: Set<String> { Set(trials.filter { $0.value == "failed" }.keys) }
  }

  struct Problem: Decodable {
    let trial: String
    let vi: String
    let en: String
    let remedy_vi: String
    let remedy_en: String
  }

  let folder: String
  let origin: String
  let code: String
  let ok: Bool
  let seats: [Seat]

  subscript(name: String) -> Seat? { seats.first { $0.seat == name } }
}
