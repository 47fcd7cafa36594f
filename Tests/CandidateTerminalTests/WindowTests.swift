import Foundation
import Glibc
import Testing
import TextScreen
import TmuxDriving

@Suite("The window of a terminal")
struct WindowTests {
  @Test("A window of 10000x10000 takes no more memory than the largest that is used")
  func huge() async throws {
    var (line, keyboard): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 10_000, ws_col: 10_000, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&line, &keyboard, nil, nil, &size) == 0)
    _ = fcntl(line, F_SETFD, FD_CLOEXEC)
    let seat = FileHandle(fileDescriptor: keyboard, closeOnDealloc: true)
    let process = Process()
    // The threads of this process block signals, and a child would go on blocking them.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["--default-signal", try Tmux.built("khoathi-terminal"), "--room", "http://127.0.0.1:9"]
    process.environment = ["TERM": "xterm", "LC_ALL": "C.UTF-8"]
    process.standardInput = seat
    process.standardOutput = seat
    process.standardError = seat
    try process.run()
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      close(line)
    }
    // Small and huge again while it runs.
    for side: UInt16 in [24, 10_000] {
      #expect(Self.shows("F2", on: line))
      var size = winsize(ws_row: side, ws_col: side * 3, ws_xpixel: 0, ws_ypixel: 0)
      #expect(ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0)
      // The line does not control the program, and so the kernel does not tell it.
      #expect(kill(process.processIdentifier, SIGWINCH) == 0)
    }
    #expect(Self.shows("F2", on: line))
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = peak?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap {
      Int($0)
    }
    #expect(try #require(kilobytes) < 100_000)
  }

  /// Whether a terminal shows `text` within some seconds.
  private static func shows(_ text: String, on line: Int32) -> Bool {
    var shown: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var wait = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
    while poll(&wait, 1, 20_000) == 1 {
      let count = read(line, &bytes, bytes.count)
      guard count > 0 else { return false }
      shown += bytes.prefix(count)
      if String(decoding: shown, as: UTF8.self).contains(text) { return true }
    }
    return false
  }

  @Test("A window that went away and came back at once shows the same again")
  func back() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/khoathi-win-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let size = Size(columns: 80, rows: 24)
    let terminal = try await Tmux(
      [try Tmux.built("khoathi-terminal"), "--room", "http://127.0.0.1:9"], size: size,
      folder: folder)
    try await terminal.waits(for: "the login screen") { $0.text.contains("Đăng nhập") }
    try await terminal.type("0123")
    try await terminal.waits(for: "the number") { $0.text.contains("0123") }
    let before = try await terminal.capture().rows.prefix(12)
    for round in 1...20 {
      try await terminal.resize(Size(columns: 20 + round, rows: 3))
      try await terminal.resize(size)
      try await terminal.waits(for: "the same, round \(round)") { $0.rows.prefix(12) == before }
    }
  }
}
