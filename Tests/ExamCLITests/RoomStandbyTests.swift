import ExamSession
import Foundation
import RoomServer
import SessionStore
import Testing

@testable import ExamCLI

struct RoomStandbyTests {
  private struct Seen: Decodable {
    let events: Int
    let root: String
    let signed: Int
  }

  private let files: ExamFiles
  private var exam: String { files.path("exam") }

  init() throws { files = try ExamFiles() }

  private func copy(_ from: String, _ to: String) throws {
    try FileManager.default.copyItem(atPath: files.path(from), toPath: files.path(to))
  }

  @Test("A backup of a served room is whole, is said to be, and holds no private file")
  func backup() async throws {
    #expect(try await files.commit("exam").code == 0)
    let room = try await ServedRoom(exam)
    let place = files.path("backup")
    let made = try await Program.run("room", "backup", exam, "--output", place, "--json")
    #expect(made.code == 0, "\(made.errors)")
    let backup = try made.json(as: Seen.self)
    #expect(backup.events >= 6 && backup.signed >= 1)
    let checked = try await Program.run("room", "check", place, "--json")
    #expect(checked.code == 0, "\(checked.errors)")
    #expect(try checked.json(as: Seen.self).root == backup.root)
    #expect(!files.exists("backup/private"))
    let again = try await Program.run("room", "backup", exam, "--output", place)
    #expect(again.code == 2)
    #expect(again.errors.contains("đã có"))
    let held = try await Program.run("room", "check", exam, "--language", "en")
    #expect(held.code == 2)
    #expect(held.errors.contains("Another process holds the log"))
    await room.stop()
  }

  @Test("A copy of the folder without its write-ahead log is called truncated, by check and audit")
  func copied() async throws {
    #expect(try await files.commit("exam").code == 0)
    let room = try await ServedRoom(exam)
    try copy("exam", "cp")
    await room.stop()
    try FileManager.default.removeItem(atPath: files.path("cp/log/log.sqlite-wal"))
    for command in [["room", "check"], ["audit", "verify"]] {
      let trusted =
        command[0] == "audit"
        ? ["--policy", "\(exam)/public/policy.txt", "--vkey", "\(exam)/public/vkey.txt"] : []
      let program = try await Program.run(
        command + [files.path("cp"), "--language", "en"] + trusted)
      #expect(program.code != 0)
      #expect((program.output + program.errors).contains("is truncated"), "\(command)")
    }
    let whole = try await Program.run("room", "check", exam, "--language", "en")
    #expect(whole.code == 0)
    #expect(whole.output.contains("Sound"))
  }

  @Test("A standby goes on from the mirror of a server that died, and not while it lives")
  func standby() async throws {
    #expect(try await files.commit("exam").code == 0)
    try copy("exam", "standby")
    let first = try await ServedRoom(exam)
    let mirror = "\(exam)/mirror/log.txt"
    let early = try await Program.run(
      "room", "standby", files.path("standby"), "--from", mirror, "--language", "en")
    #expect(early.code == 2)
    #expect(early.errors.contains("Another process holds the log (\(mirror))"), "\(early.errors)")
    let pid = try #require(first.pid)
    kill(pid, SIGKILL)
    await first.stop()
    let before = try String(contentsOfFile: mirror, encoding: .utf8)

    let second = try await ServedRoom(
      files.path("standby"), command: "standby", more: ["--from", mirror])
    let status = try await Program.run("room", "status", files.path("standby"), "--json")
    #expect(status.code == 0, "\(status.errors)")
    await second.stop()
    let after = try String(
      contentsOfFile: files.path("standby/mirror/log.txt"), encoding: .utf8)
    #expect(try String(contentsOfFile: mirror, encoding: .utf8) == before)
    let lines = Set(after.split(separator: "\n"))
    #expect(before.split(separator: "\n").allSatisfy(lines.contains))
    let events = try await Program.run("room", "check", files.path("standby"), "--json")
    #expect(try events.json(as: Seen.self).events > 6)
    let third = try await ServedRoom(files.path("standby"))
    await third.stop()
  }

