import Testing

@testable import Interchange

@Suite struct CodeMarkupTests {
  @Test(
    "Code becomes text that gaps can stand in",
    arguments: [
      ("a <code>x</code> b", "a x b"),
      ("<PRE class=\"c\">a\n  b</PRE>c", "<p>a<br>&nbsp;&nbsp;b</p>c"),
      ("<b>a</b> < c", "<b>a</b> < c"), ("</pre>\n<", "</p>\n<"),
    ])
  func opened(_ html: String, _ text: String) {
    #expect(CodeMarkup.opened(html) == text)
  }
}
