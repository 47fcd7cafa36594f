import Assessment

extension MoodleDraft {
  /// Choices with what each is worth, in the order of the file; `nil` with a finding.
  private mutating func readChoices() -> (choices: [SourceChoice], shares: [String: Share])? {
    var choices: [SourceChoice] = []
    var shares: [String: Share] = [:]
    var isWhole = true
    for answer in members("answer") {
      let name = "\(choices.count + 1)"
      let (before, sound) = (pictures.count, media.count)
      let text = shown(answer)
      guard let share = share(answer) else {
        isWhole = false
        continue
      }
      if text.isEmpty, pictures.count == before, media.count == sound {
        report(share == .zero ? .warning : .error, .emptyChoice, ["name": name])
        isWhole = isWhole && share == .zero
        continue
      }
      choices.append(SourceChoice(identifier: name, text: text))
      shares[name] = share
      addFeedback(answer.first("feedback"), about: name)
    }
    guard isWhole else { return nil }
    if choices.count < 2 {
      report(.error, .tooFewChoices, ["value": "\(choices.count)"])
      return nil
    }
    return (choices, shares)
  }

  /// One or several of some choices, with the sum of what those chosen are worth.
  mutating func multipleChoice() -> SourceQuestion? {
    let stem = stem()
    let isShuffled = isTrue("shuffleanswers", otherwise: false)
    guard let (choices, shares) = readChoices() else { return nil }
    let best = shares.values.max() ?? .zero
    guard best > .zero else {
      report(.error, .noKey)
      return nil
    }
    let isSingle = isSingle(shares)
    let rule: SourceRule<String> =
      isSingle
      ? .shares(SourceShares(shares, lower: nil, upper: nil))
      : .shares(SourceShares(shares))
    checkSum(shares, isSingle: isSingle)
    return question(
      stem: stem,
      body: .choice(
        SourceChoices(choices: choices, isSingle: isSingle, isShuffled: isShuffled, rule: rule)))
  }

  /// Moodle takes every text but nothing, `0` and `false` for yes, even `False`; where that leaves
  /// no choice worth the full points and several add up to them, several are meant.
  private mutating func isSingle(_ shares: [String: Share]) -> Bool {
    let written = value("single") ?? "true"
    if ["", "0", "false"].contains(written) { return false }
    guard written.lowercased() == "false" else { return true }
    let isMultiple = shares.values.max() != .one && Self.sum(shares) == .one
    let rule = isMultiple ? "single = false" : "single = true"
    report(.warning, .ruleAssumed, ["value": rule])
    return !isMultiple
  }

  /// The positive shares together; `nil` beyond what a share holds.
  private static func sum(_ shares: [String: Share]) -> Share? {
    shares.values.filter { $0 > .zero }.reduce(Share?.some(.zero)) { $0?.adding($1) }
  }

  private mutating func checkSum(_ shares: [String: Share], isSingle: Bool) {
    guard let best = isSingle ? shares.values.max() : Self.sum(shares) else {
      report(.warning, .badShare, ["value": "Σ"])
      return
    }
    if best < .one { report(.warning, .noFullShare) }
    if best > .one { report(.warning, .badShare, ["value": "Σ \(best.text)"]) }
  }

  /// Everything when exactly the right ones are chosen.
  mutating func allOrNothingChoice() -> SourceQuestion? {
    plugInChoices { shares in
      .exactly(Set(shares.filter { $0.value > .zero }.keys))
    }
  }

  /// Right ones up to the number of right ones less the wrong ones; a sum only where one is
  /// right or none is wrong.
  mutating func rightLessWrongChoice() -> SourceQuestion? {
    plugInChoices { shares in
      let right = shares.filter { $0.value > .zero }
      guard let gain = Share(1, max(right.count, 1)), let loss = Share(-1, max(right.count, 1)),
        right.count == 1 || right.count == shares.count
      else { return nil }
      return .shares(SourceShares(shares.mapValues { $0 > .zero ? gain : loss }))
    }
  }

  private mutating func plugInChoices(
    _ rule: ([String: Share]) -> SourceRule<String>?
  ) -> SourceQuestion? {
    let stem = stem()
    let isShuffled = isTrue("shuffleanswers", otherwise: false)
    guard let (choices, shares) = readChoices() else { return nil }
    guard shares.values.contains(where: { $0 > .zero }) else {
      report(.error, .noKey)
      return nil
    }
    guard let rule = rule(shares) else {
      return kept(.error, .unsupportedRule, type, stem: stem)
    }
    return question(
      stem: stem,
      body: .choice(
        SourceChoices(choices: choices, isSingle: false, isShuffled: isShuffled, rule: rule)))
  }

  /// The statement that the answer `true` with 100 percent, or `false` without, says is right.
  mutating func trueFalse() -> SourceQuestion? {
    let stem = stem()
    var truths: [Bool] = []
    var isFirst = true
    for answer in members("answer") {
      var text = source(answer)
      if text != "true", text != "false" {
        text = isFirst ? "true" : "false"
        report(.warning, .ruleAssumed, ["value": "\(truths.count + 1) = \(text)"])
      }
      isFirst = false
      guard let share = share(answer) else { return nil }
      if share != .one, share != .zero {
        report(.warning, .badShare, ["value": "\(answer.attributes["fraction"] ?? "") %"])
      }
      truths.append((share == .one) == (text == "true"))
      addFeedback(answer.first("feedback"), about: text)
    }
    guard let isTrue = truths.first else {
      report(.error, .noKey)
      return nil
    }
    guard truths.allSatisfy({ $0 == isTrue }) else {
      report(.error, .keyConflict, ["first": "true", "second": "false"])
      return nil
    }
    return question(stem: stem, body: .trueFalse(isTrue: isTrue))
  }
}
