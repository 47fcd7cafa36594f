import CanonicalBytes

/// Which response strings an item takes.
public enum ResponseForm {
  /// The longest typed word, phrase or number, in bytes of UTF-8.
  public static let longestText = 500
  /// The longest extended text, in bytes of UTF-8.
  public static let longestEssay = 8_000

  /// Whether `response` may stand in an `answer` event for `item`; the empty string, a cleared
  /// response, always may.
  ///
  /// One choice: its id. Several: ids sorted by bytes, joined by one space. Ordering: all ids,
  /// joined by one space. Matching and true-false groups: `prompt=choice` pairs sorted by prompt,
  /// joined by one space. Cloze: a line `number=response` for each filled gap, ascending. Typed:
  /// NFC, trimmed, on one line unless extended, and no longer than the limits above.
  public static func isWellFormed(_ response: String, item: Item) -> Bool {
    if response.utf8.isEmpty { return true }
    let choices = item.choices.map(\.id)
    switch item.type {
    case .singleChoice, .trueFalse: return choices.contains(ChoiceID(response))
    case .multipleChoice:
      let ids = ResponseParts.ids(response)
      let isAscending = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
      return isAscending && ids.allSatisfy(choices.contains)
    case .shortText, .numeric: return isLine(response)
    case .ordering:
      let ids = ResponseParts.ids(response)
      return ids.count == choices.count && Set(ids) == Set(choices)
    case .matching, .trueFalseGroup: return isPairs(response, item)
    case .cloze: return isGaps(response, item)
    case .extendedText:
      return response.utf8.count <= longestEssay && isTrimmedText(response)
    }
  }

  private static func isLine(_ text: String) -> Bool {
    text.utf8.count <= longestText && !text.utf8.contains(0x0A) && isTrimmedText(text)
  }

  private static func isTrimmedText(_ text: String) -> Bool {
    CanonicalString.isNFC(text) && CanonicalString.forbiddenScalar(in: text) == nil
      && text.unicodeScalars.first?.properties.isWhitespace == false
      && text.unicodeScalars.last?.properties.isWhitespace == false
  }

  private static func isPairs(_ response: String, _ item: Item) -> Bool {
    guard let pairs = ResponseParts.pairs(response) else { return false }
    let prompts = Set(item.prompts.map(\.id))
    let rights =
      item.type == .trueFalseGroup
      ? [AnswerKey.truth, AnswerKey.falsehood] : Set(item.choices.map(\.id))
    return pairs.allSatisfy { prompts.contains($0.prompt) && rights.contains($0.choice) }
      && zip(pairs, pairs.dropFirst()).allSatisfy { $0.prompt < $1.prompt }
  }

  private static func isGaps(_ response: String, _ item: Item) -> Bool {
    guard let lines = ResponseParts.gaps(response) else { return false }
    let isAscending = zip(lines, lines.dropFirst()).allSatisfy { $0.gap < $1.gap }
    return isAscending
      && lines.allSatisfy { line in
        guard item.gaps.indices.contains(line.gap - 1) else { return false }
        switch item.gaps[line.gap - 1] {
        case .text, .number: return isLine(line.response)
        case .choices(let choices):
          return choices.contains { $0.id == ChoiceID(line.response) }
        }
      }
  }
}
