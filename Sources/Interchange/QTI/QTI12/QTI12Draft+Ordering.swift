import Assessment

extension QTI12Draft {
  /// Choices to be put in order.
  mutating func ordering(_ response: QTI12Response) -> SourceBody? {
    guard checkNames(response) else { return nil }
    let names = response.names
    guard let right = rightOrder(response), Set(right) == Set(names), right.count == names.count
    else {
      refuseRule("Ordered")
      return nil
    }
    let samples = Self.orders(right)
    guard fits(samples.count), raw([:]) == .zero,
      let best = raw([response.identifier: right]), settle(best: clamped(best))
    else {
      if !hasFailed { refuseRule("Ordered") }
      return nil
    }
    let part = QTI12Amount(millionths: best.millionths / max(1, right.count))
    var isWhole = true
    var isPerPart = true
    for sample in samples where sample != right {
      let score = raw([response.identifier: sample]) ?? .zero
      let places = zip(sample, right).count { $0 == $1 }
      if clamped(score) != .zero { isWhole = false }
      if !score.isNear(QTI12Amount(millionths: part.millionths * places)) { isPerPart = false }
    }
    guard isWhole || isPerPart else {
      refuseRule("Ordered")
      return nil
    }
    let choices = Dictionary(
      response.choices.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    return .ordering(right.compactMap { choices[$0] }, isPerPart: !isWhole)
  }

  /// The order that the rules ask for: values beside each other, or places by number.
  private func rightOrder(_ response: QTI12Response) -> [String]? {
    var places: [Int: String] = [:]
    for rule in scoring.rules
    where scoring.changes(of: rule).contains(where: {
      scoring.value($0).map { $0 > .zero } ?? false
    }) {
      let listed = QTI12Samples.positive(rule.condition, of: response.identifier)
      if listed.count == response.labels.count { return listed }
      for case .equal(response.identifier, let value, _, let index?) in rule.condition.leaves {
        if places[index] != nil { return nil }
        places[index] = value
      }
    }
    return places.sorted { $0.key < $1.key }.map(\.value)
  }

  /// All orders of up to five; of more, every exchange of two and the reverse.
  private static func orders(_ right: [String]) -> [[String]] {
    if right.count <= 5 { return permutations(right) }
    var orders = [right, Array(right.reversed())]
    for first in right.indices.prefix(30) {
      for second in right.indices.prefix(30) where second > first {
        var order = right
        order.swapAt(first, second)
        orders.append(order)
      }
    }
    return orders
  }

  private static func permutations(_ names: [String]) -> [[String]] {
    guard let first = names.first else { return [[]] }
    return permutations(Array(names.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + rest[$0...] }
    }
  }
}
