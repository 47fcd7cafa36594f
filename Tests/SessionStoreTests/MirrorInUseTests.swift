import CanonicalBytes
import Foundation
import SessionStore
import Testing

@Suite("Which mirror is in use")
struct MirrorInUseTests {
  private let scratch: ScratchLog
  private let folder: ExamFolder

  init() throws {
    scratch = try ScratchLog()
    folder = ExamFolder(scratch.root + "/exam")
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try folder.put(Array("{}".utf8), ExamPath.description)
  }

  @Test("Until one is chosen it is the one in the folder; then the one that was used last")
  func chosen() throws {
    #expect(folder.mirror == folder.path(ExamPath.mirror))
    #expect(try folder.mirror(named: nil, isBegun: false) == folder.path(ExamPath.mirror))
    #expect(try folder.mirror(named: "/disk2/log.txt", isBegun: false) == "/disk2/log.txt")
    try folder.use(mirror: "/disk2/log.txt")
    #expect(folder.mirror == "/disk2/log.txt")
    #expect(try folder.mirror(named: nil, isBegun: false) == "/disk2/log.txt")
    #expect(
      try folder.mirror(named: "/disk2/../disk2/log.txt", isBegun: false).hasSuffix("log.txt"))
  }

  @Test("Another one than the one in use is refused, unless a new one is begun there")
  func other() throws {
    try folder.use(mirror: "/disk2/log.txt")
    let stale = folder.path(ExamPath.mirror)
    #expect(throws: OtherMirror(inUse: "/disk2/log.txt", named: stale)) {
      try folder.mirror(named: stale, isBegun: false)
    }
    #expect(try folder.mirror(named: stale, isBegun: true) == stale)
  }

  @Test("A mirror inside the folder goes with the folder when that is copied")
  func copied() throws {
    try folder.use(mirror: folder.path(ExamPath.mirror))
    let copy = ExamFolder(scratch.root + "/copy")
    try FileManager.default.copyItem(atPath: folder.path, toPath: copy.path)
    #expect(copy.mirror == copy.path(ExamPath.mirror))
  }
}
