import Assessment

extension QTI12Draft {
  /// Ranges of numbers that earn something, each with what it earns, in the order of the rules.
  mutating func ranges(
    of response: String, in others: [String: [String]]
  ) -> [(range: QTI12Range, score: QTI12Amount)]? {
    var found: [(range: QTI12Range, score: QTI12Amount)] = []
    for rule in scoring.rules
    where scoring.changes(of: rule).contains(where: {
      scoring.value($0) != .zero
    }) {
      guard rule.condition.leaves.contains(where: { $0.response == response }) else { continue }
      guard let ranges = QTI12Range.ranges(rule.condition) else {
        refuseRule(Self.openEnd(rule.condition))
        return nil
      }
      for range in ranges {
        let score = raw(others.merging([response: [range.from.text]]) { $1 })
        guard found.count < 200, let score else {
          refuseRule("respcondition")
          return nil
        }
        found.append((range, score))
      }
    }
    guard agree(found, response: response, others: others) else {
      refuseRule("respcondition")
      return nil
    }
    return found
  }

  /// The comparison that leaves a range without an end, or the element that is no range.
  private static func openEnd(_ condition: QTI12Condition) -> String {
    for leaf in condition.leaves {
      switch leaf {
      case .compared(_, let to, .more): return "vargt \(to)"
      case .compared(_, let to, .less): return "varlt \(to)"
      case .compared(_, let to, .atLeast): return "vargte \(to)"
      case .compared(_, let to, .atMost): return "varlte \(to)"
      case .equal(_, let value, _, _): return "varequal \(value)"
      case .contains, .subset, .unanswered, .other, .and, .or, .not, .unknown: continue
      }
    }
    return "respcondition"
  }

  /// Whether the ranges give the same scores as the rules at their ends and beside them.
  private func agree(
    _ found: [(range: QTI12Range, score: QTI12Amount)], response: String,
    others: [String: [String]]
  ) -> Bool {
    let ends = found.flatMap { [$0.range.from, $0.range.to] }
    let samples = ends.map(\.text) + ends.flatMap(\.neighbours) + ["0", "-987654.5", "987654.5"]
    guard fits(samples.count) else { return false }
    return samples.allSatisfy { sample in
      guard let number = QTI12Decimal(sample) else { return false }
      let first = found.first { $0.range.takes(number) }
      let score = raw(others.merging([response: [sample]]) { $1 })
      return score == (first?.score ?? raw(others))
    }
  }

  /// The ranges as numbers with their shares.
  mutating func numbers(
    _ ranges: [(range: QTI12Range, score: QTI12Amount)]
  ) -> [SourceNumber]? {
    var numbers: [SourceNumber] = []
    for entry in ranges {
      guard let share = share(clamped(entry.score)) else { return nil }
      numbers.append(SourceNumber(entry.range.key, share: share))
    }
    return numbers
  }
}
