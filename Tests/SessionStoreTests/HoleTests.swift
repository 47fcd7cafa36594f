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
