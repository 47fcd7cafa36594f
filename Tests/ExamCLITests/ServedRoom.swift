import Foundation
import Testing

/// A `khoathi room serve` that runs until it is stopped or this object goes.
final class ServedRoom: Sendable {
  /// The server ended before it took connections; what it said.
  struct NotServed: Error { let said: String }

  let port: Int
  private let process: Process
  private let ended: AsyncStream<Void>

  /// Serves the exam in `folder` on a free port and returns once it takes connections.
  init(
    _ folder: String, host: String = "127.0.0.1", command: String = "serve", more: [String] = []
  ) async throws {
    process = try Program.process(
      ["room", command, folder, "--host", host, "--port", "0", "--language", "en"] + more,
      seconds: 60)
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
      if text.contains(Data("open at".utf8)), text.last == 0x0A { break }
    }
    errors.fileHandleForReading.readabilityHandler = nil
    let line = String(decoding: text, as: UTF8.self)
    guard let found = line.firstMatch(of: /The room is open at https?:\/\/127\.0\.0\.1:([0-9]+)/),
      let port = Int(found.1)
    else {
      throw NotServed(said: line)
    }
    self.port = port
  }

  /// The server's own process: the one child of the `timeout` that watches it.
  var pid: Int32? {
    let watch = process.processIdentifier
    let path = "/proc/\(watch)/task/\(watch)/children"
    let children = try? String(contentsOfFile: path, encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// Asks the server to stop, as an operator does, and returns when it has.
  func stop() async {
    process.terminate()
    for await _ in ended {}
  }

  deinit {
    if process.isRunning { process.terminate() }
  }
}
