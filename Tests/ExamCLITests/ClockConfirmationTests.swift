import Foundation
import RoomAPI
import Testing

@testable import ExamCLI

/// `khoathi room confirm-clock` with a real server.
@Suite("khoathi room confirm-clock", .serialized)
struct ClockConfirmationTests {
  private struct Board: Decodable {
    struct Clock: Decodable {
      let confirmed: Bool
      let by: [String]
      let offset_ms: Int?
      let source: String?
    }

    struct Alarm: Decodable { let kind: String }

    let clock: Clock
    let alarms: [Alarm]
    let events: Int
  }

  private static let words = "mật khẩu của người duyệt"
  private let files: ExamFiles
  private var exam: String { files.path("exam") }

  init() throws { files = try ExamFiles() }

  /// Commits an exam with two officials.
  private func commit(_ more: String...) async throws {
    try files.write("words", Self.words + "\n")
    var officials = ""
    for (name, role) in [("Chủ tịch", "chair"), ("Thư ký", "secretary")] {
      let made = try await Program.run([
        "key", "new", "official", name, "--output", files.path("\(role).key"),
        "--passphrase-file", files.path("words"),
      ])
      let key = try #require(
        made.output.split(whereSeparator: \.isWhitespace).last, "\(made.errors)")
      officials += "\n  - {name: \(name), role: \(role), key: \(key)}"
    }
    try files.write(
      "exam.yaml", ExamFiles.exam().replacing("officials: []", with: "officials:\(officials)"))
    let made = try await Program.run(
      ["exam", "commit", files.path("exam.yaml"), "--output", exam] + more)
    #expect(made.code == 0, "\(made.errors)")
  }

  private func confirm(_ more: [String]) async throws -> Program {
    try await Program.run(
      [
        "room", "confirm-clock", exam, "--by", "Lê Thị Hoa", "--source", "Đài TNVN", "--json",
        "--language", "en", "--passphrase-file", files.path("words"), "--approve",
        files.path("chair.key"),
      ] + more)
  }

  private var second: [String] { ["--approve", files.path("secretary.key")] }

  @Test("Two officials confirm it before the start; the board says who, and what they saw")
  func confirmed() async throws {
    try await commit()
    let room = try await ServedRoom(exam)
    let before = try await Program.run("room", "status", exam, "--json").json(as: Board.self)
    #expect(!before.clock.confirmed && before.alarms.isEmpty)
    let alone = try await confirm(["--offset", "-250"])
    #expect(alone.code == 2)
    let done = try await confirm(["--offset", "-250"] + second)
    #expect(done.code == 0, "\(done.errors)")
    let board = try done.json(as: Board.self)
    #expect(board.clock.confirmed && board.clock.by == ["Chủ tịch", "Thư ký"])
    #expect(board.clock.offset_ms == 250)
    #expect(board.clock.source?.hasPrefix("Đài TNVN (máy chủ chậm") == true)
    let status = try await Program.run("room", "status", exam, "--language", "en")
    #expect(status.output.contains("confirmed by Chủ tịch, Thư ký, 250 ms off Đài TNVN"))
    let shown = try await Program.run("room", "confirm-clock", exam, "--json")
    #expect(try shown.json(as: Board.self).events == board.events, "only looks")
    await room.stop()
  }

  @Test("With --reading the difference is taken at the moment of Enter; far off is refused")
  func reading() async throws {
    try await commit()
    let room = try await ServedRoom(exam)
    let day = 86_400
    let now = Int(Date.now.timeIntervalSince1970) + 7 * 3_600
    func clock(_ seconds: Int) -> String {
      let parts = [seconds % day / 3_600, seconds / 60 % 60, seconds % 60]
      return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
    func measured(_ reading: String) async throws -> Program {
      let khoathi = try Program.process([], seconds: 1).arguments?[1] ?? ""
      return try await Program.tool(
        khoathi,
        [
          "room", "confirm-clock", exam, "--by", "Hoa", "--source", "GPS", "--json", "--language",
          "en", "--passphrase-file", files.path("words"), "--approve", files.path("chair.key"),
          "--reading", reading,
        ] + second, input: "\n")
    }
    let far = try await measured(clock(now + 3_600))
    #expect(far.code == 2 && far.errors.contains("More than a minute off"), "\(far.errors)")
    let near = try await measured(clock(now))
    #expect(near.code == 0, "\(near.errors)")
    let offset = try #require(try near.json(as: Board.self).clock.offset_ms)
    #expect((0...20_000).contains(offset))
    #expect(near.errors.contains("Press Enter"))
    await room.stop()
  }

  @Test("A room whose clock nobody confirmed starts with an alarm, and then it is too late")
  func late() async throws {
    try await commit("--start-in", "1")
    let room = try await ServedRoom(exam)
    var board = try await Program.run("room", "status", exam, "--json").json(as: Board.self)
    for _ in 0..<50 where board.alarms.isEmpty {
      board = try await Program.run("room", "status", exam, "--json").json(as: Board.self)
    }
    #expect(board.alarms.map(\.kind) == ["clock_unconfirmed"])
    #expect(try await confirm(["--offset", "0"] + second).code == 2)
    let status = try await Program.run("room", "status", exam)
    #expect(status.output.contains("CHƯA AI XÁC NHẬN"))
    #expect(status.output.contains("!! BÁO ĐỘNG clock_unconfirmed"))
    await room.stop()
  }

  @Test("A reading is compared across midnight")
  func midnight() throws {
    let reading = try #require(ClockReading("23:59:59"))
    // 00:00:01 in Việt Nam.
    #expect(reading.offset(of: Instant(milliseconds: 17 * 3_600_000 + 1_000)) == 2_000)
    let other = try #require(ClockReading("00:00:01"))
    #expect(other.offset(of: Instant(milliseconds: 17 * 3_600_000 - 1_000)) == -2_000)
    for wrong in ["24:00:00", "7:00:00", "07:60:00", "07", "07:00:00:00", "aa:bb"] {
      #expect(ClockReading(wrong) == nil, "\(wrong)")
    }
  }
}
