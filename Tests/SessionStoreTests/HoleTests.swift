import Foundation
import SessionStore
import Testing

@Suite("Holes in a mirror")
struct HoleTests {
  /// Twenty events with two heads, then ten more.
  private func scratch() throws -> (ScratchLog, [String]) {
    let scratch = try ScratchLog()
    try scratch.fill(20)
    let log = try scratch.open()
    _ = try log.append(ScratchLog.batch(20, 10))
    try log.close()
    return (scratch, try scratch.mirrorLines())
  }

  @Test("What a power cut left out after the last head is written again from the database")
  func afterHead() throws {
    let (scratch, lines) = try scratch()
    for line in 22..<31 {
      var holed = lines
      holed[line] = String(repeating: "\u{0}", count: holed[line].utf8.count)
      try scratch.writeMirror(holed)
      #expect(scratch.openFailure() == nil, "line \(line)")
      #expect(try scratch.mirrorLines() == lines, "line \(line)")
    }
  }

  @Test("Damage before the last head is no power cut")
  func beforeHead() throws {
    let (scratch, lines) = try scratch()
    for line in [0, 9, 10, 19, 20] {
      var holed = lines
      holed[line] = "x"
      try scratch.writeMirror(holed)
      #expect(scratch.openFailure() == .mirrorDamaged(line: line + 1), "line \(line)")
    }
  }

  @Test("A log is rebuilt up to a hole after the last head; what can be read behind it is counted")
  func rebuilt() throws {
    let (scratch, lines) = try scratch()
    for line in 22..<32 {
      var holed = lines
      let hole = String(repeating: "\u{0}", count: holed[line].utf8.count)
      holed[line] = hole
      try scratch.writeMirror(holed)
      let rebuilt = try MirrorRebuild.rebuild(
        fromMirror: scratch.mirror, into: scratch.root + "/rebuilt\(line)")
      #expect(rebuilt.size == line - 2, "line \(line)")
      #expect(rebuilt.leftOut == 31 - line, "line \(line)")
      #expect(rebuilt.heads == 2, "line \(line)")
      let bytes = holed[line...].reduce(0) { $0 + $1.utf8.count + 1 }
      #expect(rebuilt.torn == bytes, "line \(line)")
    }
  }

  @Test("Damage before the last head, or before events of a later moment, ends no mirror")
  func noTail() throws {
    let (scratch, lines) = try scratch()
    for line in [0, 9, 10, 19, 20] {
      var holed = lines
      holed[line] = "x"
      try scratch.writeMirror(holed)
      let failure = ScratchLog.failure {
        _ = try MirrorRebuild.rebuild(
          fromMirror: scratch.mirror, into: scratch.root + "/rebuilt\(line)")
      }
      #expect(failure == .mirrorDamaged(line: line + 1), "line \(line)")
    }
    let later = try ScratchLog()
    let log = try later.create()
    for (n, t) in [1_000, 1_001, 1_002, 3_003].enumerated() {
      _ = try log.append([
        PendingEvent(kind: n == 0 ? "genesis" : "note", body: [0x7B, 0x7D], t: t)
      ])
    }
    try log.close()
    var holed = try later.mirrorLines()
    holed[0] = "x"
    try later.writeMirror(holed)
    let failure = ScratchLog.failure {
      _ = try MirrorRebuild.rebuild(fromMirror: later.mirror, into: later.root + "/rebuilt")
    }
    #expect(failure == .mirrorDamaged(line: 1))
  }

  @Test("A hole hides neither an event that the database lacks nor one that it has otherwise")
  func hidden() throws {
    let (scratch, lines) = try scratch()
    let other = try ScratchLog()
    try other.fill(31, heads: false)
    let foreign = try other.mirrorLines()
    try scratch.writeMirror(Array(lines[..<25]) + ["x"] + lines[26...] + [foreign[30]])
    #expect(scratch.openFailure() == .behindMirror(database: 30, mirror: 31))
    try scratch.writeMirror(Array(lines[..<25]) + ["x", foreign[26]])
    #expect(scratch.openFailure() == .mirrorDiffers(line: 27))
    try scratch.writeMirror(Array(lines[..<25]) + ["x", lines[4]])
    #expect(scratch.openFailure() == .mirrorDiffers(line: 27))
  }
}
