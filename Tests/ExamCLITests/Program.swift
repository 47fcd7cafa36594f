import Foundation
import Testing

/// What one run of a program did.
struct Program {
  let code: Int32
  let output: String
  let errors: String

  /// Runs the `khoathi` that was built beside this test, to its end.
  static func run(_ arguments: String...) async throws -> Program { try await run(arguments) }

  /// Runs the `khoathi` that was built beside this test, to its end.
  static func run(_ arguments: [String]) async throws -> Program {
    try await run(try process(arguments, seconds: 60), input: "")
  }

  /// Runs one of this package's Python scripts on `input`, to its end.
  static func script(_ name: String, input: String) async throws -> Program {
    let home = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["60", "python3", home.appending(path: "Scripts/\(name)").path]
    return try await run(process, input: input)
  }

  /// Runs another program of this machine on `input`, to its end.
  static func tool(
    _ name: String, _ arguments: [String], input: String = ""
  ) async throws -> Program {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["30", name] + arguments
    return try await run(process, input: input)
  }

  private static func run(_ process: Process, input: String) async throws -> Program {
    let folder = URL.temporaryDirectory.appending(path: "khoathi-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0) }
    for (file, text) in zip(files, [input, "", ""]) { try Data(text.utf8).write(to: file) }
    let input = try FileHandle(forReadingFrom: files[0])
    let output = try FileHandle(forWritingTo: files[1])
    let errors = try FileHandle(forWritingTo: files[2])
    // Foundation keeps them open otherwise, and starts no process any more above a thousand files.
    defer { for handle in [input, output, errors] { try? handle.close() } }
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = errors
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.runWithOpenSignals() } catch { done.resume(throwing: error) }
    }
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Program(code: process.terminationStatus, output: texts[1], errors: texts[2])
  }

  /// A `khoathi` that ends by itself after `seconds`, should this process be killed.
  static func process(_ arguments: [String], seconds: Int) throws -> Process {
    let test = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(filePath: test).deletingLastPathComponent().appending(path: "khoathi").path
    try #require(FileManager.default.isExecutableFile(atPath: path), "not built: \(path)")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["\(seconds)", path] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    return process
  }

  /// The one JSON document on standard output.
  func json<Value: Decodable>(as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(output.utf8))
  }
}

extension Process {
  /// Starts the program so that signals reach it: the threads of tasks block them, and a child
  /// inherits what its starter blocks.
  func runWithOpenSignals() throws {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }
}
