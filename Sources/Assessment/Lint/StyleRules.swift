/// Remarks on style, which nobody has to follow.
enum StyleRules {
  static func findings(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    guard item.type == .singleChoice || item.type == .multipleChoice, item.choices.count > 2
    else { return [] }
    return [
      absolute(item, in: bank), ends(item, in: bank), capitals(item, in: bank),
      order(item, in: bank),
    ].compactMap(\.self)
  }

  /// One choice alone says “always” or “never”: candidates learn to avoid it.
  private static func absolute(_ item: LintItem, in bank: LintBank) -> Diagnostic? {
    let words = item.choices.map { choice in
      absoluteWords.first { LintWords.contains(choice.words, $0) }
    }
    guard words.count(where: { $0 != nil }) == 1,
      let index = words.firstIndex(where: { $0 != nil }), let word = words[index]
    else { return nil }
    let choice = item.choices[index]
    guard choice.words.count > 3, AllOrNone.certainty(choice, stem: item.stem) == nil,
      !LintWords.contains(LintWords.words(item.stem.text), word)
    else { return nil }
    return item.finding(
      .absoluteWord, at: choice.body.line, in: bank,
      ["value": choice.letter, "name": word.joined(separator: " ")])
  }

  private static let absoluteWords: [[String]] = [
    ["luôn", "luôn"], ["luôn"], ["mọi"], ["tất", "cả"], ["không", "bao", "giờ"], ["tuyệt", "đối"],
    ["always"], ["never"],
  ]

  /// Some choices end with a full stop and others do not.
  private static func ends(_ item: LintItem, in bank: LintBank) -> Diagnostic? {
    let texts = item.choices.map(\.body.text)
    if texts.contains(where: { $0.hasSuffix("v.v.") || $0.hasSuffix("..") }) { return nil }
    let ended = item.choices.filter { $0.body.text.last.map(".;,?!…".contains) ?? false }
    guard let odd = odd(ended, among: item.choices) else { return nil }
    if odd.words.last.map({ $0.count < 2 }) ?? true { return nil }
    return item.finding(
      .mixedPunctuation, at: odd.body.line, in: bank, ["value": odd.letter])
  }

  /// One choice alone begins with a small letter.
  private static func capitals(_ item: LintItem, in bank: LintBank) -> Diagnostic? {
    let first = item.choices.compactMap(\.body.text.first)
    guard first.count == item.choices.count, first.allSatisfy(\.isLetter) else { return nil }
    let small = item.choices.filter { $0.body.text.first?.isLowercase ?? false }
    guard small.count == 1, let odd = small.first, odd.body.text.contains(" ") else { return nil }
    return item.finding(
      .mixedCapitals, at: odd.body.line, in: bank, ["value": odd.letter])
  }

  /// The choices that differ from most, when there are any.
  private static func odd(_ some: [LintChoice], among all: [LintChoice]) -> LintChoice? {
    guard !some.isEmpty, some.count < all.count else { return nil }
    if some.count * 2 <= all.count { return some.first }
    let letters = Set(some.map(\.letter))
    return all.first { !letters.contains($0.letter) }
  }

  /// Numbers are found faster when they stand in order.
  private static func order(_ item: LintItem, in bank: LintBank) -> Diagnostic? {
    let numbers = item.choices.compactMap { ChoiceNumbers.number($0.body.text) }
    guard numbers.count == item.choices.count, Set(numbers.map(\.unit)).count == 1 else {
      return nil
    }
    let pairs = zip(numbers, numbers.dropFirst())
    let isOrdered =
      pairs.allSatisfy { $0.value <= $1.value } || pairs.allSatisfy { $0.value >= $1.value }
    guard !isOrdered, let first = item.choices.first else { return nil }
    return item.finding(.numbersOutOfOrder, at: first.body.line, in: bank)
  }
}
