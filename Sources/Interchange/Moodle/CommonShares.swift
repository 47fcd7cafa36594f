package import Assessment

/// The shares that Moodle offers its authors, which it writes as rounded percents.
package enum CommonShares {
  /// The share that `percent` writes: one that Moodle offers when it is within 0.0001 of it,
  /// otherwise the decimal as it stands.
  ///
  /// `33.33333` is a third and `-15` is −15/100. `nil` for what is no plain decimal with point,
  /// for 1000 and more, and for a decimal too fine for a share.
  package static func share(percent: String) -> Share? {
    guard let decimal = Decimal(percent) else { return nil }
    if decimal.scaled == 0 { return .zero }
    if let (numerator, denominator) = offered.first(where: { decimal.isNear($0, of: $1) }) {
      return Share(decimal.isNegative ? -numerator : numerator, denominator)
    }
    return decimal.exactShare
  }

  /// Whether Moodle offers this share, with either sign; it refuses any other on import.
  package static func isOffered(_ share: Share) -> Bool {
    let numerator = abs(share.numerator)
    return numerator == 0
      || offered.contains { $0.0 == numerator && $0.1 == share.denominator }
  }

  /// In lowest terms: p/q up to sixths, tenths, and one part of 7, 8, 9 and 20.
  private static let offered: [(Int, Int)] = [
    (1, 1), (9, 10), (5, 6), (4, 5), (3, 4), (7, 10), (2, 3), (3, 5), (1, 2), (2, 5), (1, 3),
    (3, 10), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (1, 9), (1, 10), (1, 20),
  ]

  /// A decimal to twelve places.
  private struct Decimal {
    /// The size times 10¹²; below 10¹⁵.
    let scaled: Int
    let isNegative: Bool

    init?(_ text: String) {
      var digits = text.utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      while let last = digits.last, last == 0x20 || (0x09...0x0D).contains(last) {
        digits.removeLast()
      }
      isNegative = digits.first == UInt8(ascii: "-")
      if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
      let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count),
        parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
      else { return nil }
      let whole = Array(parts[0].drop { $0 == 0x30 })
      let places = parts.count == 2 ? Array(parts[1].prefix(12)) : []
      guard !parts[0].isEmpty || !places.isEmpty, whole.count <= 3 else { return nil }
      let padded = whole + places + Array(repeating: 0x30, count: 12 - places.count)
      scaled = padded.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Whether this many percent are within 0.0001 of `numerator`/`denominator`.
    func isNear(_ numerator: Int, of denominator: Int) -> Bool {
      let distance = scaled * denominator - numerator * 100_000_000_000_000
      return abs(distance) <= 10_000_000_000 * denominator
    }

    /// To six decimals of a percent, if nothing but the noise of binary numbers follows.
    var exactShare: Share? {
      let (places, rest) = scaled.quotientAndRemainder(dividingBy: 1_000_000)
      guard rest < 1_000 || rest > 999_000 else { return nil }
      let size = rest > 999_000 ? places + 1 : places
      return Share(isNegative ? -size : size, 100_000_000)
    }
  }
}
