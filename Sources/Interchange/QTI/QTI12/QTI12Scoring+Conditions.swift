extension QTI12Scoring {
  /// Whether a condition holds of these responses; `anyHeld` is whether one before it did.
  func holds(
    _ condition: QTI12Condition, _ responses: [String: [String]], anyHeld: Bool
  ) -> Bool {
    switch condition {
    case .and(let parts): holdsAll(parts, responses, anyHeld: anyHeld)
    case .or(let parts): parts.contains { holds($0, responses, anyHeld: anyHeld) }
    case .not(let part): !holds(part, responses, anyHeld: anyHeld)
    case .equal(let response, let value, let ignoresCase, let index):
      isEqual(
        responses[response] ?? [], value, isNumber: numeric.contains(response),
        ignoresCase: ignoresCase, index: index)
    case .contains(let response, let value, let ignoresCase):
      (responses[response] ?? []).contains { given in
        let own = ignoresCase ? given.lowercased() : given
        return own.contains(ignoresCase ? value.lowercased() : value)
      }
    case .compared(let response, let to, let comparison):
      isCompared(responses[response] ?? [], to, comparison)
    case .subset(let response, let values, let isExact):
      isSubset(responses[response] ?? [], values, isExact: isExact)
    case .unanswered(let response): (responses[response] ?? []).isEmpty
    case .other: !anyHeld
    case .unknown: false
    }
  }

  /// Equalities of an ordered response beside each other name its places one after the other.
  private func holdsAll(
    _ parts: [QTI12Condition], _ responses: [String: [String]], anyHeld: Bool
  ) -> Bool {
    var places: [String: Int] = [:]
    for part in parts {
      if case .equal(let response, let value, _, nil) = part,
        ordered.contains(response)
      {
        let place = places[response, default: 0]
        places[response] = place + 1
        let given = responses[response] ?? []
        guard given.indices.contains(place), given[place] == value else { return false }
      } else if !holds(part, responses, anyHeld: anyHeld) {
        return false
      }
    }
    return true
  }

  private func isEqual(
    _ given: [String], _ value: String, isNumber: Bool, ignoresCase: Bool, index: Int?
  ) -> Bool {
    if let index {
      let place = index - firstIndex
      return given.indices.contains(place) && given[place] == value
    }
    return given.contains { own in
      if isNumber, let a = QTI12Decimal(own), let b = QTI12Decimal(value) { return a == b }
      return QTI12Text.equal(own, value, ignoresCase: ignoresCase)
    }
  }

  private func isCompared(
    _ given: [String], _ to: String, _ comparison: QTI12Condition.Comparison
  ) -> Bool {
    guard let own = given.first.flatMap({ QTI12Decimal($0) }), let to = QTI12Decimal(to) else {
      return false
    }
    return switch comparison {
    case .less: own < to
    case .atMost: own <= to
    case .more: own > to
    case .atLeast: own >= to
    }
  }

  /// A pair of a group is given as `a,b`; a set of names one by one.
  private func isSubset(_ given: [String], _ values: [String], isExact: Bool) -> Bool {
    if given.contains(values.joined(separator: ",")) { return true }
    return !values.isEmpty && values.allSatisfy { given.contains($0) }
      && (!isExact || given.count == values.count)
  }
}
