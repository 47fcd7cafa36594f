import Foundation
import Glibc
import SessionStore
import Testing

@Suite("Space on the disk")
struct LogSpaceTests {
  private let scratch: ScratchLog
  private let log: EventLog
  private var files: [String] {
    [scratch.folder + "/log.sqlite", scratch.folder + "/log.sqlite-wal", scratch.mirror]
  }

  init() throws {
    scratch = try ScratchLog()
    log = try scratch.create()
  }

  private func space(floor: Int = 0) throws -> LogSpace {
    try LogSpace(folder: scratch.folder, mirror: scratch.mirror, candidates: 100, floor: floor)
  }

  /// Bytes that a file has on the disk beyond its end.
  private func held() -> [Int] {
    files.map { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return -1 }
      return Int(status.st_blocks) * 512 - Int(status.st_size)
    }
  }

  private func lengths() -> [Int] {
    files.map { path in
      var status = stat()
      return stat(path, &status) == 0 ? Int(status.st_size) : -1
    }
  }

  @Test("A reserve for every candidate lies inside database, write-ahead log and mirror")
  func plenty() throws {
    let before = lengths()
    var space = try space()
    #expect(!space.isShort)
    for (held, wanted) in zip(held(), [9_207_808, 9_207_808, 18_415_616]) {
      #expect(held >= wanted - 4_096 && held < wanted + 65_536)
    }
    #expect(lengths() == before)
    space.look()
    #expect(!space.isShort)
    space.release()
    #expect(held().allSatisfy { $0 < 65_536 })
    #expect(lengths() == before)
    try log.close()
  }

  @Test("What is set aside stays there when a disk fills up, and the log goes on inside it")
  func full() throws {
    var space = try space()
    let before = held()
    space.floor = Int.max / 4
    space.look()
    #expect(space.isShort)
    #expect(held() == before)
    _ = try log.append(
      (0..<200).map { PendingEvent(kind: "note", body: [0x7B, 0x7D], t: $0) })
    space.floor = 0
    space.look(now: .now + .seconds(60))
    #expect(!space.isShort)
    try log.close()
  }

  @Test("While a disk is full, looks that try again are far between")
  func pause() throws {
    var space = try space()
    space.floor = Int.max / 4
    space.look()
    space.floor = 0
    for _ in 0..<100 { space.look() }
    #expect(space.isShort)
    space.look(now: .now + .seconds(3))
    #expect(!space.isShort)
    try log.close()
  }

  @Test("A room that starts on a full disk is short from the first, and takes nothing more")
  func starts() throws {
    let space = try space(floor: Int.max / 4)
    #expect(space.isShort)
    #expect(held().allSatisfy { $0 < 65_536 })
    try log.close()
  }

  @Test("For the files of the end all but the last events' part is given back")
  func lastEvents() throws {
    let space = try space()
    space.releaseForFiles()
    for held in held() { #expect(held >= 1 << 20 - 4_096 && held < 1 << 20 + 65_536) }
    try log.close()
  }

  @Test("A log whose files hold a reserve opens again as before")
  func opens() throws {
    _ = try space()
    try log.close()
    #expect(scratch.openFailure() == nil)
  }
}