  @Test("A standby that was refused for its clock serves once that is confirmed; then it is one")
  func confirmedStandby() async throws {
    #expect(try await files.commit("exam").code == 0)
    try copy("exam", "standby")
    let (mirror, standby) = ("\(exam)/mirror/log.txt", files.path("standby"))
    try ahead(exam)
    let arguments = ["room", "standby", standby, "--from", mirror, "--language", "en"]
    for _ in 0..<2 {
      let refused = try await Program.run(arguments)
      #expect(refused.code == 2)
      #expect(refused.errors.contains("--clock-confirmed"), "\(refused.errors)")
    }
    let now = LogTime(milliseconds: Int(Date.now.timeIntervalSince1970 * 1_000))
    let reading = String(EventTime.text(now).prefix(16)).replacing(" ", with: "T")
    let confirmed = ["--from", mirror, "--clock-confirmed", reading]
    let room = try await ServedRoom(standby, command: "standby", more: confirmed)
    await room.stop()
    let again = try await Program.run(arguments + ["--clock-confirmed", reading])
    #expect(again.code == 2)
    let own = "\(standby)/mirror/log.txt"
    #expect(again.errors.contains("The mirror in use is \(own)"), "\(again.errors)")
    let third = try await ServedRoom(standby)
    await third.stop()
  }

  /// Served by a machine whose clock is ten minutes ahead, and no more.
  private func ahead(_ exam: String) throws {
    var room = try Room(
      folder: ExamFolder(exam), mirror: nil, wall: .now.addingTimeInterval(600))
    try room.boot(softwareSHA: String(repeating: "0", count: 64))
  }

  @Test("A lost mirror is begun anew only when that is asked for")
  func newMirror() async throws {
    #expect(try await files.commit("exam").code == 0)
    let fresh = files.path("fresh.txt")
    try FileManager.default.removeItem(atPath: "\(exam)/mirror/log.txt")
    let refused = try await Program.run("room", "serve", exam, "--language", "en")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("--new-mirror"))
    let room = try await ServedRoom(exam, more: ["--mirror", fresh, "--new-mirror"])
    await room.stop()
    let checked = try await Program.run("room", "check", exam, "--mirror", fresh)
    #expect(checked.code == 0, "\(checked.errors)")
  }

  @Test("Whoever names no mirror gets the one in use, and another one is refused")
  func mirrorInUse() async throws {
    #expect(try await files.commit("exam").code == 0)
    let (disk, stale) = (files.path("disk2.txt"), "\(exam)/mirror/log.txt")
    let first = try await ServedRoom(exam, more: ["--mirror", disk, "--new-mirror"])
    await first.stop()
    let before = try Data(contentsOf: URL(filePath: disk)).count
    let second = try await ServedRoom(exam)
    let backup = try await Program.run(
      "room", "backup", exam, "--output", files.path("backup"), "--json")
    await second.stop()
    #expect(try Data(contentsOf: URL(filePath: disk)).count > before)
    let checked = try await Program.run("room", "check", exam, "--json")
    #expect(try checked.json(as: Unmirrored.self).unmirrored == 0)
    #expect(try backup.json(as: Seen.self).events + 1 >= checked.json(as: Seen.self).events)
    let other = try await Program.run(
      "room", "serve", exam, "--mirror", stale, "--language", "en")
    #expect(other.code == 2)
    #expect(other.errors.contains("The mirror in use is \(disk)"), "\(other.errors)")
    try FileManager.default.removeItem(atPath: "\(exam)/log/log.sqlite")
    let rebuilt = try await Program.run("room", "rebuild", exam, "--from-mirror", "--json")
    #expect(try rebuilt.json(as: Events.self).events == checked.json(as: Seen.self).events)
  }

  @Test("A copied folder does not go on with the mirror of the one it was copied from")
  func foreignMirror() async throws {
    #expect(try await files.commit("exam").code == 0)
    let (disk, copied) = (files.path("disk2.txt"), files.path("cp"))
    let first = try await ServedRoom(exam, more: ["--mirror", disk, "--new-mirror"])
    await first.stop()
    try copy("exam", "cp")
    let before = try Data(contentsOf: URL(filePath: disk))
    let commands = [
      ["serve", copied], ["backup", copied, "--output", files.path("backup")],
      ["rebuild", copied, "--from-mirror"],
    ]
    for command in commands {
      let refused = try await Program.run(["room"] + command + ["--language", "en"])
      #expect(refused.code == 2, "\(command)")
      #expect(
        refused.errors.contains("the mirror \(disk) is that one's"), "\(command) \(refused.errors)")
    }
    #expect(try Data(contentsOf: URL(filePath: disk)) == before)
    let own = files.path("disk3.txt")
    for more in [["--mirror", own, "--new-mirror"], []] {
      let second = try await ServedRoom(copied, more: more)
      await second.stop()
    }
    #expect(try Data(contentsOf: URL(filePath: disk)) == before)
    let third = try await ServedRoom(exam)
    await third.stop()
    #expect(try Data(contentsOf: URL(filePath: disk)).count > before.count)
  }

  private struct Unmirrored: Decodable { let unmirrored: Int }
  private struct Events: Decodable { let events: Int }
}
