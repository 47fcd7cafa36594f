import CanonicalBytes

/// Compares what was typed with the sentence that was shown.
enum TypedSentence {
  /// What is wrong with it; `nil` when every letter is there. Capitals, blanks and the stop at the
  /// end do not matter.
  static func problem(_ typed: String) -> TrialProblem? {
    let (given, wanted) = (plain(typed), plain(RehearsalFiles.sentence))
    if given.isEmpty { return .nothingTyped }
    if given.unicodeScalars.elementsEqual(wanted.unicodeScalars) { return nil }
    let there = Set(given)
    let missing = Set(wanted.filter { !$0.isASCII && !there.contains($0) }).sorted()
    guard missing.isEmpty else {
      return .lettersMissing(missing.map(String.init).joined(separator: " "))
    }
    return .otherText(typed)
  }

  private static func plain(_ text: String) -> String {
    let words = CanonicalString.nfc(text).lowercased().split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ").filter { $0 != "." }
  }
}
