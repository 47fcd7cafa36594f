/// How much of one response is right.
struct PartialRight: Hashable, Sendable {
  /// Parts that are right.
  var right: Int
  /// Choices that are wrong; only multiple choice can have any.
  var wrong = 0
  /// Parts that there are.
  var parts: Int
  /// What it is worth where the key says so.
  var share: Share?

  static let nothing = PartialRight(right: 0, parts: 1)

  var isComplete: Bool { share.map { $0 >= .one } ?? (right == parts && wrong == 0) }

  /// Compares `response` with `key`; nothing is right in a string that the item does not take.
  init(_ response: String, item: Item, key: AnswerKey) {
    self = .nothing
    if item.scoring == .byShares, let shares = key.shares {
      // Typed words are read as they are, as without shares.
      let isTaken =
        item.type == .shortText || item.type == .numeric
        || ResponseForm.isWellFormed(response, item: item)
      share = response.isEmpty || !isTaken ? .zero : shares.worth(response)
      return
    }
    if response.isEmpty { return }
    switch key.content {
    case .choices(let right):
      guard ResponseForm.isWellFormed(response, item: item) else { return }
      let chosen = Set(ResponseParts.ids(response))
      let both = chosen.intersection(right).count
      self.init(right: both, wrong: chosen.count - both, parts: right.count)
    case .texts(let accepted, let ignoresCase):
      let isRight = ShortText.accepts(response, accepted, ignoresCase: ignoresCase)
      self.init(right: isRight ? 1 : 0, parts: 1)
    case .number(let number): self.init(right: number.accepts(response) ? 1 : 0, parts: 1)
    case .order(let order):
      guard ResponseForm.isWellFormed(response, item: item) else { return }
      let places = zip(ResponseParts.ids(response), order).count { $0 == $1 }
      self.init(right: places, parts: order.count)
    case .pairs(let pairs):
      guard ResponseForm.isWellFormed(response, item: item),
        let given = ResponseParts.pairs(response)
      else { return }
      self.init(right: given.count { pairs[$0.prompt] == $0.choice }, parts: pairs.count)
    case .gaps(let gaps):
      guard ResponseForm.isWellFormed(response, item: item),
        let given = ResponseParts.gaps(response)
      else { return }
      let right = given.count { line in
        gaps.indices.contains(line.gap - 1)
          && Self.accepts(line.response, gaps[line.gap - 1])
      }
      self.init(right: right, parts: gaps.count)
    case .rubric: break
    }
  }

  private init(right: Int, wrong: Int = 0, parts: Int) {
    self.right = right
    self.wrong = wrong
    self.parts = parts
  }

  private static func accepts(_ response: String, _ key: GapKey) -> Bool {
    switch key {
    case .texts(let accepted, let ignoresCase):
      ShortText.accepts(response, accepted, ignoresCase: ignoresCase)
    case .number(let number): number.accepts(response)
    case .choice(let choice): ChoiceID(response) == choice
    }
  }
}

extension ItemScoring {
  /// What so much is worth; a share is rounded down to the hundredth.
  func points(_ part: PartialRight, maximum: Points) -> Points {
    if let share = part.share { return Self.share(maximum, share) }
    return switch self {
    case .allOrNothing, .byShares: part.isComplete ? maximum : .zero
    case .perPart: Self.share(maximum, part.right, of: part.parts)
    case .rightMinusWrong: Self.share(maximum, part.right - part.wrong, of: part.parts)
    case .table(let percents):
      percents.indices.contains(part.right - 1)
        ? Self.share(maximum, percents[part.right - 1], of: 100) : .zero
    }
  }

  /// Rounded towards nothing: as little is given as is taken.
  private static func share(_ maximum: Points, _ share: Share) -> Points {
    let product = maximum.hundredths.multipliedReportingOverflow(by: share.numerator)
    return product.overflow
      ? .zero : Points(hundredths: product.partialValue / share.denominator)
  }

  private static func share(_ maximum: Points, _ right: Int, of parts: Int) -> Points {
    guard right > 0, parts > 0, maximum > .zero else { return .zero }
    if right >= parts { return maximum }
    let product = maximum.hundredths.multipliedFullWidth(by: right)
    return Points(hundredths: parts.dividingFullWidth(product).quotient)
  }
}
