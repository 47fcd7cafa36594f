import CanonicalBytes

/// How a typed response is compared with the accepted texts.
public enum ShortText {
  /// `text` in NFC, without white space at its ends, each inner run of white space as one space,
  /// and, unless case counts, in lower case. Accents always count.
  public static func normalised(_ text: String, ignoresCase: Bool) -> String {
    let scalars = CanonicalString.nfc(text).unicodeScalars
    // By scalars: a mark that stands on a space belongs to no word, but it is not white space.
    let words = scalars.split { $0.properties.isWhitespace }.map(String.init)
    let joined = words.joined(separator: " ")
    return CanonicalString.nfc(ignoresCase ? joined.lowercased() : joined)
  }

  /// Whether `response` is one of `accepted` after normalising both; blank never is.
  public static func accepts(_ response: String, _ accepted: [String], ignoresCase: Bool) -> Bool {
    let given = normalised(response, ignoresCase: ignoresCase)
    if given.isEmpty { return false }
    return accepted.contains { text in
      normalised(text, ignoresCase: ignoresCase).utf8.elementsEqual(given.utf8)
    }
  }
}
