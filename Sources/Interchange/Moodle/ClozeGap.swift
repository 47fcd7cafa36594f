import Assessment

/// One gap of an embedded-answer text, as written.
struct ClozeGap: Hashable, Sendable {
  /// One alternative of a gap.
  struct Alternative: Hashable, Sendable {
    /// Of the gap's part, as written.
    var share: Share
    /// With tags, its character references resolved.
    var answer: String
    /// Before that, for numbers.
    var raw: String
    /// With tags; empty for none.
    var feedback: String
    /// Whether a percent other than `0` is written.
    var hasPercent: Bool
  }

  /// How many parts of the question's points it is worth.
  var weight: Int
  var type: ClozeType
  var alternatives: [Alternative]

  /// What each alternative is worth; among several right ones the positive shares are made to add
  /// up to the whole, and where no percents are written a wrong one takes a right one away.
  /// `nil` when the shares are not exact.
  var shares: [Share]? {
    let written = alternatives.map(\.share)
    guard case .choices = type else { return written }
    var total = Share.zero
    for share in written where share > .zero {
      guard let sum = total.adding(share) else { return nil }
      total = sum
    }
    guard total > .zero, let unit = Share(total.denominator, total.numerator),
      let lost = Share(-unit.numerator, unit.denominator)
    else { return written }
    let hasPercents = alternatives.contains(where: \.hasPercent)
    var shares: [Share] = []
    for share in written {
      let scaled = share > .zero ? share.multiplied(by: unit) : hasPercents ? share : lost
      guard let scaled else { return nil }
      shares.append(scaled)
    }
    return shares
  }
}
