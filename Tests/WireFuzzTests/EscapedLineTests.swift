import Testing
import WireFuzz

@Suite("Lines of a corpus")
struct EscapedLineTests {
  @Test("Any bytes are one line of printable ASCII and come back")
  func roundTrip() {
    let all = (0...255).map { UInt8($0) }
    let line = EscapedLine.encode(all)
    #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    #expect(EscapedLine.decode(line) == all)
    #expect(EscapedLine.encode(Array("a\n\\é".utf8)) == "a\\n\\\\\\xc3\\xa9")
  }

  @Test(
    "A line with a second spelling is refused",
    arguments: ["\\", "\\x", "\\x4", "\\x41", "\\xC3", "\\q", "é", "a\u{7F}", "\\xzz", "\\x+1"])
  func refused(line: String) {
    #expect(EscapedLine.decode(line) == nil)
  }
}
