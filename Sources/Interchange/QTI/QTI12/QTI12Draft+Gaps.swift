import Assessment

extension QTI12Draft {
  /// What one gap takes, with what each of it earns in the item's own scores.
  private enum Content {
    case choice([SourceChoice], isShuffled: Bool, scores: [String: QTI12Amount])
    case words([(pattern: SourcePattern, score: QTI12Amount)])
    /// Words that the source lists as choices; `best` names one that earns the most.
    case labels([(pattern: SourcePattern, score: QTI12Amount)], best: String)
    case ranges([(range: QTI12Range, score: QTI12Amount)])

    var scores: [QTI12Amount] {
      switch self {
      case .choice(_, _, let scores): Array(scores.values)
      case .words(let words), .labels(let words, _): words.map(\.score)
      case .ranges(let ranges): ranges.map(\.score)
      }
    }
  }

  /// The gaps of a text, in the order given.
  mutating func gaps(_ responses: [QTI12Response]) -> SourceBody? {
    if let refusal = scoring.refusal {
      fail(.unsupportedRule, ["value": refusal])
      return nil
    }
    guard responses.count <= 200, raw([:]) == .zero else {
      refuseRule("points without a response")
      return nil
    }
    var contents: [Content] = []
    for response in responses {
      guard let content = content(response) else { return nil }
      contents.append(content)
    }
    let best = contents.map { $0.scores.max() ?? .zero }
    guard addUp(responses, contents, best), settle(best: clamped(Self.sum(best))) else {
      if !hasFailed { refuseRule("respcondition") }
      return nil
    }
    guard let shares = gapShares(best) else { return nil }
    var gaps: [SourceGap] = []
    for (at, content) in contents.enumerated() {
      guard let content = gapContent(content, of: best[at]) else { return nil }
      gaps.append(SourceGap(share: shares[at], content: content))
    }
    return .cloze(gaps)
  }

  private static func sum(_ scores: [QTI12Amount]) -> QTI12Amount {
    scores.reduce(.zero) { $0.adding($1) ?? $0 }
  }

  private mutating func content(_ response: QTI12Response) -> Content? {
    if response.form == .typed { return typedContent(response) }
    guard checkNames(response), fits(response.labels.count) else { return nil }
    var scores: [String: QTI12Amount] = [:]
    for name in response.names {
      guard let score = raw([response.identifier: [name]]) else {
        refuseRule("setvar")
        return nil
      }
      if score != .zero { scores[name] = score }
    }
    if metadata.kind != .blanks {
      return .choice(response.choices, isShuffled: response.isShuffled, scores: scores)
    }
    let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    return .labels(labelWords(response, scores), best: best)
  }

  /// Canvas lists the texts that fill a blank and writes a rule for the first only.
  private mutating func labelWords(
    _ response: QTI12Response, _ scores: [String: QTI12Amount]
  ) -> [(pattern: SourcePattern, score: QTI12Amount)] {
    let best = scores.values.max() ?? .zero
    if scores.count < response.labels.count {
      let other = response.labels.first { scores[$0.identifier] == nil }
      find(.warning, .ruleAssumed, ["value": "\(response.identifier): \(other?.plain ?? "")"])
    }
    return response.labels.filter { !$0.plain.isEmpty }.map {
      (SourcePattern($0.plain), scores[$0.identifier] ?? best)
    }
  }

  private mutating func typedContent(_ response: QTI12Response) -> Content? {
    let name = response.identifier
    if isNumber(response) {
      guard let ranges = ranges(of: name, in: [:]) else { return nil }
      if let bounds = response.bounds, ranges.count == 1,
        ranges[0].range.from == ranges[0].range.to,
        let from = QTI12Decimal(bounds.0), let to = QTI12Decimal(bounds.1),
        from <= ranges[0].range.from, ranges[0].range.to <= to
      {
        return .ranges([(QTI12Range(from: from, to: to), ranges[0].score)])
      }
      return .ranges(ranges)
    }
    return words(of: name, in: [:]).map { .words($0) }
  }

  /// Whether the gaps earn together what they earn alone, and none costs anything.
  private mutating func addUp(
    _ responses: [QTI12Response], _ contents: [Content], _ best: [QTI12Amount]
  ) -> Bool {
    guard contents.allSatisfy({ $0.scores.allSatisfy { $0 >= .zero } }),
      best.allSatisfy({ $0 > .zero }), fits(2 * responses.count + 2)
    else { return false }
    let right = zip(responses, contents).map { (name: $0.identifier, value: Self.best($1)) }
    var samples = [right]
    for at in right.indices {
      samples.append(Array(right[...at]))
      samples.append(right.enumerated().filter { $0.offset != at }.map(\.element))
    }
    let worth = Dictionary(
      zip(responses.map(\.identifier), best), uniquingKeysWith: { first, _ in first })
    return samples.allSatisfy { sample in
      let given = Dictionary(
        sample.map { ($0.name, [$0.value]) }, uniquingKeysWith: { first, _ in first })
      return raw(given) == Self.sum(sample.map { worth[$0.name] ?? .zero })
    }
  }

  /// A response that earns the most.
  private static func best(_ content: Content) -> String {
    switch content {
    case .choice(_, _, let scores):
      scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    case .words(let words): words.max { $0.score < $1.score }?.pattern.core ?? ""
    case .labels(_, let best): best
    case .ranges(let ranges): ranges.max { $0.score < $1.score }?.range.from.text ?? ""
    }
  }

  /// The gaps' parts of the points; equal ones where only rounding tells them apart.
  private mutating func gapShares(_ best: [QTI12Amount]) -> [Share]? {
    let mean = QTI12Amount(millionths: Self.sum(best).millionths / max(1, best.count))
    if best.allSatisfy({ $0.isNear(mean) }), let share = Share(1, best.count) {
      return best.map { _ in share }
    }
    let total = Self.sum(best)
    let shares = best.compactMap { $0.share(of: total) }
    let sum = shares.reduce(Share?.some(.zero)) { sum, share in sum.flatMap { $0.adding(share) } }
    guard shares.count == best.count, sum == .one else {
      fail(.badShare, ["value": best.map(\.text).joined(separator: ", ")])
      return nil
    }
    return shares
  }

  private mutating func gapContent(_ content: Content, of best: QTI12Amount) -> SourceGapContent? {
    switch content {
    case .choice(let choices, let isShuffled, let scores):
      let shares = scores.compactMapValues { $0 == best ? .one : $0.share(of: best) }
      return .choice(choices, isShuffled: isShuffled, shares: shares)
    case .words(let words), .labels(let words, _):
      return .text(
        words.map { word in
          var pattern = word.pattern
          pattern.share = word.score == best ? .one : word.score.share(of: best) ?? .zero
          return pattern
        })
    case .ranges(let ranges):
      return .number(
        ranges.map {
          SourceNumber(
            $0.range.key, share: $0.score == best ? .one : $0.score.share(of: best) ?? .zero)
        })
    }
  }
}
