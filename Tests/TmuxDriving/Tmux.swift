import Foundation
package import TextScreen

/// One program in a tmux of its own; the tmux and the program end with this object.
package final class Tmux: Sendable {
  /// What a terminal shows: its rows without the blanks at their ends, and where the cursor is.
  package struct Capture: Equatable {
    package var rows: [String]
    package var cursor: Position

    package var text: String { rows.joined(separator: "\n") }
  }

  /// tmux refused; what it said.
  package struct Refused: Error { let said: String }

  /// A program is not beside this test.
  package struct NotBuilt: Error { let path: String }

  private let socket: String
  private let server: Process

  /// Runs `command` in a terminal of `size`; `folder` holds the socket.
  package init(_ command: [String], size: Size, folder: String) async throws {
    socket = folder + "/tmux"
    // Not a daemon, so that it is a child of this process and ends with it.
    server = Self.process(socket, ["-D"], seconds: 170)
    try server.run()
    while server.isRunning, (try? await tmux(["show-options", "-s"])) == nil {
      try await Task.sleep(for: .milliseconds(10))
    }
    let options = [
      ["set-option", "-g", "status", "off"],
      ["set-option", "-g", "default-terminal", "tmux-256color"],
      ["set-option", "-s", "escape-time", "0"],
    ]
    let start =
      ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "--"] + command
    _ = try await tmux(Array((options + [start]).joined(separator: [";"])))
  }

  deinit {
    server.terminate()
    server.waitUntilExit()
  }

  /// The program built beside this test.
  package static func built(_ name: String) throws -> String {
    let test = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(filePath: test).deletingLastPathComponent().appending(path: name).path
    guard FileManager.default.isExecutableFile(atPath: path) else { throw NotBuilt(path: path) }
    return path
  }

  /// Presses keys by their tmux names, such as `Enter` or `C-q`.
  package func press(_ names: [String]) async throws {
    _ = try await tmux(["send-keys", "-t", "0"] + names)
  }

  package func type(_ text: String) async throws {
    _ = try await tmux(["send-keys", "-t", "0", "-l", text])
  }

  package func resize(_ size: Size) async throws {
    _ = try await tmux(["resize-window", "-t", "0", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  package func capture() async throws -> Capture {
    let shown = try await tmux([
      "capture-pane", "-p", "-t", "0", ";", "display-message", "-p", "-t", "0",
      "#{cursor_y} #{cursor_x}",
    ])
    var rows = shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if rows.last == "" { rows.removeLast() }
    let cursor = rows.popLast()?.split(separator: " ").compactMap { Int($0) } ?? []
    guard cursor.count == 2 else { throw Refused(said: shown) }
    return Capture(
      rows: rows.map { row in
        var row = row
        while row.last == " " { row.removeLast() }
        return row
      }, cursor: Position(row: cursor[0], column: cursor[1]))
  }

  /// What tmux knows about the terminal under a name such as `alternate_on`.
  package func value(_ name: String) async throws -> String {
    try await tmux(["display-message", "-p", "-t", "0", "#{\(name)}"])
      .trimmingCharacters(in: .newlines)
  }

  /// Forgets the bells rung so far.
  package func clearBells() async throws {
    _ = try await tmux(["kill-session", "-C", "-t", "0"])
  }

  private func tmux(_ arguments: [String]) async throws -> String {
    let process = Self.process(socket, ["-N"] + arguments)
    let output = Pipe()
    // A pipe that nobody closes stays: a test looks at its screen a thousand times.
    defer {
      try? output.fileHandleForReading.close()
      try? output.fileHandleForWriting.close()
    }
    process.standardOutput = output
    process.standardError = output
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    let said = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Refused(said: said) }
    return said
  }

  /// A tmux that ends by itself after `seconds`, should this process be killed.
  private static func process(
    _ socket: String, _ arguments: [String], seconds: Int = 20
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // The threads of this process block signals, and a child would go on blocking them.
    process.arguments =
      [
        "--default-signal", "timeout", "\(seconds)", "tmux", "-u", "-S", socket, "-f", "/dev/null",
      ] + arguments
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": path, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "SHELL": "/bin/sh",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }
}
