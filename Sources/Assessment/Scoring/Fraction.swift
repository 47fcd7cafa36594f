/// An exact fraction, not negative, in lowest terms.
public struct Fraction: Hashable, Sendable {
  /// At least 0.
  public let numerator: Int
  /// At least 1.
  public let denominator: Int

  /// `nil` for a negative numerator or a denominator below 1.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard numerator >= 0, denominator >= 1 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  private init(whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// Nothing.
  public static let zero = Fraction(whole: 0)
  /// The whole.
  public static let one = Fraction(whole: 1)

  /// The largest numerator and denominator that a file may name.
  public static let most = 10_000

  /// Reads `1/2`; `nil` for anything but two plain numbers up to ``most``, the second above 0.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let numerator = Int(parts[0]), let denominator = Int(parts[1]),
      numerator <= Self.most, denominator <= Self.most
    else { return nil }
    self.init(numerator, denominator)
  }

  /// `1/2`.
  public var text: String { "\(numerator)/\(denominator)" }

  /// Two decimals, never rounded up: what is below a threshold never prints as the threshold.
  public var decimal: String {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    let product = rest.multipliedFullWidth(by: 100)
    let cents = denominator.dividingFullWidth(product).quotient
    return "\(whole).\(cents < 10 ? "0" : "")\(cents)"
  }

  static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Fraction: Comparable {
  /// Exact for every pair: the products are compared in double width.
  public static func < (a: Fraction, b: Fraction) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}
