import CanonicalBytes

/// Which response strings an item takes.
public enum ResponseForm {
  /// The longest typed response, in bytes of UTF-8.
  public static let longestText = 500

  /// Whether `response` may stand in an `answer` event for an item of this type; the empty
  /// string, a cleared response, always may.
  ///
  /// One choice: its id. Several: ids sorted by bytes, joined by one space. Typed: NFC, trimmed,
  /// on one line, at most ``longestText`` bytes.
  public static func isWellFormed(
    _ response: String, type: ItemType, choices: [ChoiceID]
  ) -> Bool {
    if response.utf8.isEmpty { return true }
    switch type {
    case .singleChoice, .trueFalse:
      return choices.contains(ChoiceID(response))
    case .multipleChoice:
      let ids = response.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
        .map { ChoiceID(String(decoding: $0, as: UTF8.self)) }
      let isAscending = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
      return isAscending && ids.allSatisfy(choices.contains)
    case .shortText:
      return response.utf8.count <= longestText && !response.utf8.contains(0x0A)
        && CanonicalString.isNFC(response) && CanonicalString.forbiddenScalar(in: response) == nil
        && response.first?.isWhitespace == false && response.last?.isWhitespace == false
    }
  }
}
