import Testing

@testable import TextScreen

struct CharacterWidthTests {
  @Test(
    "A character takes the columns of its East Asian Width",
    arguments: [
      ("a", 1), ("ế", 1), ("e\u{302}\u{301}", 1), ("Đ", 1), ("đ", 1), ("ữ", 1), ("₫", 1),
      ("“", 1), ("–", 1), ("●", 1), ("○", 1), ("►", 1), ("♦", 1), ("√", 1), ("■", 1), ("…", 1),
      ("│", 1), ("▼", 1), ("中", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2),
      ("\u{3000}", 2), ("🎓", 2), ("👨\u{200D}👩", 4), ("", 0),
    ])
  func width(text: String, columns: Int) {
    #expect(CharacterWidth.of(text) == columns)
  }

  @Test(
    "What must not reach a terminal has no width",
    arguments: [
      "\u{0}", "\u{7}", "\u{8}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{200B}",
      "\u{200E}", "\u{202E}", "\u{2028}", "\u{2066}", "\u{FEFF}", "\u{FE0F}", "\u{E000}",
      "\u{E0001}", "\u{FFFE}", "\r", "\n", "\r\n", "\t",
    ])
  func unprintable(text: String) {
    #expect(CharacterWidth.of(text) == 0)
    #expect(
      TextFlow.printable("a\(text)b").unicodeScalars.allSatisfy { "ab ".contains(Character($0)) })
  }

  @Test("Every letter of Vietnamese is one column, composed and decomposed")
  func vietnamese() {
    let marks = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    for base in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "A", "Ă", "Ơ", "Ư"] {
      for mark in marks {
        #expect(CharacterWidth.of(base + mark) == 1, "\(base + mark)")
      }
    }
  }

  @Test("A cell holds a base and at most four marks")
  func pile() {
    var glyphs: [Glyph] = []
    Glyph.walk("a" + String(repeating: "\u{301}", count: 40) + "b") { glyph in
      glyphs.append(glyph)
      return true
    }
    #expect(glyphs.map(\.width) == [1, 1])
    #expect(glyphs.first?.character.unicodeScalars.count == Glyph.mostScalars)
  }
}
