/// What is said about a stem and what it gives away.
enum StemRules {
  static func findings(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let isChosen = item.type == .singleChoice || item.type == .multipleChoice
    if isChosen, let word = NegativeStem.plainWord(item.stem.text) {
      let line = bank.line(of: word, in: item.file, from: item.stem.line, to: item.endLine)
      found.append(item.finding(.negativeNotEmphasised, at: line, in: bank, ["value": word]))
    }
    if let key = givenAway(item) {
      found.append(
        item.finding(.keyInStem, at: item.stem.line, in: bank, ["value": key]))
    }
    return found
  }

  /// The key's text when the stem holds it and holds none of the other choices.
  private static func givenAway(_ item: LintItem) -> String? {
    guard item.type == .singleChoice || item.type == .shortText else { return nil }
    let stem = LintWords.words(withoutQuotations(item.stem.text))
    switch item.type {
    case .singleChoice:
      let common = item.choices.dropFirst().reduce(Set(item.choices.first?.words ?? [])) {
        $0.intersection($1.words)
      }
      guard let key = item.key, isTelling(key.words.filter { !common.contains($0) }),
        LintWords.contains(stem, key.words)
      else { return nil }
      let others = item.choices.filter { $0.letter != key.letter }
      return others.contains { LintWords.contains(stem, $0.words) } ? nil : key.body.text
    case .shortText:
      return item.accepted.first { answer in
        let words = LintWords.words(answer.text)
        return isTelling(words) && LintWords.contains(stem, words)
      }?.text
    case .trueFalse, .multipleChoice, .numeric, .ordering, .matching, .trueFalseGroup, .cloze,
      .extendedText:
      return nil
    }
  }

  /// What is quoted is what the question is about.
  private static func withoutQuotations(_ text: String) -> String {
    guard text.utf8.contains(0xE2) || text.utf8.contains(0xC2) else { return text }
    var depth = 0
    return text.filter { character in
      if "“«".contains(character) { depth += 1 }
      if "”»".contains(character) { depth = max(0, depth - 1) }
      return depth == 0
    }
  }

  /// One short word may stand in a stem by chance.
  private static func isTelling(_ words: [String]) -> Bool {
    words.count > 1 && words.reduce(0) { $0 + $1.count } > 6
  }
}
