import Testing

@testable import Interchange

@Suite struct ForeignTextTests {
  @Test(
    "What hides or steers is taken out and named",
    arguments: [
      ("{1:S\u{200B}A:=a}", "{1:SA:=a}", "U+200B"),
      ("a\u{1B}[2Jb", "a[2Jb", "U+001B"),
      ("a\u{202E}b", "ab", "U+202E"),
      ("a\u{2066}b\u{2069}", "ab", "U+2066"),
      ("a\u{AD}b", "ab", "U+00AD"),
      ("a\u{FEFF}b", "ab", "U+FEFF"),
      ("a\u{9B}b", "ab", "U+009B"),
      ("{1:S\u{FE0F}A:=a}", "{1:SA:=a}", "U+FE0F"),
      ("{1:S\u{E0041}A:=a}", "{1:SA:=a}", "U+E0041"),
      ("a\u{34F}b", "ab", "U+034F"),
      ("a\u{3164}b", "ab", "U+3164"),
    ])
  func taken(_ text: String, _ clean: String, _ name: String) {
    let result = ForeignText.clean(text)
    #expect(result.text == clean)
    #expect(result.taken.contains(name))
  }

  @Test(
    "Separators of lines and pages become spaces",
    arguments: [
      "a\u{2028}b", "a\u{2029}b", "a\u{0B}b", "a\u{0C}b", "a\u{85}b",
    ])
  func separators(_ text: String) { #expect(ForeignText.clean(text).text == "a b") }

  @Test(
    "Plain text of any script passes untouched",
    arguments: [
      "Câu 1:\tĐáp án – “đúng” … 50 ₫\nở đây", "日本語、한국어", "x² ≤ √2 → ∞", "Привет, العربية",
      "🙂 ☀️ e\u{301}",
    ])
  func untouched(_ text: String) {
    let result = ForeignText.clean(text)
    #expect(result.text.utf8.elementsEqual(text.utf8))
    #expect(result.taken.isEmpty)
  }

  @Test("Marks heaped upon one letter are taken away but for the first thirty")
  func heapedMarks() {
    let heap = "a" + String(repeating: "\u{301}\u{323}", count: 100_000) + "b"
    let (text, taken) = ForeignText.clean(heap)
    #expect(text.unicodeScalars.count == 32)
    #expect(taken == ["U+0301", "U+0323"])
  }

  @Test("The quick look never passes what the slow one takes")
  func quickAgreesWithSlow() {
    for value in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(Character(scalar)) + "b"
      let isTaken = !ForeignText.clean("\u{1}" + text).text.utf8.elementsEqual(text.utf8)
      if isTaken { #expect(!ForeignText.isSurelyClean(text.utf8), "U+\(String(value, radix: 16))") }
    }
  }

  @Test("The quick look at composition never passes what composing changes")
  func quickAgreesWithComposing() {
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "e" + String(Character(scalar))
      guard ComposedText.isSurelyComposed(text.utf8) else { continue }
      let composed = ComposedText.nfc("\u{212B}" + text)
      #expect(composed.utf8.elementsEqual(("\u{C5}" + text).utf8), "U+\(String(value, radix: 16))")
    }
  }
}
