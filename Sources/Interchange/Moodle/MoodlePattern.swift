import Assessment
import CanonicalBytes

/// How Moodle writes the texts of keys.
enum MoodlePattern {
  /// Without white space at the ends; `*` is a wildcard, and `\*` a star.
  static func read(_ written: String, share: Share, ignoresCase: Bool) -> SourcePattern {
    let text = CanonicalString.nfc(ByteText.trimmed(written))
    return SourcePattern(
      text, share: share, ignoresCase: ignoresCase,
      hasWildcards: text.utf8.contains(UInt8(ascii: "*")))
  }
}

extension MoodleNumber {
  /// The numbers that `written` and its tolerance mean; `nil` when one of them is no number or a
  /// comma leaves open what is meant.
  static func key(_ written: String, tolerance: String) -> SourceNumberKey? {
    switch MoodleNumber(written) {
    case .every: return .any
    case .ambiguous, .none: return nil
    case .number(let value):
      let blank = ByteText.trimmed(tolerance).isEmpty
      guard case .number(let margin) = MoodleNumber(blank ? "0" : tolerance) else { return nil }
      let size = margin.first == "-" ? String(margin.dropFirst()) : margin
      return .value(value, tolerance: size)
    }
  }
}
