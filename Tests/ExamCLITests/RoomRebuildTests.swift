import Foundation
import Testing

struct RoomRebuildTests {
  private struct Rebuilt: Decodable {
    let events: Int
    let root: String
    let heads: Int
    let kept: String
  }

  private struct Status: Decodable {
    let events: Int
    let phase: String
  }

  @Test("A log is rebuilt from a mirror with a torn last line, and the room goes on")
  func torn() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let exam = files.path("exam")
    let first = try await ServedRoom(exam)
    await first.stop()
    try FileManager.default.removeItem(atPath: "\(exam)/log/log.sqlite")
    let mirror = try FileHandle(forWritingTo: URL(filePath: "\(exam)/mirror/log.txt"))
    try mirror.seekToEnd()
    try mirror.write(contentsOf: Data("{\"half a li".utf8))
    try mirror.close()

    let program = try await Program.run("room", "rebuild", exam, "--from-mirror", "--json")
    #expect(program.code == 0, "\(program.errors)")
    let rebuilt = try program.json(as: Rebuilt.self)
    #expect(rebuilt.events >= 6 && rebuilt.heads >= 1)
    #expect(FileManager.default.fileExists(atPath: rebuilt.kept))

    let second = try await ServedRoom(exam)
    let status = try await Program.run("room", "status", exam, "--json")
    #expect(status.code == 0)
    let seen = try status.json(as: Status.self)
    #expect(seen.phase == "waiting" && seen.events > rebuilt.events)
    await second.stop()
    let third = try await ServedRoom(exam)
    await third.stop()
  }

  @Test("A mirror with an unreadable line in its middle is refused with the line")
  func damaged() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let mirror = files.path("exam/mirror/log.txt")
    let text = try String(contentsOfFile: mirror, encoding: .utf8)
    try files.write("exam/mirror/log.txt", "x\n" + text)
    let before = try FileManager.default.contentsOfDirectory(atPath: files.path("exam")).sorted()
    let program = try await Program.run("room", "rebuild", files.path("exam"), "--from-mirror")
    #expect(program.code == 2)
    #expect(program.errors.contains("Dòng 1 của bản sao không đọc được"), "\(program.errors)")
    let after = try FileManager.default.contentsOfDirectory(atPath: files.path("exam")).sorted()
    #expect(after == before)
  }

  @Test("A mirror that is not there is named")
  func missing() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let program = try await Program.run(
      "room", "rebuild", files.path("exam"), "--mirror", "/nowhere/log.txt", "--language", "en")
    #expect(program.code == 2)
    #expect(program.errors.contains("There is no mirror /nowhere/log.txt"))
  }
}
