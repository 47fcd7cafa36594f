/// Vietnamese typed for the fonts of the time before Unicode, which Unicode reads as other letters.
package enum OldFonts {
  /// `TCVN3` or `VNI` when `text` is most likely written for such a font.
  ///
  /// Looks for letters that stand inside words only there (`C©u`, `ñöôïc`), and for none where the
  /// text has a single letter that only Unicode Vietnamese has.
  package static func name(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 >= 0xC2 && $0 <= 0xC3 }) else { return nil }
    var words = 0
    var tcvn = 0
    var vni = 0
    var word: [UInt32] = []
    for scalar in text.unicodeScalars.prefix(1 << 18) {
      if isVietnamese(scalar.value) { return nil }
      if isPartOfWord(scalar.value) {
        if word.count < 40 { word.append(scalar.value) }
      } else if !word.isEmpty {
        words &+= 1
        if isTCVN3(word) { tcvn &+= 1 } else if isVNI(word) { vni &+= 1 }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty {
      words &+= 1
      if isTCVN3(word) { tcvn &+= 1 } else if isVNI(word) { vni &+= 1 }
    }
    guard max(tcvn, vni) >= 3, max(tcvn, vni) &* 6 >= words else { return nil }
    return tcvn >= vni ? "TCVN3" : "VNI"
  }

  /// ă, đ, ĩ, ũ, ơ, ư and the letters with two marks.
  private static func isVietnamese(_ value: UInt32) -> Bool {
    switch value {
    case 0x0102, 0x0103, 0x0110, 0x0111, 0x0128, 0x0129, 0x0168, 0x0169, 0x01A0, 0x01A1, 0x01AF,
      0x01B0, 0x1EA0...0x1EF9:
      true
    default: false
    }
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  private static func isPartOfWord(_ value: UInt32) -> Bool {
    isLetter(value) || (0xA8...0xFF).contains(value)
  }

  /// A sign that is no letter, such as © or ®, with letters beside it: at the start only ® (đ).
  private static func isTCVN3(_ word: [UInt32]) -> Bool {
    guard word.count >= 2 else { return false }
    for (at, value) in word.enumerated() {
      switch value {
      case 0xAE where at == 0 && isLetter(word[1]): return true
      case 0xA8...0xB9 where at > 0 && isLetter(word[at &- 1]) && value != 0xB2 && value != 0xB3:
        // cm², m³ and 20° are signs after a word; a tone letter has a vowel's place.
        if value != 0xB0 && value != 0xAE && (value != 0xA9 || at &+ 1 < word.count) {
          return true
        }
      case 0xBB...0xBE where at > 0 && isLetter(word[at &- 1]): return true
      default: continue
      }
    }
    return false
  }

  /// A vowel with its mark as a letter of its own behind it.
  private static func isVNI(_ word: [UInt32]) -> Bool {
    guard word.count >= 2 else { return false }
    for at in 1..<word.count {
      let (base, mark) = (word[at &- 1], word[at])
      switch base {
      case 0x61, 0x41, 0x65, 0x45, 0x6F, 0x4F:
        if vowelMarks.contains(mark) { return true }
      case 0x75, 0x55, 0x79, 0x59, 0xF4, 0xD4, 0xF6, 0xD6:
        if toneMarks.contains(mark) { return true }
      default: continue
      }
    }
    return false
  }

  /// ù ø û õ ï.
  private static let toneMarks: Set<UInt32> = [
    0xF9, 0xF8, 0xFB, 0xF5, 0xEF, 0xD9, 0xD8, 0xDB, 0xD5, 0xCF,
  ]
  /// Those, and the marks that come with a circumflex or a breve.
  private static let vowelMarks = toneMarks.union([
    0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4, 0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB,
    0xC2, 0xC1, 0xC0, 0xC5, 0xC3, 0xC4, 0xCA, 0xC9, 0xC8, 0xDA, 0xDC, 0xCB,
  ])
}
