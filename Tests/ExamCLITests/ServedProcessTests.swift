import Foundation
import Testing

/// What the system says of a process that serves a room, and to whom a proctor's command speaks.
struct ServedProcessTests {
  @Test("A served room leaves no core dump, and its memory is not its user's to read")
  func guarded() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let room = try await ServedRoom(files.path("exam"))
    let pid = try #require(room.pid)
    let limits = try String(contentsOfFile: "/proc/\(pid)/limits", encoding: .utf8)
    let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file") })
    #expect(line.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"], "\(line)")
    // The files of a process that may not be dumped belong to root. Run by root, they do anyway;
    // there the process itself reads back what it set, and does not serve without it.
    let owner = try FileManager.default.attributesOfItem(atPath: "/proc/\(pid)/limits")
    #expect((owner[.ownerAccountID] as? NSNumber)?.intValue == 0)
    await room.stop()
  }

  @Test("A command for one room says nothing to the server of another")
  func otherRoom() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    #expect(try await files.commit("other").code == 0)
    let room = try await ServedRoom(files.path("other"))
    for name in ["room.url"] {
      try FileManager.default.copyItem(
        atPath: files.path("other/\(name)"), toPath: files.path("exam/\(name)"))
    }
    let mirror = URL(filePath: files.path("other/mirror/log.txt"))
    let before = try Data(contentsOf: mirror)
    let commands = [
      ["room", "status"], ["room", "end"], ["room", "hand-ins"],
      ["room", "message", "--by", "A", "B"],
    ]
    for command in commands {
      let program = try await Program.run(
        command.prefix(2) + [files.path("exam")] + command.dropFirst(2) + ["--language", "en"])
      #expect(program.code == 2 && program.output.isEmpty, "\(command)")
      #expect(program.errors.contains("is not this exam's server"), "\(program.errors)")
    }
    #expect(try Data(contentsOf: mirror) == before)
    let own = try await Program.run("room", "status", files.path("other"), "--json")
    #expect(own.code == 0)
    await room.stop()
  }
}
