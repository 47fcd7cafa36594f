import Testing

@testable import Interchange

@Suite struct MarkdownHTMLTests {
  @Test(
    "Marks become elements, and what is no mark stays",
    arguments: [
      ("a\nb\n\nc", "<p>a b</p><p>c</p>"), ("# Đề", "<p><strong>Đề</strong></p>"),
      ("- a\n- b\n\n1. c", "<ul><li>a<li>b</ul><ol><li>c</ol>"),
      ("**a** *b* __c__ a_b", "<p><strong>a</strong> <em>b</em> <strong>c</strong> a_b</p>"),
      ("2 * 3 * 4", "<p>2 * 3 * 4</p>"), ("`a<b`", "<p><code>a&lt;b</code></p>"),
      ("```\nx < 1\n```", "<pre>x &lt; 1\n</pre>"), (#"\*a\*"#, "<p>*a*</p>"),
      ("![h](a.png)", "<p><img src=\"a.png\" alt=\"h\"></p>"),
      ("[t](u)", "<p><a href=\"u\">t</a></p>"),
      ("[t] (u)", "<p>[t] (u)</p>"), ("**a", "<p>**a</p>"), ("#a", "<p>#a</p>"),
      ("1.5", "<p>1.5</p>"),
    ])
  func marks(_ markdown: String, _ html: String) {
    #expect(MarkdownHTML.html(markdown) == html)
  }

  @Test("Runs of marks are read in time that grows with their length")
  func long() {
    for piece in ["[", "![", "*", "**", "`", "[](", "_", "\\", "# ", "- "] {
      let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
      #expect(!MarkdownHTML.html(text).isEmpty)
    }
  }
}
