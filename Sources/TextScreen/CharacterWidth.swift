/// Columns of characters in a terminal, after Unicode's East Asian Width; ambiguous ones are 1.
package enum CharacterWidth {
  /// 0 for a mark that sits on its base, 1 or 2 for the rest, `nil` for what must not be shown.
  package static func of(_ scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x300 {
      return (0x20..<0x7F).contains(value) || (value > 0x9F && value != 0xAD) ? 1 : nil
    }
    if isVariationSelector(value) { return nil }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return nil
    case .nonspacingMark, .enclosingMark: return 0
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .spaceSeparator:
      if isJoiningJamo(value) { return 0 }
      return isWide(value) ? 2 : 1
    @unknown default: return nil
    }
  }

  /// Columns of the printable glyphs of `text` in one row.
  package static func of(_ text: String) -> Int {
    var columns = 0
    Glyph.walk(text) { glyph in
      columns += glyph.width
      return true
    }
    return columns
  }

  private static func isVariationSelector(_ value: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
  }

  /// Vowels and finals of Hangul, which join the syllable's first letter.
  private static func isJoiningJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = WideRanges.sorted.count
    while low < high {
      let middle = (low + high) / 2
      if WideRanges.sorted[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < WideRanges.sorted.count && WideRanges.sorted[low].contains(value)
  }
}
