import Testing

@testable import WireFuzz

@Suite("Those who judge the parsers")
struct JudgeTests {
  @Test(
    "The second reader takes JSON",
    arguments: [
      "{}", "[]", " [ 1 , -0.5e+3 , null ] ", "\"\\u00e9\\ud83d\\ude00\\/\"", "0", "true",
      "{\"a\":{\"a\":1},\"b\":[{}]}", "1E5",
    ])
  func taken(text: String) { #expect(NaiveJSON(Array(text.utf8)) != nil) }

  @Test(
    "The second reader refuses what only looks like JSON",
    arguments: [
      "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "1e", "tru", "nulll", "'a'",
      "\"\\ud800\"", "\"\\u12g4\"", "\"\\x\"", "\"a\nb\"", "[1 2]", "{\"a\" 1}", "\u{FEFF}{}",
      "\"", "1 1", "\u{0}", "[1]]", String(repeating: "[", count: 300),
    ])
  func refused(text: String) { #expect(NaiveJSON(Array(text.utf8)) == nil) }

  @Test("The second reader sees names that come twice, and how deep a document nests")
  func shape() throws {
    let twins = try #require(NaiveJSON(Array("[{\"a\":1,\"\\u0061\":2}]".utf8)))
    #expect(twins.hasTwins)
    #expect(twins.depth == 2)
    let single = try #require(NaiveJSON(Array("{\"a\":{\"a\":[]}}".utf8)))
    #expect(!single.hasTwins)
    #expect(single.depth == 3)
  }

  @Test("A document bears only what it says")
  func bears() throws {
    let document = try #require(NaiveJSON(Array("{\"a\":[1,\"x\"],\"b\":true,\"c\":null}".utf8)))
    for (told, isBorne) in [
      ("{}", true), ("{\"a\":[1.0,\"x\"]}", true), ("{\"a\":[1]}", false), ("{\"b\":false}", false),
      ("{\"d\":1}", false), ("{\"a\":[1,\"y\"]}", false), ("[]", false), ("{\"c\":null}", true),
    ] {
      let json = try #require(NaiveJSON(Array(told.utf8)))
      #expect(document.bears(json) == isBorne, "\(told)")
    }
  }

  @Test(
    "Canonical is the one spelling and nothing else",
    arguments: [
      ("{\"a\":[1,true,\"\\n\\\"\\\\\"]}", true), ("{\"b\":1,\"a\":2}", false), ("[1.0]", false),
      ("{\"a\":1,\"a\":1}", false), ("\"\\u0041\"", false), ("-0", false), ("null", false),
      ("[ ]", false), ("\"a\u{301}\"", false), ("\"á\"", true), ("9007199254740992", false),
      ("{\"A\":1}", false), ("\"\u{200B}\"", false),
    ])
  func canonical(text: String, isCanonical: Bool) {
    #expect((NaiveJSON.canonical(Array(text.utf8)) != nil) == isCanonical)
  }

  @Test("Controls, marks of direction and noncharacters are harmful, letters and marks are not")
  func printable() {
    for scalar: Unicode.Scalar in ["\u{1B}", "\u{9B}", "\u{7}", "\u{202E}", "\u{200D}", "\u{FFFE}"]
    {
      #expect(!Printable.isHarmless(scalar), "\(scalar.value)")
    }
    for scalar: Unicode.Scalar in ["a", "đ", "\u{301}", "ế", "中", " ", "\u{1F600}"] {
      #expect(Printable.isHarmless(scalar), "\(scalar.value)")
    }
  }
}
