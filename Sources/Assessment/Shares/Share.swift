/// An exact part of an item's points in lowest terms; below zero where a wrong response costs.
public struct Share: Hashable, Sendable {
  /// With the sign.
  public let numerator: Int
  /// At least 1.
  public let denominator: Int

  /// The largest numerator (either way) and denominator: sums of a few stay exact.
  public static let most = 100_000_000

  /// `nil` for a denominator below 1 and for numbers beyond ``most`` in lowest terms.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator >= 1, numerator != .min else { return nil }
    let divisor = Fraction.greatestCommonDivisor(abs(numerator), denominator)
    guard abs(numerator / divisor) <= Self.most, denominator / divisor <= Self.most else {
      return nil
    }
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  private init(whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// Nothing.
  public static let zero = Share(whole: 0)
  /// The whole.
  public static let one = Share(whole: 1)
  /// As much as can be lost.
  static let minusOne = Share(whole: -1)

  /// Reads a plain decimal with point, `-0.5`, `33.33333`; `nil` beyond eight decimals.
  public init?(decimal text: String) {
    var digits = Array(text.utf8)
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 8,
      parts.count == 1 || (1...8).contains(parts[1].count),
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    let number = parts.joined().reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    self.init(isNegative ? -number : number, scale)
  }

  /// Reads what ``text`` writes: `1/3`, `-1/2`, `1`.
  public init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let numerator = Int(parts[0]),
      let denominator = parts.count == 2 ? Int(parts[1]) : 1
    else { return nil }
    self.init(numerator, denominator)
    guard self.text == text else { return nil }
  }

  /// `1/3`, or a whole number.
  public var text: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// The sum; `nil` beyond ``most``.
  public func adding(_ other: Share) -> Share? {
    Share(
      numerator * other.denominator + other.numerator * denominator,
      denominator * other.denominator)
  }

  /// The product; `nil` beyond ``most``.
  public func multiplied(by other: Share) -> Share? {
    Share(numerator * other.numerator, denominator * other.denominator)
  }
}

extension Share: Comparable {
  /// Exact.
  public static func < (a: Share, b: Share) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension Share: Codable {
  /// From ``text``.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let share = Share(text: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a share: \(text)"))
    }
    self = share
  }

  /// As ``text``.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
