import CanonicalBytes
import Foundation
import SessionStore
import Testing
import TransparencyLog

@Suite("Backup, check and rebuild")
struct BackupTests {
  private func check(_ folder: String, _ mirror: String?) throws -> LogCheck {
    try LogCheck(folder: folder, mirror: mirror, key: ScratchLog.signer().verifierKey)
  }

  @Test("A backup of a log that is being written holds everything acknowledged before it began")
  func underLoad() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    for round in 0..<5 {
      _ = try log.append(ScratchLog.batch(round * 8, 7))
      _ = try log.signHead(origin: ScratchLog.origin, signer: ScratchLog.signer())
      _ = try log.append(ScratchLog.batch(round * 8 + 7, 1))
      let place = scratch.root + "/backup\(round)"
      let root = log.root
      let backup = try LogBackup.make(
        ofMirror: scratch.mirror, copy: place + ".txt", folder: place,
        key: ScratchLog.signer().verifierKey)
      #expect(backup.size == round * 8 + 8)
      #expect(backup.root == root)
      #expect(backup.signedSize == round * 8 + 7)
      #expect(try check(place, place + ".txt").unmirrored == 0)
    }
    try log.close()
  }

  @Test("A half-written last line stays out of a backup; a head of another key is refused")
  func tornAndForeign() throws {
    let scratch = try ScratchLog()
    try scratch.fill(25)
    let lines = try scratch.mirrorLines()
    try scratch.writeMirror(lines, tail: "{\"b\":\"half")
    let place = scratch.root + "/backup"
    let key = try ScratchLog.signer().verifierKey
    let backup = try LogBackup.make(
      ofMirror: scratch.mirror, copy: place + ".txt", folder: place, key: key)
    #expect(backup.size == 25)
    let other = try ScratchLog.signer(9).verifierKey
    let failure = ScratchLog.failure {
      _ = try LogBackup.make(
        ofMirror: scratch.mirror, copy: place + "2.txt", folder: place + "2", key: other)
    }
    #expect(failure == .signer)
  }

  @Test("A copy without its write-ahead log is told from a whole one by its mirror")
  func copiedWithoutLog() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 12))
    let place = try scratch.copy(to: "cp")
    try log.close()
    #expect(try check(place, place + "/mirror.txt").size == 12)
    for name in ["log.sqlite-wal", "log.sqlite-shm"] {
      try? FileManager.default.removeItem(atPath: place + "/" + name)
    }
    try FileManager.default.removeItem(atPath: place + "/log.sqlite")
    let earlier = try ScratchLog()
    try earlier.create().close()
    try FileManager.default.copyItem(
      atPath: earlier.database, toPath: place + "/log.sqlite")
    let failure = ScratchLog.failure { _ = try check(place, place + "/mirror.txt") }
    #expect(failure == .behindMirror(database: 0, mirror: 12))
  }

  @Test("A rebuilt log keeps what only the damaged database has")
  func beyond() throws {
    let scratch = try ScratchLog()
    let events = try scratch.fill(35)
    let lines = try scratch.mirrorLines()
    for count in [0, 1, 17, lines.count - 1, lines.count] {
      try scratch.writeMirror(Array(lines.prefix(count)), tail: count == 17 ? "{\"b\":\"to" : "")
      let place = scratch.root + "/rebuilt\(count)"
      let report = try MirrorRebuild.rebuild(
        fromMirror: scratch.mirror, into: place, beyond: scratch.folder)
      #expect(report.size == 35, "\(count)")
      #expect(report.heads == 4, "\(count)")
      let mirrored = lines.prefix(count).count { $0.hasPrefix("{\"b\":") }
      #expect(report.beyond == 35 - mirrored, "\(count)")
      let log = try EventLog.open(at: place, mirror: scratch.mirror)
      #expect(try log.events() == events, "\(count)")
      try log.close()
      try scratch.writeMirror(lines)
    }
  }

  @Test("Events beyond the mirror that cannot be read are named, and lost only when given up")
  func unreadable() throws {
    let scratch = try ScratchLog()
    try scratch.fill(30, heads: false)
    let lines = try scratch.mirrorLines()
    let log = try scratch.open()
    try log.execute(
      "DROP TRIGGER event_update; UPDATE event SET body = x'7B7D' WHERE n = 25")
    try log.close()
    try scratch.writeMirror(Array(lines.prefix(20)))
    let place = scratch.root + "/rebuilt"
    let failure = ScratchLog.failure {
      _ = try MirrorRebuild.rebuild(
        fromMirror: scratch.mirror, into: place, beyond: scratch.folder)
    }
    #expect(failure == .beyondMirror(readable: 25, known: 30))
    let report = try MirrorRebuild.rebuild(
      fromMirror: scratch.mirror, into: place + "2", beyond: scratch.folder, givingUp: true)
    #expect(report.size == 25)
    #expect(report.beyond == 5)
  }

  @Test("What follows the mirror's end in another log's database is not taken")
  func foreign() throws {
    let (scratch, other) = (try ScratchLog(), try ScratchLog())
    try scratch.fill(20)
    try other.fill(30)
    let failure = ScratchLog.failure {
      _ = try MirrorRebuild.rebuild(
        fromMirror: scratch.mirror, into: scratch.root + "/mixed", beyond: other.folder)
    }
    #expect(failure == .beyondMirror(readable: 20, known: 30))
  }

  @Test("A database of which nothing can be read is said to be so")
  func blind() throws {
    let scratch = try ScratchLog()
    try scratch.fill(20)
    try ScratchLog.write([UInt8](repeating: 0x41, count: 9_000), scratch.database)
    let report = try MirrorRebuild.rebuild(
      fromMirror: scratch.mirror, into: scratch.root + "/rebuilt", beyond: scratch.folder)
    #expect(report.isBlind)
    #expect(report.size == 20)
  }

  @Test("Nobody goes on from the mirror of a log that is open")
  func living() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 2))
    let failure = ScratchLog.failure {
      _ = try MirrorRebuild.rebuild(fromMirror: scratch.mirror, into: scratch.root + "/two")
    }
    #expect(failure == .locked(path: scratch.mirror))
    try log.close()
    let report = try MirrorRebuild.rebuild(
      fromMirror: scratch.mirror, into: scratch.root + "/three")
    #expect(report.size == 2)
  }
}
