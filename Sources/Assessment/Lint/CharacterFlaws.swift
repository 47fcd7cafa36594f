/// Finds letters of other scripts, unusual spaces and characters that nobody sees.
enum CharacterFlaws {
  /// The first flaw of each kind, and every look-alike word.
  static func flaws(_ text: LintText, language: String) -> [TextFlaw] {
    if text.text.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
    var flaws: [TextFlaw] = []
    var mayHaveLookAlikes = false
    var seen: Set<Unicode.Scalar> = []
    for scalar in text.text.unicodeScalars where scalar.value >= 0x80 {
      if LookAlikes.mayBe(scalar) { mayHaveLookAlikes = true }
      let isSpace = Self.isUnusualSpace(scalar)
      guard isSpace || Self.isInvisible(scalar), seen.insert(scalar).inserted else { continue }
      flaws.append(
        TextFlaw(
          code: isSpace ? .unusualSpace : .invisibleCharacter, fragment: String(scalar),
          value: CodePoint.name(scalar), mended: isSpace ? " " : ""))
    }
    if mayHaveLookAlikes { flaws += lookAlikes(text.text, language: language) }
    return flaws
  }

  /// Spaces that look like the plain one but do not break or have another width.
  static func isUnusualSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Characters without a picture that the canonical text lets pass.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E, 0x3164,
      0xFE00...0xFE0F, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func lookAlikes(_ text: String, language: String) -> [TextFlaw] {
    var flaws: [TextFlaw] = []
    var slashes = 0
    var word: [Unicode.Scalar] = []
    for scalar in Array(text.unicodeScalars) + ["\n"] {
      if LintWords.isPart(scalar) || LookAlikes.mayBe(scalar) {
        word.append(scalar)
        continue
      }
      // Between slashes stands a pronunciation.
      if !word.isEmpty, slashes.isMultiple(of: 2) || word.contains(where: LookAlikes.isAlwaysWrong)
      {
        if let flaw = flaw(word, language: language) { flaws.append(flaw) }
      }
      if scalar == "/" { slashes += 1 }
      word = []
    }
    return flaws
  }

  private static func flaw(_ word: [Unicode.Scalar], language: String) -> TextFlaw? {
    let latin = word.map { LookAlikes.latin($0, language: language) }
    guard let first = latin.firstIndex(where: { $0 != nil }) else { return nil }
    let written = String(String.UnicodeScalarView(word))
    let others = zip(word, latin).filter { $1 == nil }.map(\.0)
    let isMixed = others.contains { $0.properties.isAlphabetic && !isForeign($0) }
    let isForeignWord = others.contains(where: isForeign)
    let isCertain = word.contains(where: LookAlikes.isAlwaysWrong) || (isMixed && !isForeignWord)
    let isSymbol = word.count <= 2 && word.contains { (0x3B1...0x3C9).contains($0.value) }
    if isSymbol || (isForeignWord && !isMixed) { return nil }
    let mended = zip(word, latin).map { $1 ?? $0 }
    return TextFlaw(
      code: .lookAlikeLetter, severity: isCertain ? nil : .warning, fragment: written,
      value: CodePoint.name(word[first]),
      mended: isCertain ? String(String.UnicodeScalarView(mended)) : nil)
  }

  /// Greek and Cyrillic letters.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x52F).contains(scalar.value)
  }
}
