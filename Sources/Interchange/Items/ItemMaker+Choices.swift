import Assessment

/// Questions whose choices are chosen from, put in order or matched.
extension ItemMaker {
  static func chosen(_ source: SourceChoices, id: ItemID) throws(MakingRefusal) -> MadeContent {
    let (choices, ids) = try named(source.choices, id: id)
    let right: Set<ChoiceID>
    var made = MadeContent(
      type: source.isSingle ? .singleChoice : .multipleChoice, choices: choices,
      isFixed: !source.isShuffled, pinned: [], key: .choices([]))
    switch source.rule {
    case .exactly(let names): right = try known(names, ids)
    case .shares(let shares):
      let known = try knownShares(shares, ids)
      right = Set(known.filter { $0.value > .zero }.keys)
      try weigh(&made, known, shares)
    }
    if right.isEmpty { throw MakingRefusal(.noKey) }
    if source.isSingle, made.shares == nil, right.count > 1 {
      throw MakingRefusal(.severalKeys, ["value": "\(right.count)"])
    }
    made.key = .choices(right)
    if let shares = made.shares, case .table(.choices(let worth)) = shares.content,
      source.isSingle
    {
      // What is shown as right is the choice that earns everything.
      made.key = .choices(Set(worth.filter { $0.value >= .one }.keys.sorted().prefix(1)))
    }
    pin(&made, source, ids)
    return made
  }

  static func judged(
    _ isTrue: Bool, language: String, id: ItemID
  ) throws(MakingRefusal) -> MadeContent {
    let texts = language == "en" ? ["True", "False"] : ["Đúng", "Sai"]
    guard let names = ChoiceNames.names(item: id, texts: texts) else {
      throw MakingRefusal(.repeatedChoice, ["value": texts[0]])
    }
    return MadeContent(
      type: .trueFalse, choices: zip(names, texts).map { Choice(id: $0, text: $1) },
      isFixed: true, key: .choices([names[isTrue ? 0 : 1]]))
  }

  static func judged(
    _ statements: [SourceStatement], percents: [Int]?, id: ItemID
  ) throws(MakingRefusal) -> MadeContent {
    let source = statements.enumerated().map {
      SourceChoice(identifier: "\($0.offset)", text: $0.element.text)
    }
    let (prompts, ids) = try named(source, id: id)
    var pairs: [ChoiceID: ChoiceID] = [:]
    for (index, statement) in statements.enumerated() {
      guard let prompt = ids["\(index)"] else { continue }
      pairs[prompt] = statement.isTrue ? AnswerKey.truth : AnswerKey.falsehood
    }
    let scoring = percents.map { ItemScoring.table($0) } ?? .allOrNothing
    guard scoring.suits(.trueFalseGroup, parts: prompts.count) else {
      throw MakingRefusal(.unsupportedRule, ["value": "\(percents ?? [])"])
    }
    return MadeContent(
      type: .trueFalseGroup, prompts: prompts, scoring: scoring, key: .pairs(pairs))
  }

  static func ordered(
    _ source: [SourceChoice], _ isPerPart: Bool, id: ItemID
  ) throws(MakingRefusal) -> MadeContent {
    let (choices, ids) = try named(source, id: id)
    return MadeContent(
      type: .ordering, choices: choices, scoring: isPerPart ? .perPart : .allOrNothing,
      key: .order(source.compactMap { ids[$0.identifier] }))
  }

