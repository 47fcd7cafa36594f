import CanonicalBytes
import Foundation
import Seeded
import SessionStore
import Testing
import TransparencyLog

@Suite("Mirror")
struct MirrorTests {
  @Test("Each line of the mirror is canonical JSON of what the database holds")
  func lines() throws {
    let scratch = try ScratchLog()
    let events = try scratch.fill(20)
    var mirrored: [StoredEvent] = []
    for line in try scratch.mirrorLines() {
      var fields = try CanonicalFields(CanonicalJSON(decoding: Array(line.utf8)))
      if let note = fields.optional("h")?.stringValue {
        let head = try Checkpoint(text: SignedNote(parsing: note).text)
        #expect(try fields.integer("z") == head.size)
        #expect(head.size == mirrored.count)
      } else {
        let (n, entry) = (try fields.integer("n"), try fields.base64("e"))
        let (salt, body) = (try fields.base64("s"), try fields.base64("b"))
        mirrored.append(StoredEvent(n: n, entry: entry, salt: salt, body: body))
      }
      try fields.finish()
    }
    #expect(mirrored == events)
  }

  @Test("A mirror that ends early, wherever it was cut, is caught up to the same bytes")
  func shorter() throws {
    let scratch = try ScratchLog()
    try scratch.fill(30)
    let good = try ScratchLog.bytes(scratch.mirror)
    let events = try scratch.mirrorLines().filter { $0.hasPrefix("{\"b\":") }
    for seed in 0..<60 {
      var dice = SplitMix(seed: seed)
      let length = seed == 0 ? 0 : Int.random(in: 0..<good.count, using: &dice)
      try ScratchLog.write(Array(good[..<length]), scratch.mirror)
      #expect(scratch.openFailure() == nil, "seed \(seed), length \(length)")
      let lines = try scratch.mirrorLines()
      #expect(lines.filter { $0.hasPrefix("{\"b\":") } == events, "seed \(seed)")
      #expect(lines.count == 33, "seed \(seed)")
      #expect(scratch.openFailure() == nil, "seed \(seed)")
    }
  }

  @Test("A torn tail of other bytes is cut off, unless the mirror had everything before it")
  func tornTail() throws {
    let scratch = try ScratchLog()
    try scratch.fill(30)
    let lines = try scratch.mirrorLines()
    for tail in ["\u{0}\u{0}\u{0}", "{\"b\":\"", "garbage\nmore\n"] {
      try scratch.writeMirror(Array(lines.prefix(15)), tail: tail)
      #expect(scratch.openFailure() == nil)
      #expect(try scratch.mirrorLines().count == lines.count)
      try scratch.writeMirror(lines, tail: tail)
      #expect(scratch.openFailure() == .behindMirror(database: 30, mirror: 31))
    }
  }

