import CanonicalBytes

/// Reads choices that are numbers or ranges of numbers.
enum ChoiceNumbers {
  /// The number of a choice that is one number and its unit.
  static func number(_ text: String) -> (value: ExactDecimal, unit: String)? {
    guard hasDigit(text) else { return nil }
    let parts = pieces(text)
    guard parts.numbers.count == 1, let value = ExactDecimal(written: parts.numbers[0]) else {
      return nil
    }
    return (value, parts.words.joined(separator: " "))
  }

  /// The stretch of a choice such as `từ 10 đến dưới 20 năm`, `10–20 %` or `trên 20 năm`.
  static func stretch(_ text: String) -> NumberStretch? {
    guard hasDigit(text) else { return nil }
    let parts = pieces(text)
    let numbers = parts.numbers.compactMap { ExactDecimal(written: $0) }
    guard numbers.count == parts.numbers.count else { return nil }
    let unit = Set(parts.words).subtracting(bounds).sorted().joined(separator: " ")
    if numbers.count == 1 {
      return NumberStretch(from: numbers[0], said: Set(parts.words), unit: unit)
    }
    guard numbers.count == 2, numbers[0] < numbers[1], let between = parts.between else {
      return nil
    }
    let joins = LintWords.words(between)
    let isDash = between.contains { "-–—".contains($0) }
    guard isDash ? joins.isEmpty : joins.contains("đến") || joins.contains("to") else { return nil }
    return NumberStretch(
      from: numbers[0], to: numbers[1],
      isOpenAbove: joins.contains("dưới") || joins.contains("under"),
      unit: unit)
  }

  /// Words that say where a range ends and not what it counts.
  private static let bounds: Set<String> = [
    "từ", "đến", "dưới", "trên", "hơn", "trở", "lên", "xuống", "ít", "nhất", "tối", "thiểu", "đa",
    "không", "quá", "khoảng", "đủ", "from", "to", "under", "over", "above", "below", "more", "less",
    "than", "or", "at", "least", "most", "up",
  ]

  private static func hasDigit(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
  }

  private static func pieces(
    _ text: String
  ) -> (numbers: [String], words: [String], between: String?) {
    var numbers: [String] = []
    var rest = ""
    var between = ""
    var number = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let isMark =
        !number.isEmpty && (scalar == "," || scalar == ".") && LintWords.isDigit(next)
      if LintWords.isDigit(scalar) || isMark {
        number.unicodeScalars.append(scalar)
        continue
      }
      if !number.isEmpty { numbers.append(number) }
      number = ""
      rest.unicodeScalars.append(scalar)
      if numbers.count == 1 { between.unicodeScalars.append(scalar) }
    }
    if !number.isEmpty { numbers.append(number) }
    return (numbers, LintWords.words(rest), numbers.count == 2 ? between : nil)
  }
}
