/// What a candidate needs to pass.
public enum PassRule: Hashable, Sendable {
  /// At least this fraction of the items answered right.
  case fractionCorrect(Fraction)
  /// At least this fraction of the paper's points.
  case fractionOfPoints(Fraction)

  /// The least fraction that passes.
  public var least: Fraction {
    switch self {
    case .fractionCorrect(let least), .fractionOfPoints(let least): least
    }
  }
}
