import CanonicalBytes
import Foundation
import Testing

@testable import SessionStore

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
    #expect(throws: MirrorRefusal.other(inUse: "/disk2/log.txt", named: stale)) {
      try folder.mirror(named: stale, isBegun: false)
    }
    #expect(try folder.mirror(named: stale, isBegun: true) == stale)
  }

  @Test("A mirror inside the folder goes with the folder when that is copied")
  func copied() throws {
    try folder.use(mirror: folder.path(ExamPath.mirror))
    let copy = try folder.copied(to: scratch.root + "/copy")
    #expect(copy.mirror == copy.path(ExamPath.mirror))
    #expect(try copy.mirror(named: nil, isBegun: false) == copy.path(ExamPath.mirror))
  }

  @Test("A mirror elsewhere stays with its folder: a copy has to say which one it takes")
  func foreign() throws {
    try folder.use(mirror: "/disk2/log.txt")
    let copy = try folder.copied(to: scratch.root + "/copy")
    let refusal = MirrorRefusal.foreign(mirror: "/disk2/log.txt", folder: copy.path)
    for isBegun in [false, true] {
      #expect(throws: refusal) { try copy.mirror(named: nil, isBegun: isBegun) }
    }
    #expect(throws: refusal) { try copy.ownMirror() }
    #expect(!copy.isInUse(mirror: "/disk2/log.txt"), "it is not begun anew over the other's")
    #expect(try copy.mirror(named: "/disk3/log.txt", isBegun: false) == "/disk3/log.txt")
    try copy.use(mirror: "/disk3/log.txt")
    #expect(try copy.ownMirror() == "/disk3/log.txt")
    #expect(try folder.ownMirror() == "/disk2/log.txt")
  }

  @Test("The folder's own mirror stays its own when the folder is moved, and without a mark")
  func moved() throws {
    try folder.use(mirror: "/disk2/log.txt")
    let moved = ExamFolder(scratch.root + "/moved")
    try FileManager.default.moveItem(atPath: folder.path, toPath: moved.path)
    #expect(try moved.ownMirror() == "/disk2/log.txt")
    try moved.replace(Array("/disk2/log.txt\n".utf8), ExamPath.mirrorPlace)
    let copy = try moved.copied(to: scratch.root + "/copy")
    #expect(try moved.ownMirror() == "/disk2/log.txt")
    #expect(try copy.ownMirror() == "/disk2/log.txt", "an earlier note does not say whose it is")
    let marks = try #require(FileMark(path: copy.path(ExamPath.description)))
    let (device, inode, changed) = (marks.device, marks.inode, marks.changed)
    for line in ["\(device) \(inode) 3", "1 \(inode) \(changed)", "1 2 \(changed)"] {
      try copy.replace(Array("/disk2/log.txt\n\(line)\n".utf8), ExamPath.mirrorPlace)
      #expect(try copy.ownMirror() == "/disk2/log.txt", "another number of disk or file: \(line)")
    }
    for line in ["1 2", "x y z", "1 2 3", "1 \(inode) 3", "\(device) 2 3"] {
      try copy.replace(Array("/disk2/log.txt\n\(line)\n".utf8), ExamPath.mirrorPlace)
      #expect(throws: MirrorRefusal.self, "\(line)") { try copy.ownMirror() }
    }
  }
}
