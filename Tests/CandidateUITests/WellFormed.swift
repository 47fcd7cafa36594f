import CanonicalBytes
import RoomAPI

/// The rules for response strings, written apart from the code that makes them.
enum WellFormed {
  /// Whether the log of a room takes `response` for `item`.
  static func takes(_ response: String, _ item: PaperItem) -> Bool {
    let ids = item.choices.map(\.id)
    switch item.kind {
    case .singleChoice, .trueFalse: return ids.contains { same($0, response) }
    case .multipleChoice:
      let parts = pieces(response, " ")
      return isAscending(parts) && parts.allSatisfy { part in ids.contains { same($0, part) } }
    case .ordering:
      let parts = pieces(response, " ")
      return parts.count == ids.count && parts.sorted() == ids.sorted()
    case .shortText, .numeric: return isLine(response)
    case .matching: return isPairs(response, item, values: ids)
    case .trueFalseGroup: return isPairs(response, item, values: ["T", "F"])
    case .cloze: return isGaps(response, item)
    case .extendedText: return response.utf8.count <= 8_000 && isTrimmed(response)
    }
  }

  private static func isPairs(_ response: String, _ item: PaperItem, values: [String]) -> Bool {
    let pairs = pieces(response, " ").map { pieces($0, "=") }
    guard pairs.allSatisfy({ $0.count == 2 }) else { return false }
    let prompts = item.prompts.map(\.id)
    return isAscending(pairs.map { $0[0] })
      && pairs.allSatisfy { prompts.contains($0[0]) && values.contains($0[1]) }
  }

  private static func isGaps(_ response: String, _ item: PaperItem) -> Bool {
    var last = 0
    for line in pieces(response, "\n") {
      guard let mark = line.utf8.firstIndex(of: 0x3D) else { return false }
      let number = String(decoding: line.utf8[..<mark], as: UTF8.self)
      let text = String(decoding: line.utf8[line.utf8.index(after: mark)...], as: UTF8.self)
      guard let gap = Int(number), String(gap) == number, gap > last, gap <= item.gaps.count else {
        return false
      }
      last = gap
      switch item.gaps[gap - 1].kind {
      case .text, .number: guard isLine(text) else { return false }
      case .choice:
        guard item.gaps[gap - 1].choices.contains(where: { same($0.id, text) }) else {
          return false
        }
      }
    }
    return last > 0
  }

  private static func isLine(_ text: String) -> Bool {
    text.utf8.count <= 500 && !text.utf8.contains(0x0A) && isTrimmed(text)
  }

  private static func isTrimmed(_ text: String) -> Bool {
    CanonicalString.isNFC(text) && CanonicalString.forbiddenScalar(in: text) == nil
      && text.first?.isWhitespace == false && text.last?.isWhitespace == false
  }

  private static func isAscending(_ parts: [String]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func pieces(_ text: String, _ separator: Character) -> [String] {
    let mark = separator.asciiValue ?? 0
    return text.utf8.split(separator: mark, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}
