import Testing

@testable import Interchange

@Suite struct ClozeLeakTests {
  @Test(
    "What looks like a gap with its key is found",
    arguments: [
      "{1:SA:=a}", "{:MC:a~=b}", "{1:S\u{200B}A:=a}", "{1:S\u{301}A:=a}", "{1:ŚA:=a}", "{1:SA=a}",
      "{ 1 : SA : =a}", #"\{1:SA:=a\}"#, "{1:**SA**:=a}", "\u{FF5B}1\u{FF1A}SA\u{FF1A}=a}",
      "1:SA:=a}", "[[1]]SA:=a}", "1:MC:a~=b", "x :MC:~a~=b", "{1:RX:%100%blue}", "{12:A B-C:=a}",
      "{1:SHORTANSWER_C#f}",
    ])
  func found(_ text: String) {
    #expect(ClozeLeak.isFound(in: text))
  }

  @Test(
    "Other braces and colons are text",
    arguments: [
      "{a: b}", "{1}", "{1:2}", "f(x) = {x : x > 1}", "10:30", "Tỉ lệ 1:2:3", "{#1}", "{:)", "a:=b",
      "{={a}*{b}}", "[[1]]", "", "{1", "{1:", "MC: chủ tọa", "USA:=1", "a 1:SA",
    ])
  func passed(_ text: String) {
    #expect(!ClozeLeak.isFound(in: text))
  }
}
