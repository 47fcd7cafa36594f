/// An exact number of hundredths of a point.
public struct Points: Hashable, Sendable, Comparable {
  /// Hundredths of a point; 100 is one point.
  public var hundredths: Int

  /// This many hundredths of a point.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// No points.
  public static let zero = Points(hundredths: 0)
  /// One point.
  public static let one = Points(hundredths: 100)
  /// The most that one item may be worth: 10,000 points.
  public static let most = Points(hundredths: 1_000_000)

  /// A decimal such as `1`, `0.5` or `2.25`; `nil` for a sign, an exponent, more than two
  /// decimals or more than ``most``.
  public init?(decimal: String) {
    let parts = decimal.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...5).contains(parts[0].count) else { return nil }
    if parts.count == 2, !(1...2).contains(parts[1].count) { return nil }
    guard parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    var digits = Array(parts[0]) + (parts.count == 2 ? Array(parts[1]) : [])
    digits += Array(repeating: 0x30, count: 2 - (parts.count == 2 ? parts[1].count : 0))
    hundredths = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard self <= .most else { return nil }
  }

  /// The shortest decimal: `1`, `0.5`, `29.25`.
  public var decimal: String {
    let magnitude = hundredths.magnitude
    let whole = "\(hundredths < 0 ? "-" : "")\(magnitude / 100)"
    let rest = magnitude % 100
    if rest == 0 { return whole }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// By amount.
  public static func < (a: Points, b: Points) -> Bool { a.hundredths < b.hundredths }

  /// The sum; stays at the largest value instead of overflowing.
  public static func + (a: Points, b: Points) -> Points {
    let (sum, overflow) = a.hundredths.addingReportingOverflow(b.hundredths)
    if overflow { return Points(hundredths: a.hundredths < 0 ? .min : .max) }
    return Points(hundredths: sum)
  }
}
