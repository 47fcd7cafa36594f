import Assessment

extension QTI12Draft {
  /// Choices of which one or several are chosen.
  mutating func choices(_ response: QTI12Response) -> SourceBody? {
    guard checkNames(response) else { return nil }
    let isMultiple = response.isMultiple || metadata.kind == .multiple
    let rule = isMultiple ? multipleRule(response) : singleRule(response)
    guard let rule else { return nil }
    if !isMultiple, let isTrue = truth(response, rule) { return .trueFalse(isTrue: isTrue) }
    return .choice(
      SourceChoices(
        choices: response.choices, isSingle: !isMultiple, isShuffled: response.isShuffled,
        rule: rule))
  }

  /// Whether the labels can be told apart.
  mutating func checkNames(_ response: QTI12Response) -> Bool {
    if response.labels.isEmpty {
      fail(.tooFewChoices, ["value": "0"])
      return false
    }
    var seen: Set<String> = []
    for name in response.names where !seen.insert(name).inserted || name.isEmpty {
      fail(.repeatedIdentifier, ["value": name])
      return false
    }
    let known = Set(response.names)
    for rule in scoring.rules where !scoring.changes(of: rule).isEmpty {
      for case .equal(response.identifier, let value, _, nil) in rule.condition.leaves
      where !known.contains(value) {
        fail(.keyNotAChoice, ["value": value])
        return false
      }
    }
    return true
  }

  private mutating func singleRule(_ response: QTI12Response) -> SourceRule<String>? {
    guard canTry(response.labels.count + 1) else { return nil }
    guard raw([:]) == .zero else {
      refuseRule("points without a response")
      return nil
    }
    var scores: [String: QTI12Amount] = [:]
    for name in response.names {
      guard let score = raw([response.identifier: [name]]) else {
        refuseRule("setvar")
        return nil
      }
      scores[name] = clamped(score)
    }
    guard settle(best: scores.values.max() ?? .zero) else { return nil }
    return rule(scores)
  }

  /// All or nothing where that is what the scores say, otherwise their shares.
  private mutating func rule(_ scores: [String: QTI12Amount]) -> SourceRule<String>? {
    var shares: [String: Share] = [:]
    for (name, score) in scores where score != .zero {
      guard let share = share(score) else { return nil }
      shares[name] = share
    }
    if shares.count == 1, let only = shares.first, only.value == .one {
      return .exactly([only.key])
    }
    return .shares(SourceShares(shares, lower: lowerShare(), upper: .one))
  }

  private mutating func multipleRule(_ response: QTI12Response) -> SourceRule<String>? {
    let names = response.names
    let most = min(response.most.flatMap { $0 > 0 ? $0 : nil } ?? names.count, names.count)
    if most < names.count { find(.warning, .lessNumber, ["value": "\(most)"]) }
    if let least = response.least, least > 0 {
      find(.note, .lessNumber, ["value": "\(least)"])
    }
    let samples = QTI12Samples.subsets(names, most: most, hints: hints(response))
    guard canTry(samples.count) else { return nil }
    guard raw([:]) == .zero else {
      refuseRule("points without a response")
      return nil
    }
    var scores: [(names: Set<String>, score: QTI12Amount)] = []
    for sample in samples {
      guard let score = raw([response.identifier: sample]) else {
        refuseRule("setvar")
        return nil
      }
      scores.append((Set(sample), score))
    }
    return exactRule(scores) ?? sumRule(scores, most: most)
  }

  /// The sets that the rules speak of.
  private func hints(_ response: QTI12Response) -> [[String]] {
    scoring.rules.map { rule in
      QTI12Samples.positive(rule.condition, of: response.identifier)
    }
  }

  /// Everything for one set of choices and nothing for any other.
  private mutating func exactRule(
    _ scores: [(names: Set<String>, score: QTI12Amount)]
  ) -> SourceRule<String>? {
    let scoring = Set(scores.filter { clamped($0.score) != .zero }.map(\.names))
    guard scoring.count == 1, let key = scoring.first,
      let best = scores.first(where: { $0.names == key })?.score, best > .zero,
      settle(best: clamped(best)), share(clamped(best)) == .one
    else { return nil }
    return .exactly(key)
  }

  /// A sum of what each choice is worth, within bounds.
  private mutating func sumRule(
    _ scores: [(names: Set<String>, score: QTI12Amount)], most: Int
  ) -> SourceRule<String>? {
    if hasFailed { return nil }
    var single: [String: QTI12Amount] = [:]
    for entry in scores where entry.names.count == 1 {
      if let name = entry.names.first { single[name] = entry.score }
    }
    let right = single.values.filter { $0 > .zero }.sorted(by: >).prefix(most)
    let best = right.reduce(QTI12Amount.zero) { $0.adding($1) ?? $0 }
    let isSum = scores.allSatisfy { entry in
      let sum = entry.names.reduce(QTI12Amount?.some(.zero)) { sum, name in
        sum.flatMap { $0.adding(single[name] ?? .zero) }
      }
      return sum == entry.score
    }
    guard isSum else {
      refuseRule("respcondition")
      return nil
    }
    if metadata.isAllOrNothing {
      find(.warning, .ruleAssumed, ["value": "AllOrNothing"])
      guard settle(best: clamped(best)) else { return nil }
      return .exactly(Set(single.filter { $0.value > .zero }.keys))
    }
    guard settle(best: clamped(best)) else { return nil }
    var shares: [String: Share] = [:]
    for (name, score) in single where score != .zero {
      guard let share = share(score) else { return nil }
      shares[name] = share
    }
    return .shares(SourceShares(shares, lower: lowerShare(), upper: upperShare()))
  }

  /// The most that a sum can be: full points where the source bounds it there.
  private func upperShare() -> Share? { scoring.upper == nil ? nil : .one }
}
