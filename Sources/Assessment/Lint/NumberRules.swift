import CanonicalBytes

/// What is said about the numbers of a key.
enum NumberRules {
  /// Numbers whose only mark is a decimal mark for the machine, and for readers of the item's
  /// language the one that groups thousands: the point, in English the comma.
  static func findings(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    let (grouping, decimal): (Character, Character) =
      item.language == "en" ? (",", ".") : (".", ",")
    return item.numbers.compactMap { number in
      guard let thousands = thousands(number.text, grouping),
        let read = ExactDecimal(written: number.text)
      else { return nil }
      return item.finding(
        .ambiguousNumber, at: number.line, in: bank,
        [
          "name": number.name, "value": number.text, "limit": read.text(mark: decimal),
          "first": thousands,
        ])
    }
  }

  /// The plain digits of one to three digits, none of them a leading zero, `mark` and three more.
  private static func thousands(_ text: String, _ mark: Character) -> String? {
    let sign = text.prefix { "+-−".contains($0) }
    let parts = text.dropFirst(sign.count)
      .split(separator: mark, omittingEmptySubsequences: false)
    guard sign.count < 2, parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3,
      parts[0].first != "0", parts.joined().unicodeScalars.allSatisfy(LintWords.isDigit)
    else { return nil }
    return sign + parts.joined()
  }
}