  /// The choices with their names in the bank, and those by their names in the source.
  static func named(
    _ source: [SourceChoice], id: ItemID
  ) throws(MakingRefusal) -> ([Choice], [String: ChoiceID]) {
    if source.count < 2 { throw MakingRefusal(.tooFewChoices, ["value": "\(source.count)"]) }
    if source.count > TextLimit.choices {
      throw MakingRefusal(
        .tooManyChoices, ["value": "\(source.count)", "limit": "\(TextLimit.choices)"])
    }
    var texts: [String] = []
    for choice in source {
      guard let text = try text(choice.text, "choice", TextLimit.choice) else {
        throw MakingRefusal(.emptyChoice, ["name": choice.identifier])
      }
      // As a bank's reader has it: a choice of several lines may not begin with blanks either.
      texts.append(String(text.unicodeScalars.drop { $0.properties.isWhitespace }))
    }
    guard let names = ChoiceNames.names(item: id, texts: texts) else {
      let twice = Dictionary(grouping: texts, by: \.self).first { $0.value.count > 1 }?.key
      throw MakingRefusal(.repeatedChoice, ["value": twice ?? ""])
    }
    var ids: [String: ChoiceID] = [:]
    for (choice, name) in zip(source, names) {
      guard ids.updateValue(name, forKey: choice.identifier) == nil else {
        throw MakingRefusal(.repeatedIdentifier, ["value": choice.identifier])
      }
    }
    return (zip(names, texts).map { Choice(id: $0, text: $1) }, ids)
  }

  private static func known(
    _ names: Set<String>, _ ids: [String: ChoiceID]
  ) throws(MakingRefusal) -> Set<ChoiceID> {
    var known: Set<ChoiceID> = []
    for name in names.sorted() {
      guard let id = ids[name] else { throw MakingRefusal(.keyNotAChoice, ["value": name]) }
      known.insert(id)
    }
    return known
  }

  private static func knownShares(
    _ shares: SourceShares<String>, _ ids: [String: ChoiceID]
  ) throws(MakingRefusal) -> [ChoiceID: Share] {
    var known: [ChoiceID: Share] = [:]
    for name in shares.shares.keys.sorted() where ids[name] == nil {
      throw MakingRefusal(.keyNotAChoice, ["value": name])
    }
    for (name, id) in ids { known[id] = shares.shares[name] ?? shares.otherwise }
    return known
  }

  /// Says how shares are scored, in the plainest way that is the same.
  private static func weigh(
    _ made: inout MadeContent, _ worth: [ChoiceID: Share], _ source: SourceShares<String>
  ) throws(MakingRefusal) {
    let right = worth.values.filter { $0 > .zero }
    let wrong = worth.values.filter { $0 <= .zero }
    let best = right.reduce(Share.zero) { $0.adding($1) ?? $0 }
    let isSingle = made.type == .singleChoice
    guard isSingle ? right.contains(where: { $0 >= .one }) : best >= .one else {
      throw MakingRefusal(right.isEmpty ? .noKey : .noFullShare)
    }
    if isSingle, right.count == 1, wrong.allSatisfy({ $0 == .zero }) { return }
    let part = Share(1, max(1, right.count))
    let isPlain =
      !isSingle && source.lower == .zero && right.allSatisfy { $0 == part }
      && wrong.allSatisfy { part.flatMap { Share(-$0.numerator, $0.denominator) } == $0 }
    if isPlain {
      made.scoring = .rightMinusWrong
      return
    }
    try share(
      &made, .table(.choices(worth)),
      least: source.lower ?? lowest(isSingle ? [wrong.min() ?? .zero] : wrong),
      most: source.upper)
  }

  /// The sum of what can be lost.
  private static func lowest(_ wrong: [Share]) -> Share {
    wrong.reduce(.zero) { $0.adding($1) ?? $0 }
  }

  /// Scores by shares; refuses bounds and sums that an item cannot have.
  static func share(
    _ made: inout MadeContent, _ content: KeyShares.Content, least: Share, most: Share?
  ) throws(MakingRefusal) {
    guard let shares = KeyShares(content, least: min(least, .zero), most: min(most ?? .one, .one))
    else {
      throw MakingRefusal(.unsupportedRule, ["value": "\(least.text) … \(most?.text ?? "∞")"])
    }
    made.scoring = .byShares
    made.shares = shares
  }

  /// Choices that keep their place: those at the end; with any other, all keep theirs.
  private static func pin(
    _ made: inout MadeContent, _ source: SourceChoices, _ ids: [String: ChoiceID]
  ) {
    guard source.isShuffled, source.choices.contains(where: \.isFixed) else { return }
    let last = source.choices.drop { !$0.isFixed }
    if last.allSatisfy(\.isFixed) {
      made.pinned = last.compactMap { ids[$0.identifier] }
    } else {
      made.isFixed = true
    }
  }
}
