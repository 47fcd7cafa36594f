import Assessment

extension QTI12Draft {
  /// A typed word or number, or a text that people mark.
  mutating func typed(_ response: QTI12Response) -> SourceBody? {
    if let refusal = scoring.refusal {
      fail(.unsupportedRule, ["value": refusal])
      return nil
    }
    guard scoring.isScored else { return unscored() }
    guard raw([:]) == .zero else {
      refuseRule("points without a response")
      return nil
    }
    let name = response.identifier
    if isNumber(response) {
      guard let ranges = ranges(of: name, in: [:]) else { return nil }
      guard settle(best: clamped(ranges.map(\.score).max() ?? .zero)) else { return nil }
      return numbers(ranges).map { .number($0, unit: "") }
    }
    guard let words = words(of: name, in: [:]) else { return nil }
    guard settle(best: clamped(words.map(\.score).max() ?? .zero)) else { return nil }
    return patterns(words).map { .text($0) }
  }

  private mutating func unscored() -> SourceBody? {
    switch metadata.kind {
    case .typed, .number, .blanks, .cloze:
      fail(.noKey)
      return nil
    case .essay, .choice, .multiple, .trueFalse, .matching, .dropdowns, .ordering, .information,
      .other, nil:
      find(.note, .manualScoring)
      return .essay(leastWords: nil, mostWords: nil, rubric: rubric)
    }
  }

  /// What the source tells those who mark.
  private var rubric: [String] {
    (item.all("rubric") + item.all("itemrubric")).compactMap { node in
      let view = node.attributes["view"]?.lowercased() ?? "all"
      let text = QTI12Material.text(node).text
      return view == "candidate" || text.isEmpty ? nil : text
    }
  }

  func isNumber(_ response: QTI12Response) -> Bool {
    if response.isNumber || metadata.kind == .number { return true }
    return scoring.rules.contains { rule in
      !scoring.changes(of: rule).isEmpty
        && rule.condition.leaves.contains { leaf in
          if case .compared(response.identifier, _, _) = leaf { true } else { false }
        }
    }
  }

  /// Words that earn something, each with what it earns, in the order of the rules.
  mutating func words(
    of response: String, in others: [String: [String]]
  ) -> [(pattern: SourcePattern, score: QTI12Amount)]? {
    var words: [(pattern: SourcePattern, score: QTI12Amount)] = []
    for rule in scoring.rules where !scoring.changes(of: rule).isEmpty {
      for leaf in rule.condition.leaves where leaf.response == response {
        guard let pattern = Self.pattern(leaf) else {
          refuseRule("respcondition")
          return nil
        }
        if words.contains(where: { $0.pattern.isSame(as: pattern) }) { continue }
        let sample = Self.sample(leaf)
        guard words.count < 500, let score = raw(others.merging([response: [sample]]) { $1 }) else {
          refuseRule("respcondition")
          return nil
        }
        words.append((pattern, score))
      }
    }
    guard agree(words, response: response, others: others) else {
      refuseRule("respcondition")
      return nil
    }
    return words
  }

  private static func pattern(_ leaf: QTI12Condition) -> SourcePattern? {
    switch leaf {
    case .equal(_, let value, let ignoresCase, nil):
      return value.isEmpty ? nil : SourcePattern(value, ignoresCase: ignoresCase)
    case .contains(_, let value, let ignoresCase):
      if value.isEmpty { return nil }
      let escaped = value.split(separator: "*", omittingEmptySubsequences: false)
        .joined(separator: "\\*")
      return SourcePattern("*\(escaped)*", ignoresCase: ignoresCase, hasWildcards: true)
    case .equal, .compared, .subset, .unanswered, .other, .and, .or, .not, .unknown: return nil
    }
  }

  private static func sample(_ leaf: QTI12Condition) -> String {
    switch leaf {
    case .equal(_, let value, _, _), .contains(_, let value, _): value
    case .compared, .subset, .unanswered, .other, .and, .or, .not, .unknown: ""
    }
  }

  /// Whether the list of words gives the same scores as the rules, tried on what could tell them
  /// apart.
  private func agree(
    _ words: [(pattern: SourcePattern, score: QTI12Amount)], response: String,
    others: [String: [String]]
  ) -> Bool {
    let texts = words.map { $0.pattern.core }
    var samples = texts + texts.flatMap { [$0.uppercased(), $0.lowercased(), "x \($0) y"] }
    samples += ["\u{7A7A}q", "0"]
    if texts.count > 1 { samples.append(texts.prefix(5).joined(separator: " ")) }
    guard fits(samples.count &* max(1, words.count)) else { return false }
    return samples.allSatisfy { sample in
      let first = words.first { $0.pattern.takes(sample) }
      let score = raw(others.merging([response: [sample]]) { $1 })
      return score == (first?.score ?? raw(others))
    }
  }

  /// The words as patterns with their shares.
  mutating func patterns(
    _ words: [(pattern: SourcePattern, score: QTI12Amount)]
  ) -> [SourcePattern]? {
    var patterns: [SourcePattern] = []
    for word in words {
      guard let share = share(clamped(word.score)) else { return nil }
      var pattern = word.pattern
      pattern.share = share
      patterns.append(pattern)
    }
    return patterns
  }
}

extension SourcePattern {
  /// The text without the stars around it.
  var core: String {
    guard hasWildcards else { return text }
    return text.dropFirst().dropLast().split(separator: "\\*", omittingEmptySubsequences: false)
      .joined(separator: "*")
  }

  fileprivate func takes(_ response: String) -> Bool {
    if !hasWildcards { return QTI12Text.equal(response, text, ignoresCase: ignoresCase) }
    return ignoresCase
      ? response.lowercased().contains(core.lowercased()) : response.contains(core)
  }

  fileprivate func isSame(as other: SourcePattern) -> Bool {
    text.utf8.elementsEqual(other.text.utf8) && ignoresCase == other.ignoresCase
      && hasWildcards == other.hasWildcards
  }
}
