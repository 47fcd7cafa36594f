import Assessment

extension QTI12Draft {
  /// A choice for each of several responses that offer the same choices.
  mutating func matching(_ responses: [QTI12Response]) -> SourceBody? {
    var choices: [SourceChoice] = []
    var prompts: [SourceChoice] = []
    for response in responses {
      guard checkNames(response) else { return nil }
      prompts.append(SourceChoice(identifier: response.identifier, text: response.prompt.text))
      for choice in response.choices {
        guard let known = choices.first(where: { $0.identifier == choice.identifier }) else {
          choices.append(choice)
          continue
        }
        if !QTI12Text.equal(known.text, choice.text, ignoresCase: false) {
          fail(.repeatedIdentifier, ["value": choice.identifier])
          return nil
        }
      }
      if choices.count > 200 {
        fail(.tooManyChoices, ["value": "\(choices.count)", "limit": "200"])
        return nil
      }
    }
    let rule = pairRule(prompts.map(\.identifier), choices.map(\.identifier)) {
      [$0.prompt: [$0.choice]]
    }
    return body(prompts, choices, rule, isShuffled: true)
  }

  /// Pairs of the labels of one response.
  mutating func group(_ response: QTI12Response) -> SourceBody? {
    guard checkNames(response) else { return nil }
    let pairs = scoring.rules.flatMap(\.condition.leaves).compactMap { leaf -> [String]? in
      if case .subset(response.identifier, let values, _) = leaf, values.count == 2 {
        values
      } else {
        nil
      }
    }
    let first = Set(pairs.compactMap(\.first))
    let second = Set(pairs.compactMap(\.last))
    let named = Set(response.labels.filter { !$0.fellows.isEmpty }.flatMap(\.fellows))
    guard !pairs.isEmpty, first.isDisjoint(with: second) else {
      refuseRule("response_grp")
      return nil
    }
    let isPrompt = { (name: String) in
      first.contains(name) || (!second.contains(name) && !named.contains(name))
    }
    let prompts = response.choices.filter { isPrompt($0.identifier) }
    let choices = response.choices.filter { !isPrompt($0.identifier) }
    let name = response.identifier
    let rule = pairRule(prompts.map(\.identifier), choices.map(\.identifier)) {
      [name: ["\($0.prompt),\($0.choice)"]]
    }
    return body(prompts, choices, rule, isShuffled: response.isShuffled)
  }

  private func body(
    _ prompts: [SourceChoice], _ choices: [SourceChoice], _ rule: SourceRule<SourcePair>?,
    isShuffled: Bool
  ) -> SourceBody? {
    guard let rule else { return nil }
    var matching = SourceMatching(prompts: prompts, choices: choices, rule: rule)
    matching.isShuffled = isShuffled
    return .matching(matching)
  }

  /// What pairs earn, tried one by one and together.
  private mutating func pairRule(
    _ prompts: [String], _ choices: [String], _ given: (SourcePair) -> [String: [String]]
  ) -> SourceRule<SourcePair>? {
    let tries = prompts.count * choices.count
    guard canTry(tries > 2500 ? .max : tries + 50) else { return nil }
    guard raw([:]) == .zero
    else {
      refuseRule("points without a response")
      return nil
    }
    var scores: [SourcePair: QTI12Amount] = [:]
    var asked: [SourcePair] = []
    for prompt in prompts {
      for choice in choices {
        let pair = SourcePair(prompt, choice)
        guard let score = raw(given(pair)) else {
          refuseRule("setvar")
          return nil
        }
        if score != .zero { scores[pair] = score }
        if isAsked(pair) { asked.append(pair) }
      }
    }
    if scores.isEmpty { return together(asked, given) }
    return sum(scores, prompts: prompts, choices: choices, given)
  }

  /// Whether a rule speaks of a pair.
  private func isAsked(_ pair: SourcePair) -> Bool {
    scoring.rules.contains { rule in
      !scoring.changes(of: rule).isEmpty
        && QTI12Samples.positive(rule.condition, of: pair.prompt).contains(pair.choice)
    }
  }

  /// Everything when all pairs are right, nothing when one is not.
  private mutating func together(
    _ asked: [SourcePair], _ given: (SourcePair) -> [String: [String]]
  ) -> SourceRule<SourcePair>? {
    guard !asked.isEmpty, Set(asked.map(\.prompt)).count == asked.count,
      let best = raw(Self.merged(asked, given)), settle(best: clamped(best))
    else {
      if !hasFailed { fail(.noKey) }
      return nil
    }
    for left in asked.indices {
      var rest = asked
      rest.remove(at: left)
      guard let score = raw(Self.merged(rest, given)), clamped(score) == .zero else {
        refuseRule("respcondition")
        return nil
      }
    }
    return .exactly(Set(asked))
  }

  private static func merged(
    _ pairs: [SourcePair], _ given: (SourcePair) -> [String: [String]]
  ) -> [String: [String]] {
    pairs.reduce(into: [:]) { all, pair in all.merge(given(pair)) { $0 + $1 } }
  }

  /// What the pairs are worth one by one, when they add up.
  private mutating func sum(
    _ scores: [SourcePair: QTI12Amount], prompts: [String], choices: [String],
    _ given: (SourcePair) -> [String: [String]]
  ) -> SourceRule<SourcePair>? {
    var best: [SourcePair] = []
    for prompt in prompts {
      let own = scores.filter { $0.key.prompt == prompt && $0.value > .zero }
      if let most = own.max(by: { ($0.value, $1.key.choice) < ($1.value, $0.key.choice) }) {
        best.append(most.key)
      }
    }
    let shifted = prompts.indices.prefix(50).map { shift in
      prompts.enumerated().map { at, prompt in
        SourcePair(prompt, choices[(at + shift) % choices.count])
      }
    }
    for pairs in shifted + [best] + best.indices.prefix(50).map({ Array(best[...$0]) }) {
      let sum = pairs.reduce(QTI12Amount?.some(.zero)) { sum, pair in
        sum.flatMap { $0.adding(scores[pair] ?? .zero) }
      }
      guard sum == raw(Self.merged(pairs, given)) else {
        refuseRule("respcondition")
        return nil
      }
    }
    let total = best.reduce(QTI12Amount.zero) { $0.adding(scores[$1] ?? .zero) ?? $0 }
    guard settle(best: clamped(total)) else { return nil }
    if metadata.isAllOrNothing {
      find(.warning, .ruleAssumed, ["value": "AllOrNothing"])
      return .exactly(Set(best))
    }
    return shares(scores, best: best)
  }

  private mutating func shares(
    _ scores: [SourcePair: QTI12Amount], best: [SourcePair]
  ) -> SourceRule<SourcePair>? {
    var shares: [SourcePair: Share] = [:]
    let isEqual = Set(best.compactMap { scores[$0] }).count == 1
    for (pair, score) in scores {
      // Parts of 100 written to two decimals: equal ones are equal parts of the whole.
      let part = isEqual && score == scores[best[0]] ? Share(1, best.count) : share(score)
      guard let part else { return nil }
      shares[pair] = part
    }
    return .shares(SourceShares(shares, lower: lowerShare(), upper: .one))
  }
}