  @Test("A mirror that knows more than the database refuses it: an old copy was restored")
  func longer() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 12))
    let place = try scratch.copy(to: "backup")
    _ = try log.append(ScratchLog.batch(12, 8))
    _ = try log.signHead(origin: ScratchLog.origin, signer: ScratchLog.signer())
    try log.close()
    let before = try ScratchLog.bytes(scratch.mirror)
    let failure = ScratchLog.failure {
      try EventLog.open(at: place, mirror: scratch.mirror).close()
    }
    #expect(failure == .behindMirror(database: 12, mirror: 20))
    #expect(try ScratchLog.bytes(scratch.mirror) == before)
  }

  @Test("A database that lost only its last signed head is refused")
  func lostHead() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 12))
    let place = try scratch.copy(to: "backup")
    _ = try log.signHead(origin: ScratchLog.origin, signer: ScratchLog.signer())
    try log.close()
    let failure = ScratchLog.failure {
      try EventLog.open(at: place, mirror: scratch.mirror).close()
    }
    #expect(failure == .behindMirror(database: 12, mirror: 12))
  }

  @Test("A flipped bit in any whole line of the mirror but the last is refused")
  func altered() throws {
    let scratch = try ScratchLog()
    try scratch.fill(30)
    let good = try ScratchLog.bytes(scratch.mirror)
    let lines = try scratch.mirrorLines()
    let last = good.count - (lines.last?.utf8.count ?? 0) - 1
    for seed in 0..<150 {
      var dice = SplitMix(seed: seed)
      let place = Int.random(in: 0..<(last - 1), using: &dice)
      var bytes = good
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      try ScratchLog.write(bytes, scratch.mirror)
      #expect(scratch.openFailure() != nil, "seed \(seed), byte \(place)")
    }
  }

  @Test("Lines of the mirror that are swapped, doubled, dropped or of another log are refused")
  func rearranged() throws {
    let (scratch, other) = (try ScratchLog(), try ScratchLog())
    try scratch.fill(30)
    try other.fill(30)
    let lines = try scratch.mirrorLines()
    var (swapped, doubled, dropped, mixed) = (lines, lines, lines, lines)
    swapped.swapAt(3, 4)
    doubled.insert(lines[3], at: 3)
    dropped.remove(at: 3)
    mixed[3] = try other.mirrorLines()[3]
    for (wrong, line) in [(swapped, 4), (doubled, 5), (dropped, 4), (mixed, 4)] {
      try scratch.writeMirror(wrong)
      #expect(scratch.openFailure() == .mirrorDiffers(line: line))
    }
  }

  @Test("A missing mirror is refused; a new one is begun only when asked for")
  func missing() throws {
    let scratch = try ScratchLog()
    try scratch.fill(30)
    let lines = try scratch.mirrorLines()
    try FileManager.default.removeItem(atPath: scratch.mirror)
    #expect(scratch.openFailure() == .mirrorMissing(path: scratch.mirror))
    let fresh = scratch.root + "/fresh.txt"
    try EventLog.open(at: scratch.folder, mirror: fresh, newMirror: true).close()
    let written = String(decoding: try ScratchLog.bytes(fresh), as: UTF8.self)
    #expect(Set(written.split(separator: "\n").map(String.init)) == Set(lines))
    #expect(
      ScratchLog.failure {
        try EventLog.open(at: scratch.folder, mirror: fresh, newMirror: true).close()
      } == .exists(path: fresh))
    try EventLog.open(at: scratch.folder, mirror: fresh).close()
  }

  @Test("A log rebuilt from its mirror is the same log and goes on")
  func rebuilt() throws {
    let scratch = try ScratchLog()
    let events = try scratch.fill(35)
    let reader = try EventLogReader.open(at: scratch.folder)
    let (root, heads) = (reader.root, reader.heads)
    try reader.close()
    let place = scratch.root + "/rebuilt"
    let report = try MirrorRebuild.rebuild(fromMirror: scratch.mirror, into: place)
    #expect(report.size == 35)
    #expect(report.root == root)
    #expect(report.heads == 4)
    #expect(report.torn == 0)
    let log = try EventLog.open(at: place, mirror: scratch.mirror)
    #expect(try log.events() == events)
    #expect(try log.heads() == heads)
    _ = try log.append(ScratchLog.batch(35, 1))
    _ = try log.signHead(origin: ScratchLog.origin, signer: ScratchLog.signer())
    try log.close()
    #expect(
      ScratchLog.failure {
        _ = try MirrorRebuild.rebuild(fromMirror: scratch.mirror, into: place)
      } == .exists(path: place + "/log.sqlite"))
  }

  @Test("A torn last line is left out of a rebuilt log; another commitment is refused")
  func rebuiltFromTorn() throws {
    let scratch = try ScratchLog()
    try scratch.fill(20, heads: false)
    var lines = try scratch.mirrorLines()
    try scratch.writeMirror(Array(lines.dropLast()), tail: "{\"b\":\"AAA")
    let report = try MirrorRebuild.rebuild(
      fromMirror: scratch.mirror, into: scratch.root + "/torn")
    #expect(report.size == 19)
    #expect(report.torn == 9)
    let event = lines[6]
    lines[6] = "garbage"
    try scratch.writeMirror(lines)
    let holed = try MirrorRebuild.rebuild(
      fromMirror: scratch.mirror, into: scratch.root + "/holed")
    #expect(holed.size == 6)
    #expect(holed.leftOut == 13)
    lines[6] = event.replacing("\"s\":\"", with: "\"s\":\"AAAA")
    try scratch.writeMirror(lines)
    #expect(
      ScratchLog.failure {
        _ = try MirrorRebuild.rebuild(fromMirror: scratch.mirror, into: scratch.root + "/salt")
      } == .commitment(index: 6))
  }
}
