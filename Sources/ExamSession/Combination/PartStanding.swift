package import Assessment

/// What one part means for one candidate.
package enum PartStanding: Hashable, Sendable {
  /// `net` reaches what the rule needs.
  case passed(net: Fraction)
  case failed(net: Fraction)
  /// Never seated.
  case absent
  /// By a certificate or another ground.
  case exempt(ground: String)
  /// An extended text still waits for its marks.
  case unmarked
  /// The candidate is in no room of this part.
  case missing

  /// Whether the part stands in the way of nothing.
  package var isCleared: Bool {
    switch self {
    case .passed, .exempt: true
    case .failed, .absent, .unmarked, .missing: false
    }
  }
}
