import CanonicalBytes
import Foundation
import SessionStore
import Testing
import TransparencyLog

@Suite("Large, empty and erased logs")
struct LargeLogTests {
  @Test("A log of thousands of events is caught up, rebuilt and opened whole")
  func thousands() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    let body = [UInt8](repeating: 0x61, count: 700)
    _ = try log.append((0..<2_500).map { PendingEvent(kind: "answer", body: body, t: $0) })
    let longest = [UInt8](repeating: 0x62, count: PendingEvent.longestBody)
    _ = try log.append((0..<6).map { PendingEvent(kind: "note", body: longest, t: 3_000 + $0) })
    let root = log.root
    try log.close()
    let mirror = try ScratchLog.bytes(scratch.mirror)
    try ScratchLog.write(Array(mirror[..<100_000]), scratch.mirror)
    #expect(scratch.openFailure() == nil)
    #expect(try ScratchLog.bytes(scratch.mirror) == mirror)
    let place = scratch.root + "/rebuilt"
    let report = try MirrorRebuild.rebuild(fromMirror: scratch.mirror, into: place)
    #expect(report.size == 2_506)
    #expect(report.root == root)
    let reader = try EventLogReader.open(at: place)
    #expect(reader.root == root)
    var next = 0
    try reader.forEachEvent { event in
      #expect(event.n == next)
      next += 1
    }
    #expect(next == 2_506)
    try reader.close()
  }

  @Test("An empty log can be signed, closed and opened")
  func empty() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    #expect(log.size == 0)
    #expect(log.root == MerkleTree.emptyRoot)
    let note = try log.signHead(origin: ScratchLog.origin, signer: ScratchLog.signer())
    #expect(try Checkpoint(text: SignedNote(parsing: note).text).root == MerkleTree.emptyRoot)
    _ = try log.append(ScratchLog.batch(0, 1))
    _ = try log.signHead(origin: ScratchLog.origin, signer: ScratchLog.signer())
    try log.close()
    let again = try scratch.open()
    #expect(try again.heads().map(\.size) == [0, 1])
    try again.close()
    try again.close()
    #expect(again.size == 0)
  }

  @Test("An event whose salt and body were erased keeps its place, its leaf and every head")
  func erased() throws {
    let scratch = try ScratchLog()
    try scratch.fill(20)
    let guarding = "CREATE TRIGGER event_update BEFORE UPDATE ON event "
    let log = try scratch.open()
    let root = log.root
    try log.execute(
      "DROP TRIGGER event_update; UPDATE event SET salt = NULL, body = NULL WHERE n = 7;"
        + guarding + "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END")
    try log.close()
    let again = try scratch.open()
    #expect(again.root == root)
    #expect(try again.events(7..<8)[0].body == nil)
    _ = try again.append(ScratchLog.batch(20, 1))
    _ = try again.signHead(origin: ScratchLog.origin, signer: ScratchLog.signer())
    try again.close()
    let fresh = scratch.root + "/fresh.txt"
    try EventLog.open(at: scratch.folder, mirror: fresh, newMirror: true).close()
    try EventLog.open(at: scratch.folder, mirror: fresh).close()
    let place = scratch.root + "/rebuilt"
    #expect(try MirrorRebuild.rebuild(fromMirror: fresh, into: place).size == 21)
  }

  @Test("A time that runs backwards in the stored events is refused at opening")
  func time() throws {
    let scratch = try ScratchLog()
    try scratch.fill(3)
    let log = try scratch.open()
    let entry = try LogEntry(
      c: Commitment.of(salt: Digest32(hashing: [1]), body: []), kind: "a", n: 3, t: 5)
    let (bytes, salt) = (Hex.encode(entry.canonicalBytes), Digest32(hashing: [1]).hex)
    try log.execute("INSERT INTO event VALUES (3, x'\(bytes)', x'\(salt)', x'')")
    try log.close()
    #expect(scratch.openFailure() == .time(index: 3))
  }
}
