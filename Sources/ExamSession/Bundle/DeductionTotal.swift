package import Assessment

extension Fraction {
  /// The sum of `parts`, at most the whole; the whole too when no exact sum fits.
  package static func total(_ parts: [Fraction]) -> Fraction {
    var sum = Fraction.zero
    for part in parts {
      guard let next = sum.adding(part), next < .one else { return .one }
      sum = next
    }
    return sum
  }

  /// What is left of the whole.
  package var rest: Fraction { Fraction(denominator - numerator, denominator) ?? .zero }

  /// Exactly `amount` × this ÷ `unit`, or `nil` when that does not fit.
  package func times(_ amount: Int, over unit: Int = 1) -> Fraction? {
    let (top, over) = amount.multipliedReportingOverflow(by: numerator)
    let (bottom, under) = denominator.multipliedReportingOverflow(by: unit)
    return over || under ? nil : Fraction(top, bottom)
  }

  private func adding(_ other: Fraction) -> Fraction? {
    let (left, a) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, b) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (top, c) = left.addingReportingOverflow(right)
    let (bottom, d) = denominator.multipliedReportingOverflow(by: other.denominator)
    return a || b || c || d ? nil : Fraction(top, bottom)
  }
}
