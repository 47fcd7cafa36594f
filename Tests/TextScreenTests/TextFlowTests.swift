import Seeded
import Testing

@testable import TextScreen

struct TextFlowTests {
  @Test("Lines break at spaces and keep every word")
  func words() {
    let text = "Công chức không được làm việc nào sau đây?"
    #expect(
      TextFlow.lines(text, width: 16) == ["Công chức không", "được làm việc", "nào sau đây?"])
  }

  @Test("A word longer than the line is broken, a line feed starts a line")
  func long() {
    let pieces = TextFlow.lines("abcdefgh ij\n\n  k", width: 3)
    #expect(pieces == ["abc", "def", "gh", "ij", "", "  k"])
    #expect(TextFlow.lines("", width: 9) == [""])
    #expect(TextFlow.lines("x   y", width: 4) == ["x y"])
  }

  @Test("No line is wider than asked, at any width, and no letter is lost")
  func property() {
    var random = SplitMix(seed: 0)
    let letters = Array("aếđ 中🎓\u{1B}\u{202E}\n")
    for seed in 0..<400 {
      random = SplitMix(seed: seed)
      let text = String((0..<60).map { _ in letters[random.next(letters.count)] })
      let width = 2 + random.next(20)
      let lines = TextFlow.lines(text, width: width)
      #expect(lines.allSatisfy { CharacterWidth.of($0) <= width }, "seed \(seed)")
      let kept = lines.joined().filter { $0 != " " }
      let expected = text.filter { "aếđ中🎓".contains($0) }
      #expect(kept == expected, "seed \(seed)")
    }
  }

  @Test("A cut text ends in an ellipsis and fits")
  func fitted() {
    #expect(TextFlow.fitted("Nguyễn Thị Ánh", width: 14) == "Nguyễn Thị Ánh")
    #expect(TextFlow.fitted("Nguyễn Thị Ánh", width: 12) == "Nguyễn Thị…")
    #expect(TextFlow.fitted("中中中", width: 4) == "中…")
    #expect(TextFlow.fitted("ab", width: 0) == "")
  }

  @Test("The tail keeps the last whole characters")
  func tail() {
    #expect(TextFlow.tail("ab中", width: 2) == "中")
    #expect(TextFlow.tail("ab中", width: 1) == "")
    #expect(TextFlow.tail("đường", width: 3) == "ờng")
  }

  @Test("A line that fits keeps its spaces, so that the columns of a table stand")
  func table() {
    let table = "Phòng  Kế hoạch\nP          150\nQ          200"
    #expect(
      TextFlow.lines(table, width: 20) == ["Phòng  Kế hoạch", "P          150", "Q          200"])
  }
}
