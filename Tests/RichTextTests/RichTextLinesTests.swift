import RichText
import Testing
import TextScreen

struct RichTextLinesTests {
  private func text(_ source: String, _ width: Int) -> [String] {
    RichText(source).lines(width: width).map { $0.map(\.text).joined() }
  }

  @Test("Lists hang under their text, and numbers stand under each other")
  func lists() {
    #expect(
      text("Chọn:\n- một hai ba bốn năm\n- sáu", 14) == [
        "Chọn:", "- một hai ba", "  bốn năm", "- sáu",
      ])
    let ten = (1...10).map { "\($0). bước" }.joined(separator: "\n")
    #expect(text(ten, 20).first == " 1. bước")
    #expect(text(ten, 20).last == "10. bước")
    #expect(text("1. một\n\n2. hai\n\nba", 20) == ["1. một", "2. hai", "", "ba"])
  }

  @Test("A number that does not count from one, or an indented dash, stays as written")
  func noLists() {
    #expect(text("5. năm", 20) == ["5. năm"])
    #expect(text("  - hai\n1.5 kg", 20) == ["  - hai", "1.5 kg"])
    #expect(text("- một\n  tiếp\n  - hai", 20) == ["- một tiếp", "  - hai"])
  }

  private static let table = """
    | Năm  | Số hồ sơ đã nhận | Ghi chú   |
    |------|-----------------:|:---------:|
    | 2024 | 120              | đúng hạn  |
    | 2025 | 1345             |
    """

  @Test("A table that fits is drawn with light lines, columns aligned")
  func wideTable() {
    #expect(
      text(Self.table, 76) == [
        "Năm  │ Số hồ sơ đã nhận │ Ghi chú",
        "─────┼──────────────────┼─────────",
        "2024 │              120 │ đúng hạn",
        "2025 │             1345 │",
      ])
  }

  @Test("A table at 36 columns or less wraps its cells; below its longest words it goes row by row")
  func narrowTable() {
    #expect(
      text(Self.table, 30) == [
        "Năm  │  Số hồ sơ đã │ Ghi chú",
        "     │         nhận │",
        "─────┼──────────────┼─────────",
        "2024 │          120 │ đúng hạn",
        "2025 │         1345 │",
      ])
    #expect(
      text(Self.table, 14) == [
        "────────", "Năm: 2024", "Số hồ sơ đã", "nhận: 120", "Ghi chú: đúng", "hạn", "────────",
        "Năm: 2025", "Số hồ sơ đã", "nhận: 1345", "Ghi chú:", "────────",
      ])
    #expect(RichText(Self.table).leastWidth == 18)
    #expect(text(Self.table, 18).contains { $0.contains("│") })
    #expect(!text(Self.table, 17).contains { $0.contains("│") })
  }

  @Test("Code keeps its spaces; a line too long goes on behind an ellipsis")
  func code() {
    let source = "Cho:\n```swift\nfor i in 1...3 {\n  print(i)\n\n}\n```\nIn ra gì?"
    #expect(
      text(source, 20) == ["Cho:", "for i in 1...3 {", "  print(i)", "", "}", "In ra gì?"])
    #expect(text(source, 10)[1...2] == ["for i in 1", "…...3 {"])
    #expect(RichText(source).leastWidth == 16)
  }

  @Test("Marks become roles in running text, and leave a focused text alone")
  func roles() {
    let source = "a **b *c*** `d` x^{2}"
    #expect(
      RichText(source).lines(width: 40) == [
        [
          StyledSpan("a ", .body), StyledSpan("b c", .strong), StyledSpan(" ", .body),
          StyledSpan("‘d’", .code), StyledSpan(" x²", .body),
        ]
      ])
    #expect(
      RichText(source).lines(width: 40, role: .focus) == [[StyledSpan("a b c ‘d’ x²", .focus)]])
  }

  @Test("A gap is not broken while it fits into a line")
  func gaps() {
    let lines = RichText("Điền vào [[1]] nhé").lines(width: 16) { number in
      StyledSpan("[\(number): hai từ  ]", .focus)
    }
    #expect(
      lines == [
        [StyledSpan("Điền vào", .body)],
        [StyledSpan("[1: hai từ  ]", .focus)],
        [StyledSpan("nhé", .body)],
      ])
  }

  @Test("Raised and lowered text uses small characters, or says so when there are none")
  func small() {
    #expect(text("H_{2}SO_{4}, 10^{−3}, a_{n+1}, x^{½}", 60) == ["H₂SO₄, 10⁻³, aₙ₊₁, x^(½)"])
  }
}
