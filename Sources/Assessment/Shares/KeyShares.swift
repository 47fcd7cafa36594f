public import CanonicalBytes

/// What responses are worth where right and wrong are not enough: shares of the item's points that
/// are added up and bounded.
///
/// Nothing is worth nothing, whatever the bounds. So that sums stay exact, no set of shares may
/// need a denominator, or add up to a numerator, beyond ``Share/most``.
public struct KeyShares: Hashable, Sendable {
  /// What has a share.
  public enum Content: Hashable, Sendable {
    /// The chosen choices together, the typed text or the typed number.
    case table(ShareTable)
    /// Each pair that is given; one that is not listed adds `otherwise`.
    case pairs([PairShare], otherwise: Share)
    /// Each gap in turn.
    case gaps([GapShares])
  }

  /// What has a share.
  public let content: Content
  /// The least that a response can be worth; below zero where wrong choices cost more than nothing.
  public let least: Share
  /// The most that a response can be worth.
  public let most: Share

  /// `nil` when the bounds are the wrong way round or beyond one whole either way, or sums would
  /// not stay exact.
  public init?(_ content: Content, least: Share = .zero, most: Share = .one) {
    self.content = content
    self.least = least
    self.most = most
    guard least <= .zero, most > .zero, most <= .one, least >= Share.minusOne,
      Self.isExact(Self.shares(content))
    else { return nil }
  }

  /// What `response`, which the item takes, is worth.
  func worth(_ response: String) -> Share {
    min(max(sum(response), least), most)
  }

  private func sum(_ response: String) -> Share {
    switch content {
    case .table(.choices(let shares)):
      return Self.sum(Set(ResponseParts.ids(response)).map { shares[$0] ?? .zero })
    case .table(let table): return table.worth(response)
    case .pairs(let pairs, let otherwise):
      let given = ResponseParts.pairs(response) ?? []
      return Self.sum(
        given.map { pair in
          pairs.first { $0.prompt == pair.prompt && $0.choice == pair.choice }?.share ?? otherwise
        })
    case .gaps(let gaps):
      let lines = ResponseParts.gaps(response) ?? []
      return Self.sum(
        lines.map { line in
          gaps.indices.contains(line.gap - 1) ? gaps[line.gap - 1].worth(line.response) : .zero
        })
    }
  }

  private static func sum(_ shares: [Share]) -> Share {
    shares.reduce(.zero) { $0.adding($1) ?? $0 }
  }

  /// Every share that can be added, as often as it can.
  private static func shares(_ content: Content) -> [Share?] {
    switch content {
    case .table(let table): return table.shares
    case .pairs(let pairs, let otherwise):
      return pairs.map(\.share) + Set(pairs.map(\.prompt)).map { _ in otherwise }
    case .gaps(let gaps):
      return gaps.flatMap { gap in gap.table.shares.map { gap.share.multiplied(by: $0) } }
    }
  }

  private static func isExact(_ shares: [Share?]) -> Bool {
    var unit = 1
    for share in shares {
      guard let share else { return false }
      unit = unit / Fraction.greatestCommonDivisor(unit, share.denominator) * share.denominator
      guard unit <= Share.most else { return false }
    }
    var total = 0
    for case let share? in shares {
      total += abs(share.numerator) * (unit / share.denominator)
      guard total <= Share.most else { return false }
    }
    return true
  }
}

extension KeyShares {
  /// `choices`, `texts`, `numbers`, `pairs` with `otherwise`, or `gaps`; with `least` and `most`.
  public var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "least": .string(least.text), "most": .string(most.text),
    ]
    switch content {
    case .table(let table): members[table.member.name] = table.member.value
    case .pairs(let pairs, let otherwise):
      members["pairs"] = .array(pairs.map(\.json))
      members["otherwise"] = .string(otherwise.text)
    case .gaps(let gaps): members["gaps"] = .array(gaps.map(\.json))
    }
    return .object(members)
  }

  /// Reads what ``json`` writes.
  public init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    let least = try fields.share("least")
    let most = try fields.share("most")
    let content: Content
    if let elements = fields.optional("pairs")?.arrayValue {
      var pairs: [PairShare] = []
      for element in elements { pairs.append(try PairShare(json: element)) }
      let names = pairs.map { [$0.prompt, $0.choice] }
      guard zip(names, names.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) }) else {
        throw .field("pairs")
      }
      content = .pairs(pairs, otherwise: try fields.share("otherwise"))
    } else if let elements = fields.optional("gaps")?.arrayValue {
      var gaps: [GapShares] = []
      for element in elements { gaps.append(try GapShares(json: element)) }
      content = .gaps(gaps)
    } else {
      content = .table(try ShareTable(&fields))
    }
    try fields.finish()
    guard let shares = KeyShares(content, least: least, most: most) else { throw .field("shares") }
    self = shares
  }
}
