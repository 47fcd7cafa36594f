import Assessment
import RichText

/// Questions of several parts: pairs and gaps.
extension ItemMaker {
  static func matched(_ source: SourceMatching, id: ItemID) throws(MakingRefusal) -> MadeContent {
    let (prompts, left) = try named(source.prompts, id: id)
    let (choices, right) = try named(source.choices, id: id)
    func known(_ pair: SourcePair) throws(MakingRefusal) -> PairShare {
      guard let prompt = left[pair.prompt], let choice = right[pair.choice] else {
        throw MakingRefusal(.keyNotAChoice, ["value": "\(pair.prompt) – \(pair.choice)"])
      }
      return PairShare(prompt, choice, share: .one)
    }
    var pairs: [PairShare] = []
    var made = MadeContent(
      type: .matching, prompts: prompts, choices: choices, isFixed: !source.isShuffled,
      key: .pairs([:]))
    switch source.rule {
    case .exactly(let set):
      for pair in set { pairs.append(try known(pair)) }
    case .shares(let shares):
      for (pair, share) in shares.shares {
        var worth = try known(pair)
        worth.share = share
        pairs.append(worth)
      }
      pairs.sort { [$0.prompt, $0.choice].lexicographicallyPrecedes([$1.prompt, $1.choice]) }
    }
    made.key = .pairs(try best(pairs, prompts))
    guard case .shares(let shares) = source.rule else { return made }
    let isEven =
      pairs.count == prompts.count && pairs.allSatisfy { $0.share == Share(1, prompts.count) }
    if isEven, shares.otherwise == .zero {
      made.scoring = .perPart
    } else {
      try share(
        &made, .pairs(pairs, otherwise: shares.otherwise), least: shares.lower ?? .minusWhole,
        most: shares.upper)
      try checkWhole(made, id)
    }
    return made
  }

  /// The choice of each prompt that earns most; refuses a prompt without one, and two alike.
  private static func best(
    _ pairs: [PairShare], _ prompts: [Choice]
  ) throws(MakingRefusal) -> [ChoiceID: ChoiceID] {
    var best: [ChoiceID: ChoiceID] = [:]
    for prompt in prompts {
      let own = pairs.filter { $0.prompt == prompt.id && $0.share > .zero }
      guard let most = own.max(by: { $0.share < $1.share }) else {
        throw MakingRefusal(.unsupportedRule, ["value": "∅ – \(prompt.text)"])
      }
      guard own.count(where: { $0.share == most.share }) == 1 else {
        throw MakingRefusal(.unsupportedRule, ["value": "2 × \(prompt.text)"])
      }
      best[prompt.id] = most.choice
    }
    return best
  }

  static func gaps(
    _ source: [SourceGap], stem: String, id: ItemID
  ) throws(MakingRefusal) -> MadeContent {
    guard (1...mostGaps).contains(source.count) else {
      throw MakingRefusal(
        .tooManyChoices, ["value": "\(source.count)", "limit": "\(mostGaps)"])
    }
    guard RichText(stem).gaps == Array(1...source.count) else { throw MakingRefusal(.gapsDiffer) }
    var gaps: [(Gap, GapKey, GapShares, isPlain: Bool)] = []
    for gap in source { gaps.append(try made(gap, id: id)) }
    var made = MadeContent(
      type: .cloze, gaps: gaps.map(\.0), scoring: .perPart, key: .gaps(gaps.map(\.1)))
    let isEven = source.allSatisfy { $0.share == Share(1, source.count) }
    if !(isEven && gaps.allSatisfy(\.isPlain)) {
      try share(&made, .gaps(gaps.map(\.2)), least: .zero, most: .one)
      try checkWhole(made, id)
    }
    return made
  }

  /// The most gaps that a text may have.
  private static let mostGaps = 8

  private static func made(
    _ gap: SourceGap, id: ItemID
  ) throws(MakingRefusal) -> (Gap, GapKey, GapShares, isPlain: Bool) {
    switch gap.content {
    case .text(let patterns):
      let texts = try texts(patterns)
      guard case .texts(let accepted, let ignoresCase) = try accepted(texts) else {
        throw MakingRefusal(.noKey)
      }
      return (
        .text, .texts(accepted: accepted, ignoresCase: ignoresCase),
        GapShares(share: gap.share, table: .texts(texts)), isPlain(texts)
      )
    case .number(let source):
      let numbers = try numbers(source)
      guard let whole = numbers.first(where: { $0.share >= .one })?.number else {
        throw MakingRefusal(.noFullShare)
      }
      return (
        .number, .number(whole), GapShares(share: gap.share, table: .numbers(numbers)),
        numbers.count == 1
      )
    case .choice(let source, _, let shares):
      let (choices, ids) = try named(source, id: id)
      var worth: [ChoiceID: Share] = [:]
      for (name, share) in shares {
        guard let choice = ids[name] else { throw MakingRefusal(.keyNotAChoice, ["value": name]) }
        worth[choice] = share
      }
      let whole = worth.filter { $0.value >= .one }.keys.sorted()
      guard let right = whole.first else { throw MakingRefusal(.noFullShare) }
      let isPlain = whole.count == 1 && worth.allSatisfy { $0.key == right || $0.value == .zero }
      return (
        .choices(choices), .choice(right), GapShares(share: gap.share, table: .choices(worth)),
        isPlain
      )
    }
  }

  /// The response shown as right must earn everything.
  private static func checkWhole(_ made: MadeContent, _ id: ItemID) throws(MakingRefusal) {
    let item = Item(
      id: id, type: made.type, stem: "", prompts: made.prompts, choices: made.choices,
      gaps: made.gaps, scoring: made.scoring)
    let key = AnswerKey(item: id, type: made.type, content: made.key, shares: made.shares)
    let worth = Scoring.points(
      response: key.rightResponse, item: item, key: key, maximum: .one)
    guard worth == .one else { throw MakingRefusal(.noFullShare) }
  }
}

extension Share {
  /// All that can be lost.
  fileprivate static let minusWhole = Share(-1, 1) ?? .zero
}
