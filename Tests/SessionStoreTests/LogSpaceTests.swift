import Foundation
import SessionStore
import Testing

@Suite("Space on the disk")
struct LogSpaceTests {
  private let scratch: ScratchLog
  private var reserves: [String] { [scratch.folder + "/reserve", scratch.mirror + ".reserve"] }

  init() throws {
    scratch = try ScratchLog()
    try scratch.create().close()
  }

  private func space(floor: Int) -> LogSpace {
    LogSpace(folder: scratch.folder, mirror: scratch.mirror, candidates: 100, floor: floor)
  }

  private func held() throws -> [Int?] {
    try reserves.map { path in
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
      return size?.intValue
    }
  }

  @Test("With room on the disk a reserve for every candidate is set aside beside log and mirror")
  func plenty() throws {
    var space = space(floor: 0)
    #expect(!space.isShort)
    #expect(try held() == [18_415_616, 18_415_616])
    space.look()
    #expect(!space.isShort)
    space.release()
    #expect(try held() == [nil, nil])
  }

  @Test("On a full disk the reserve is given back, and set aside again once there is space")
  func full() throws {
    _ = space(floor: 0)
    var full = space(floor: Int.max / 4)
    #expect(full.isShort)
    #expect(try held() == [nil, nil])
    let soon = ContinuousClock.now + .seconds(60)
    full.look(now: soon)
    #expect(full.isShort)
    let again = space(floor: 1)
    #expect(!again.isShort)
    #expect(try held().allSatisfy { $0 != nil })
  }

  @Test("While one disk is full nothing is set aside on the other, and looks are far between")
  func oneDisk() throws {
    var full = space(floor: Int.max / 4)
    try Data().write(to: URL(filePath: reserves[0]))
    // What was put there stands for a reserve: a look that tries again would take it away.
    for _ in 0..<100 { full.look() }
    #expect(FileManager.default.fileExists(atPath: reserves[0]))
    full.look(now: .now + .seconds(3))
    #expect(!FileManager.default.fileExists(atPath: reserves[0]))
    #expect(full.isShort)
  }

  @Test("A log with a reserve beside it opens as before")
  func opens() throws {
    _ = space(floor: 0)
    #expect(scratch.openFailure() == nil)
  }
}
