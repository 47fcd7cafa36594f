import Assessment
import ExamSession
import Foundation
import Glibc
import RoomAPI
import Testing
import TextScreen
import TmuxDriving

@testable import CandidateUI
@testable import RoomServer

@Suite("A terminal that is disturbed")
struct DisturbanceTests {
  private static let usual = Size(columns: 80, rows: 24)

  @Test("Made smaller, too small and large again, the terminal keeps the response and its place")
  func resize() async throws {
    let exam = try SampleExam(startsIn: -1_000)
    try await LiveRoom.serve(exam) { room in
      var seat = try await Seat(room, exam, size: Self.usual)
      try await seat.reachQuestions()
      try await seat.open(.single)
      try await seat.type("b")
      try await seat.shows(.question, answered: 1)
      try await seat.resize(Size(columns: 40, rows: 12))
      try await seat.shows(.question, answered: 1)
      try await seat.resize(Size(columns: 39, rows: 11))
      try await seat.shows(.tooSmall, answered: 1)
      try await seat.type("c")
      try await seat.resize(Self.usual)
      try await seat.shows(.question, answered: 1)
      let paper = try #require(seat.pure.state.paper)
      let item = try #require(paper.item)
      #expect(item.id == SampleBank.Place.single.rawValue)
      #expect(paper.response(to: item) == item.choices[1].id)
    }
  }

  @Test("A room that goes away and comes back finds every response, and the terminal says so")
  func outage() async throws {
    let exam = try SampleExam(startsIn: -1_000)
    var (seat, port) = try await LiveRoom.serve(exam) { room in
      var seat = try await Seat(room, exam, size: Self.usual)
      try await seat.reachQuestions()
      try await seat.open(.single)
      try await seat.type("a")
      try await seat.open(.text)
      try await seat.type("Nhân dân")
      try await seat.shows(.question, answered: 2)
      return (seat, room.port)
    }
    try await seat.open(.trueFalse)
    try await seat.type("b")
    try await seat.open(.long)
    try await seat.type("d")
    try await seat.terminal.waits(for: "two responses not saved") {
      $0.text.contains("2 câu còn ở máy này (bộ nhớ) – mất liên lạc")
        && $0.text.contains("Đã trả lời 4/5")
    }
    try await LiveRoom.serve(exam, port: port) { room in
      seat.move(to: room)
      try await seat.shows(.question, answered: 4)
      let paper = try #require(seat.pure.state.paper)
      #expect(await room.responses() == paper.responses)
    }
  }

  @Test("SIGTERM gives the terminal back as it was")
  func ended() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/khoathi-tty-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let script = """
      cd "$1"; echo ready; stty -g >before
      sh -c 'echo $$ >pid; exec "$0" --room http://127.0.0.1:9' "$2"
      echo "ended $?"; stty -g >after; echo complete; exec sleep 100
      """
    let terminal = try await Tmux(
      ["sh", "-c", script, "sh", folder, try Tmux.built("khoathi-terminal")], size: Self.usual,
      folder: folder)
    try await terminal.waits(for: "the login screen") { $0.text.contains("Đăng nhập") }
    #expect(try await terminal.value("alternate_on") == "1")
    let text = try String(contentsOfFile: folder + "/pid", encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
    #expect(kill(process, SIGTERM) == 0)
    try await terminal.waits(for: "the shell") { $0.text.contains("complete") }
    let shown = try await terminal.capture().text
    #expect(shown.hasPrefix("ready\nended 0\ncomplete"), "\(shown)")
    #expect(try await terminal.value("alternate_on") == "0")
    #expect(try await terminal.value("cursor_flag") == "1")
    let before = try String(contentsOfFile: folder + "/before", encoding: .utf8)
    #expect(try String(contentsOfFile: folder + "/after", encoding: .utf8) == before)
  }

  @Test("A terminal whose line goes away without a signal ends instead of spinning")
  func hungUp() async throws {
    var (line, keyboard): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&line, &keyboard, nil, nil, &size) == 0)
    _ = fcntl(line, F_SETFD, FD_CLOEXEC)
    let seat = FileHandle(fileDescriptor: keyboard, closeOnDealloc: true)
    let process = Process()
    process.executableURL = URL(filePath: try Tmux.built("khoathi-terminal"))
    process.arguments = ["--room", "http://127.0.0.1:9"]
    process.environment = ["TERM": "xterm", "LC_ALL": "C.UTF-8"]
    process.standardInput = seat
    process.standardOutput = seat
    process.standardError = seat
    try process.run()
    defer { process.terminate() }
    try seat.close()
    var shown = [UInt8](repeating: 0, count: 4_096)
    #expect(read(line, &shown, shown.count) > 0)
    #expect(process.isRunning)
    close(line)
    let patience = ContinuousClock.now + .seconds(20)
    while process.isRunning, ContinuousClock.now < patience {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(!process.isRunning)
  }
}
