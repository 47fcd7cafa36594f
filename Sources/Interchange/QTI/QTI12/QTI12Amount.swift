import Assessment

/// A score of QTI 1.2 in millionths, exact for what its files write.
struct QTI12Amount: Comparable, Hashable, Sendable {
  var millionths: Int

  static let zero = QTI12Amount(millionths: 0)
  private static let one = 1_000_000
  /// Far from any overflow of a product with another.
  private static let most = 1_000_000_000_000

  init(millionths: Int) { self.millionths = millionths }

  /// Reads `10`, `-0.5`, `33.3333333` (rounded to six decimals); `nil` for anything else.
  init?(_ text: String) {
    var digits = Array(QTI12Text.trimmed(text).utf8)
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].count <= 6,
      parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let whole = parts[0].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    var decimals = parts.count == 2 ? Array(parts[1].prefix(7)) : []
    decimals += Array(repeating: 0x30, count: 7 - decimals.count)
    let fraction = (decimals.reduce(0) { $0 * 10 + Int($1 - 0x30) } + 5) / 10
    millionths = (whole * Self.one + fraction) * (isNegative ? -1 : 1)
  }

  /// As a plain decimal.
  var text: String {
    let size = millionths.magnitude
    var decimals = String(size % UInt(Self.one) + UInt(Self.one)).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    let whole = size / UInt(Self.one)
    return (millionths < 0 ? "-" : "") + "\(whole)" + (decimals.isEmpty ? "" : ".\(decimals)")
  }

  static func < (a: QTI12Amount, b: QTI12Amount) -> Bool { a.millionths < b.millionths }

  /// `nil` beyond the sizes that scores have.
  func adding(_ other: QTI12Amount) -> QTI12Amount? { Self.bounded(millionths + other.millionths) }

  func multiplied(by other: QTI12Amount) -> QTI12Amount? {
    let (product, overflow) = millionths.multipliedReportingOverflow(by: other.millionths)
    return overflow ? nil : Self.bounded(product / Self.one)
  }

  func divided(by other: QTI12Amount) -> QTI12Amount? {
    guard other != .zero else { return nil }
    let (product, overflow) = millionths.multipliedReportingOverflow(by: Self.one)
    return overflow ? nil : Self.bounded(product / other.millionths)
  }

  private static func bounded(_ value: Int) -> QTI12Amount? {
    abs(value) <= most ? QTI12Amount(millionths: value) : nil
  }

  /// Whether this is `other` but for the rounding of parts such as 33.33 to two decimals.
  func isNear(_ other: QTI12Amount) -> Bool {
    abs(millionths - other.millionths) * 1000 <= max(abs(other.millionths), 1)
  }

  /// The part of `full` that this is: the fraction that was meant where two decimals were written
  /// of it, as in 33.33 of 100; `nil` where it is none that a share can hold.
  func share(of full: QTI12Amount) -> Share? {
    guard full > .zero else { return nil }
    guard let exact = Share(millionths, full.millionths) else { return common(of: full) }
    return exact.denominator <= 1000 ? exact : common(of: full) ?? exact
  }

  private func common(of full: QTI12Amount) -> Share? {
    for denominator in 1...20 {
      let scaled = millionths.magnitude * UInt(denominator)
      let whole = UInt(full.millionths)
      let numerator = (scaled + whole / 2) / whole
      let exact = numerator * whole
      let distance = scaled > exact ? scaled - exact : exact - scaled
      guard numerator <= 1_000_000, distance <= whole / 20_000 * UInt(denominator) else { continue }
      return Share(millionths < 0 ? -Int(numerator) : Int(numerator), denominator)
    }
    return nil
  }
}
