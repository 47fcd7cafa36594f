import RichText
import Seeded
import Testing
import TextScreen

struct RichTextPropertyTests {
  private static let marks = [
    "**", "*", "***", "`", "```\n", "^{", "_{", "}", "[[1]]", "[[2]]", "[[", "]]", "|", "| ",
    "|---|---|\n", "|:-:|\n", "\n", "\n\n", "- ", "1. ", "2. ", "\\", "\n- ", "\n| ", "\n1. ",
  ]
  private static let words = [
    "Hiến pháp", "nước", "a", "Việt\u{0323}", "漢字", "  ", " ", "\t", "công chức", "12,5", "👍🏽",
    "thẩm-quyền-của-Quốc-hội", "x", "🇻🇳", "é̂̂̂̂̂", "…",
  ]
  private static let hostile = [
    "\u{1B}[31m", "\u{0}", "\u{7}", "\u{202E}", "\u{200B}", "\r\n", "\r", "\u{85}", "\u{2028}",
    "\u{9B}2J", "\u{FEFF}", "\u{AD}",
  ]

  private static func source(_ seed: UInt64, from parts: [String], count: Int) -> String {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in parts[random.next(parts.count)] }.joined()
  }

  private static func text(_ lines: [StyledLine]) -> [String] {
    lines.map { $0.map(\.text).joined() }
  }

  @Test("No line is wider than asked, and only printable glyphs come out")
  func width() {
    for seed in UInt64(0)..<300 {
      let source = Self.source(seed, from: Self.marks + Self.words + Self.hostile, count: 40)
      let rich = RichText(source)
      let width = Int(seed % 100) + 1
      for line in Self.text(rich.lines(width: width)) {
        #expect(CharacterWidth.of(line) <= width, "seed \(seed)")
        #expect(TextFlow.printable(line) == line, "seed \(seed)")
      }
    }
  }

  @Test("Text without marks comes out as the plain flow gives it")
  func plainText() {
    let parts = Self.words + Self.hostile + ["\n", "\n\n", "(", ".", "%", "5 × 3", "a_b", "x^2"]
    for seed in UInt64(0)..<400 {
      let source = Self.source(seed, from: parts, count: 30)
      for width in [1, 2, 7, 20, 36, 76, Int(seed % 100) + 1] {
        let flow = TextFlow.lines(source, width: width)
        #expect(Self.text(RichText(source).lines(width: width)) == flow, "seed \(seed) \(width)")
        let inline = RichText(inline: source).lines(width: width)
        #expect(Self.text(inline) == flow, "seed \(seed) \(width)")
      }
    }
  }

  @Test("No letter is lost, whatever marks stand around it")
  func letters() {
    let words = ["Quốc", "hội", "đất", "nước", "đê", "12", "Ủy", " "]
    for seed in UInt64(0)..<400 {
      let source = Self.source(seed, from: Self.marks.filter { $0 != "```\n" } + words, count: 40)
      let expected = source.filter(\.isLetter).map(String.init).sorted()
      let rich = RichText(source)
      #expect(rich.plain.filter(\.isLetter).map(String.init).sorted() == expected, "seed \(seed)")
      let html = rich.html.replacing(#/<[^>]*>/#, with: "")
        .replacing(#/&[a-z0-9#]+;/#, with: "")
      #expect(html.filter(\.isLetter).map(String.init).sorted() == expected, "seed \(seed)")
      for width in [1, 9, 36, 76] {
        let shown = Set(Self.text(rich.lines(width: width)).joined().filter(\.isLetter))
        #expect(shown.isSuperset(of: source.filter(\.isLetter)), "seed \(seed) \(width)")
      }
    }
  }

  @Test("Random bytes never trap and never become an element of HTML")
  func bytes() {
    for seed in UInt64(0)..<400 {
      var random = SplitMix(seed: seed)
      let bytes = (0..<200).map { _ in UInt8(random.next(256)) }
      let ascii = bytes.map { $0 % 4 == 0 ? UInt8(ascii: "*") : $0 & 0x7F }
      for source in [
        String(decoding: bytes, as: UTF8.self), String(decoding: ascii, as: UTF8.self),
      ] {
        let rich = RichText(source)
        #expect(rich.lines(width: Int(seed % 40) + 1).count > 0)
        #expect(rich.leastWidth > 0)
        #expect(!rich.plain.contains("\n"))
        let known =
          #/
          <\/?(p|br|ul|ol|li|pre|code|strong|em|sup|sub|table|thead|tbody|tr|th|td|span)
          (\ (class|style)="[a-z:\ \-]*")?>
          /#
        #expect(!rich.html.replacing(known, with: "").contains(#/[<>"]/#), "seed \(seed)")
      }
    }
  }

  @Test(
    "Sixteen thousand characters of marks take no longer than in proportion",
    arguments: [
      "*", "**", "*a ", "**a ", "a* ", "***a", "[", "[[1", "|", "`", "`a", "^{", "^{a", "_{}", "}",
      "\\", "- a\n", "1. a\n", "```a\n", "|a|b|\n|-|-|\n", "|a\n|-\n", "\n", " ", "a ", "  a\n",
      "*a^{b*c}", "|a",
    ])
  func linear(part: String) {
    let most = 16_384
    let source = String(repeating: part, count: most / part.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      let rich = RichText(source)
      _ = rich.lines(width: 36)
      _ = rich.html
      _ = rich.plain
      _ = rich.leastWidth
    }
    #expect(time < .seconds(6), "\(part.debugDescription) took \(time)")
  }
}
