/// What a console's font has to show.
enum ConsoleCharacters {
  /// The 134 Vietnamese letters that ASCII lacks.
  static let letters = """
    ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ\
    àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ
    """

  /// The signs that the terminal's screens use, and the small digits of powers and indices.
  static let signs = """
    ·–‘’“”…←↑→↓↕√−≤≥─│┼■□▲►▼○●◐♦²³¹⁰⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉₊₋
    """

  /// Those that a font with `characters` cannot show, in the order above.
  static func missing(from characters: Set<UInt16>) -> String {
    let missing = (letters + signs).unicodeScalars.filter { scalar in
      UInt16(exactly: scalar.value).map { !characters.contains($0) } ?? true
    }
    return String(String.UnicodeScalarView(missing))
  }
}
