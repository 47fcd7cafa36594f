import Foundation
import Testing

struct RoomCommandsTests {
  @Test(
    "A command on a folder without exam exits 2 and says how to make one",
    arguments: [
      ["room", "serve", "/nowhere/exam"], ["room", "status", "/nowhere/exam"],
      ["room", "codes", "/nowhere/exam"], ["room", "end", "/nowhere/exam"],
      ["room", "finish", "/nowhere/exam"], ["room", "watch", "/nowhere/exam"],
      ["room", "message", "/nowhere/exam", "--by", "Hoa", "Chào"],
      ["room", "release", "/nowhere/exam", "--candidate", "1", "--by", "Hoa", "--reason", "Treo"],
      [
        "room", "check-in", "/nowhere/exam", "--candidate", "1", "--document", "vneid", "--by",
        "Hoa",
      ],
      ["room", "suspend", "/nowhere/exam", "--candidate", "1", "--reason", "Biên bản 1"],
      ["room", "redo", "/nowhere/exam", "--candidate", "1", "--reason", "Biên bản 1"],
      [
        "room", "redo", "/nowhere/exam", "--candidate", "1", "--mode", "resume", "--minutes", "7",
        "--reason", "Biên bản 1",
      ],
      ["room", "complaint", "/nowhere/exam", "--by", "Hoa", "Câu 2"],
      ["room", "sign", "/nowhere/exam", "--candidate", "1", "--status", "signed"],
      ["room", "rebuild", "/nowhere/exam", "--from-mirror"],
      ["room", "standby", "/nowhere/exam", "--from", "/nowhere/log.txt"],
      ["room", "backup", "/nowhere/exam", "--output", "/nowhere/backup"],
      ["room", "check", "/nowhere/exam"], ["room", "rehearse", "/nowhere/exam"],
      ["room", "result-list", "/nowhere/exam"], ["room", "confirm-clock", "/nowhere/exam"],
      ["demo", "candidates", "/nowhere/exam", "--study", "/nowhere"],
    ])
  func noExam(arguments: [String]) async throws {
    let vietnamese = try await Program.run(arguments)
    #expect(vietnamese.code == 2)
    #expect(vietnamese.output.isEmpty)
    #expect(vietnamese.errors.contains("Không có kỳ thi trong /nowhere/exam"))
    let english = try await Program.run(arguments + ["--language", "en"])
    #expect(english.code == 2)
    #expect(english.errors.contains("There is no exam in /nowhere/exam"))
  }

  @Test("A proctor's command before the room was ever open says how to open it")
  func neverOpened() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let program = try await Program.run(
      "room", "status", files.path("exam"), "--language", "en")
    #expect(program.code == 2)
    #expect(program.errors.contains("Start it: khoathi room serve"))
  }

  @Test("A proctor's command after the room was closed says how to open it")
  func closed() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let room = try await ServedRoom(files.path("exam"))
    let open = try await Program.run("room", "status", files.path("exam"), "--language", "en")
    #expect(open.code == 0)
    #expect(open.output.hasPrefix("Room: waiting"))
    await room.stop()
    let closed = try await Program.run("room", "status", files.path("exam"))
    #expect(closed.code == 2)
    #expect(closed.errors.contains("Không tới được máy chủ"))
  }

  @Test("Without TLS no address but loopback is served")
  func host() async throws {
    let program = try await Program.run("room", "serve", "/nowhere/exam", "--host", "0.0.0.0")
    #expect(program.code == 64)
    #expect(program.errors.contains("TLS"))
  }

  @Test("A log that a server holds is neither served, rebuilt nor read by another process")
  func held() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let exam = files.path("exam")
    let room = try await ServedRoom(exam)
    let before = try FileManager.default.contentsOfDirectory(atPath: exam).sorted()
    for arguments in [
      ["room", "serve", exam], ["room", "rebuild", exam, "--from-mirror"],
      ["audit", "export", exam, "--output", files.path("bundle")],
    ] {
      let program = try await Program.run(arguments + ["--language", "en"])
      #expect(program.code == 2, "\(arguments)")
      #expect(program.errors.contains("Another process holds the log"), "\(program.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: exam).sorted() == before)
    #expect(!files.exists("bundle"))
    await room.stop()
  }
}
