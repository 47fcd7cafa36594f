public import CanonicalBytes

/// Which numbers are right, with every text as its author wrote it.
public enum NumberKey: Hashable, Sendable {
  /// This number, or one that differs by no more than `tolerance`.
  case value(String, tolerance: String)
  /// Every number from the first to the last, both included.
  case range(from: String, to: String)

  /// The least and the greatest right number; `nil` when a text is not a number, the tolerance
  /// is negative, or there is no number between the two.
  public var bounds: ClosedRange<ExactDecimal>? {
    switch self {
    case .value(let value, let tolerance):
      guard let value = ExactDecimal(written: value),
        let tolerance = ExactDecimal(written: tolerance), tolerance >= .zero
      else { return nil }
      return value - tolerance...value + tolerance
    case .range(let from, let to):
      guard let from = ExactDecimal(written: from), let to = ExactDecimal(written: to),
        from <= to
      else { return nil }
      return from...to
    }
  }

  /// Whether `response` is one of the right numbers.
  public func accepts(_ response: String) -> Bool {
    guard let bounds, let number = ExactDecimal(written: response) else { return false }
    return bounds.contains(number)
  }

  /// `{"tolerance":…,"value":…}` or `{"from":…,"to":…}`.
  public var json: CanonicalJSON {
    switch self {
    case .value(let value, let tolerance):
      ["tolerance": .string(tolerance), "value": .string(value)]
    case .range(let from, let to): ["from": .string(from), "to": .string(to)]
    }
  }

  /// Reads what ``json`` writes.
  public init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    if let value = fields.optional("value") {
      guard let value = value.stringValue else { throw .field("number") }
      self = .value(value, tolerance: try fields.string("tolerance"))
    } else {
      self = .range(from: try fields.string("from"), to: try fields.string("to"))
    }
    try fields.finish()
    guard bounds != nil else { throw .field("number") }
  }
}
