/// From responses to points to a result: a function of sheet, keys and rule that anybody can run
/// again; integers only.
public enum Scoring {
  /// What `response` to `item` is worth by the rule that the item declares.
  ///
  /// Any string is allowed; what is not a well-formed response is wrong, and so is an empty one.
  /// An extended text is worth nothing until people have marked it.
  public static func points(
    response: String, item: Item, key: AnswerKey, maximum: Points
  ) -> Points {
    item.scoring.points(PartialRight(response, item: item, key: key), maximum: maximum)
  }

  /// The score of a whole sheet; refuses one that has an item twice, or without key or maximum.
  ///
  /// An item of `corrections` is scored by its corrected key alone.
  public static func score(
    sheet: [(ItemID, String)], items: [ItemID: Item], maxima: [ItemID: Points],
    keys: [ItemID: AnswerKey], corrections: [ItemID: CorrectedKey] = [:]
  ) throws(ScoringRefusal) -> Score {
    var score = Score(raw: .zero, maximum: .zero, items: [], correct: 0, counted: 0)
    var seen: Set<ItemID> = []
    for (id, response) in sheet {
      guard seen.insert(id).inserted else { throw .repeatedItem(id) }
      guard let item = items[id], let key = keys[id] else { throw .missingKey(id) }
      guard let maximum = maxima[id] else { throw .missingMaximum(id) }
      let (points, isComplete) =
        corrections[id]?.judged(response, item: item, maximum: maximum)
        ?? judged(response, item: item, key: key, maximum: maximum)
      score.items.append(points)
      score.raw = score.raw + points
      score.maximum = score.maximum + maximum
      guard maximum > .zero else { continue }
      score.counted += 1
      score.correct += isComplete ? 1 : 0
      let isMarked = item.type == .extendedText && !response.isEmpty
      score.unmarked += isMarked && corrections[id]?.creditsAll != true ? 1 : 0
    }
    return score
  }

  private static func judged(
    _ response: String, item: Item, key: AnswerKey, maximum: Points
  ) -> (points: Points, isComplete: Bool) {
    let part = PartialRight(response, item: item, key: key)
    return (item.scoring.points(part, maximum: maximum), part.isComplete)
  }

  /// The result under `rule` after `deductions`, each a fraction of the score as it was.
  ///
  /// Nothing is rounded: 40 right of 60 less a quarter is exactly 30, and passes a half.
  /// Deductions add up; when they reach the whole, or their common denominator exceeds
  /// 100,000,000, nothing is left.
  public static func result(
    _ score: Score, rule: PassRule, deductions: [Fraction]
  ) -> ExamResult {
    switch rule {
    case .fractionCorrect(let least):
      return result(score, score.correct, of: score.counted, unit: 1, least, deductions)
    case .fractionOfPoints(let least):
      // A sheet can cost more than it earns; nothing is left then.
      let (raw, most) = (max(0, score.raw.hundredths), score.maximum.hundredths)
      return result(score, raw, of: most, unit: 100, least, deductions)
    }
  }

  private static func result(
    _ score: Score, _ reached: Int, of most: Int, unit: Int, _ least: Fraction,
    _ deductions: [Fraction]
  ) -> ExamResult {
    let kept = remainder(after: deductions)
    let net = product(reached, kept, unit: unit)
    let needed = product(most, least, unit: unit)
    let outcome: ExamResult.Outcome =
      score.unmarked > 0 && kept > .zero ? .unmarked : net >= needed && most > 0 ? .pass : .fail
    return ExamResult(outcome: outcome, net: net, needed: needed, score: score)
  }

  /// What is left of the whole.
  private static func remainder(after deductions: [Fraction]) -> Fraction {
    let limit = 100_000_000
    var (taken, scale) = (0, 1)
    for part in deductions {
      guard part < .one, part.denominator <= limit else { return .zero }
      let divisor = Fraction.greatestCommonDivisor(scale, part.denominator)
      let common = scale / divisor * part.denominator
      guard common <= limit else { return .zero }
      taken = taken * (common / scale) + part.numerator * (common / part.denominator)
      scale = common
      if taken >= scale { return .zero }
    }
    guard let rest = Fraction(scale - taken, scale) else { return .zero }
    return rest
  }

  /// `amount` × `fraction` ÷ `unit`; nothing when that does not fit, as no paper's points do.
  private static func product(_ amount: Int, _ fraction: Fraction, unit: Int) -> Fraction {
    let (numerator, over) = amount.multipliedReportingOverflow(by: fraction.numerator)
    let (denominator, under) = fraction.denominator.multipliedReportingOverflow(by: unit)
    guard !over, !under, let product = Fraction(numerator, denominator) else { return .zero }
    return product
  }
}
