import RichText
import Testing

struct RichMarkTests {
  private func inlines(_ source: String) -> [RichInline] {
    guard case .paragraph(let lines) = RichText(inline: source).blocks[0] else { return [] }
    return lines[0]
  }

  @Test("Emphasis nests either way, and three stars open both")
  func nesting() {
    let both: [RichInline] = [.strong([.emphasis([.text("a")])])]
    #expect(inlines("***a***") == both)
    #expect(
      inlines("**a *b* c**")
        == [.strong([.text("a "), .emphasis([.text("b")]), .text(" c")])])
    #expect(inlines("*a **b***") == [.emphasis([.text("a "), .strong([.text("b")])])])
    #expect(
      inlines("***a** b*") == [.emphasis([.strong([.text("a")]), .text(" b")])])
    #expect(
      inlines("***a* b**") == [.strong([.emphasis([.text("a")]), .text(" b")])])
    #expect(
      inlines("e^{x_{1}}") == [.text("e"), .raised([.text("x"), .lowered([.text("1")])])])
  }

  @Test(
    "What is not closed, or is no mark, is text",
    arguments: [
      "2 * 3 * 4", "5* thì", "*a", "**a", "a**", "**a*".replacing("*a*", with: "* a*"), "****a****",
      "`a", "``", "^{a", "_{", "^{}", "a_b_c", "x^2", "[[0]]", "[[a]]", "[[100]]", "[1]", "[[1]",
      "}", "a \\ b", "\\n", "** a **",
    ])
  func literal(source: String) {
    #expect(inlines(source) == [.text(source)])
  }

  @Test("A mark that crosses another's edge stays text")
  func crossing() {
    #expect(inlines("^{a*b}c*") == [.raised([.text("a*b")]), .text("c*")])
    #expect(inlines("**a *b**") == [.strong([.text("a *b")])])
  }

  @Test("A backslash makes a mark text, at the start of a line too")
  func escapes() {
    #expect(
      inlines(#"\*a\* \`b\` \[[1]] x\^{2} \\ \_{n}"#) == [.text("*a* `b` [[1]] x^{2} \\ _{n}")])
    #expect(RichText(#"\- a"#).plain == "- a")
    #expect(RichText(#"1\. a"#).blocks == [.paragraph([[.text("1. a")]])])
    #expect(RichText("\\| a |\n|---|").plain == "| a | |---|")
  }

  @Test("In code every character is itself")
  func code() {
    #expect(inlines("`a*b*c \\ [[1]]`") == [.code("a*b*c \\ [[1]]")])
  }

  @Test("Gaps are told in reading order, from lists, tables and other marks, not from code")
  func gaps() {
    let source = #"""
      [[1]] **[[2]]** x^{[[3]]} \[[4]] `[[5]]`

      - [[6]]

      | [[7]] | a |
      |---|---|
      | b | [[8]] |

      ```
      [[9]]
      ```
      """#
    #expect(RichText(source).gaps == [1, 2, 3, 6, 7, 8])
  }

  @Test("A combining mark keeps a sign from being a mark")
  func combined() {
    #expect(inlines("*\u{0301}a*") == [.text("*\u{0301}a*")])
  }

  @Test("A table needs its rule row, the same number of cells and at most sixteen")
  func tables() {
    let table = RichBlock.table(
      header: [[.text("a")], [.text("b|c")]], rows: [[[.text("1")], []]],
      alignments: [.leading, .trailing])
    #expect(RichText("| a | b\\|c |\n|---|--:|\n| 1 |").blocks == [table])
    #expect(RichText("|a|b|\n|-|\n").plain == "|a|b| |-|")
    let wide = String(repeating: "|a", count: 17) + "\n" + String(repeating: "|-", count: 17)
    #expect(RichText(wide).blocks.count == 1)
    #expect(RichText(wide).plain.hasPrefix("|a|a"))
    #expect(RichText("|a|\n|-|\n|1|2|").plain == "a |1|2|")
  }

  @Test("A fence needs its other half")
  func fences() {
    #expect(RichText("```\na\n").plain == "``` a")
    #expect(RichText("```\n**a**\n```").blocks == [.code(["**a**"])])
  }

  @Test("Plain words have single spaces and no marks")
  func plain() {
    #expect(
      RichText("**a**  b\n\n- c\n- `d`\n\n| e | f |\n|---|---|\n| x^{2} | [[1]] |").plain
        == "a b c d e f x2 [1]")
  }

  @Test("HTML holds every mark as an element and nothing unescaped")
  func html() {
    #expect(
      RichText("**<b>** & \"x\"\ny_{1}\n\n- `'`").html
        == "<p><strong>&lt;b&gt;</strong> &amp; &quot;x&quot;<br>y<sub>1</sub></p>\n"
        + "<ul><li><code>&#39;</code></li></ul>")
    #expect(
      RichText("| a | b |\n|---|--:|\n| 1 | [[1]] |").html { "<i>\($0)</i>" }
        == "<table><thead><tr><th>a</th><th style=\"text-align: right\">b</th></tr></thead>"
        + "<tbody><tr><td>1</td><td style=\"text-align: right\"><i>1</i></td></tr></tbody></table>")
    #expect(RichText(inline: "a *b*").inlineHTML == "a <em>b</em>")
  }
}
