import CanonicalBytes

/// Whether a profile is law, was law, or is an agency's own rule.
public enum ProfileStanding: Hashable, Sendable {
  /// The law in force.
  case current
  /// Law of another time, for old banks and for reference only.
  case historical
  /// What an agency decided for itself.
  case internalRule(AgencyDecision)

  /// The decision that an internal rule rests on.
  public var decision: AgencyDecision? {
    if case .internalRule(let decision) = self { decision } else { nil }
  }

  /// `historical`, or the decision; `nil` for the law in force, which rule documents leave out.
  var json: CanonicalJSON? {
    switch self {
    case .current: nil
    case .historical: "historical"
    case .internalRule(let decision):
      [
        "agency": .string(decision.agency), "date": .string(decision.date),
        "number": .string(decision.number),
      ]
    }
  }

  init(json: CanonicalJSON?) throws(CanonicalError) {
    guard let json else {
      self = .current
      return
    }
    if json == "historical" {
      self = .historical
      return
    }
    var fields = try CanonicalFields(json)
    self = .internalRule(
      AgencyDecision(
        number: try fields.string("number"), date: try fields.string("date"),
        agency: try fields.string("agency")))
    try fields.finish()
  }
}
