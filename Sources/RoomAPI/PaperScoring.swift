/// How a response that is right in part earns points, as the screen tells the candidate.
package struct PaperScoring: Codable, Hashable, Sendable {
  package enum Rule: String, Codable, Sendable {
    case allOrNothing = "all_or_nothing"
    case perPart = "per_part"
    case rightMinusWrong = "right_minus_wrong"
    case table
    case byShares = "by_shares"
  }

  package var rule: Rule
  /// Percent of the points for 1, 2, 3… right parts; empty unless the rule is a table.
  package var percents: [Int]

  package init(_ rule: Rule, percents: [Int] = []) {
    self.rule = rule
    self.percents = percents
  }

  package static let allOrNothing = PaperScoring(.allOrNothing)
}
