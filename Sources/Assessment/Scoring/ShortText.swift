import CanonicalBytes

/// How a typed response is compared with the accepted texts.
public enum ShortText {
  /// `text` in NFC, without white space at its ends, each inner run of white space as one space,
  /// and, unless case counts, in lower case. Accents always count.
  public static func normalised(_ text: String, ignoresCase: Bool) -> String {
    let words = CanonicalString.nfc(text).split(whereSeparator: \.isWhitespace)
    let joined = words.joined(separator: " ")
    return CanonicalString.nfc(ignoresCase ? joined.lowercased() : joined)
  }
}
