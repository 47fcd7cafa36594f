/// A decimal number without rounding: up to 18 digits on each side of the mark.
public struct ExactDecimal: Hashable, Sendable {
  /// The number times 10¹⁸.
  private let scaled: Int128

  private init(scaled: Int128) { self.scaled = scaled }

  /// Nothing.
  public static let zero = ExactDecimal(scaled: 0)

  /// Reads what a person writes: `-12,5`, `0.10`, `1.234,5`, `1,234.5`, `1 000 000`.
  ///
  /// The comma and the point both serve as decimal mark. One separator that occurs once is the
  /// decimal mark. When both occur, the last one is the mark and the other groups thousands; a
  /// separator that occurs several times, and a space, only group, always by threes. `nil` for
  /// anything else.
  public init?(written text: String) {
    var rest = Array(text.unicodeScalars.map { Self.folded($0.value) })
    var isNegative = false
    if let first = rest.first, first == Self.minus || first == Self.plus {
      isNegative = first == Self.minus
      rest.removeFirst()
    }
    guard let (whole, fraction) = Self.split(rest), let grouped = Self.ungrouped(whole) else {
      return nil
    }
    let digits = grouped + fraction
    guard !digits.isEmpty, grouped.count <= 18, fraction.count <= 18,
      digits.allSatisfy(Self.isDigit)
    else { return nil }
    let padded = digits + Array(repeating: Self.naught, count: 18 - fraction.count)
    let magnitude = padded.reduce(Int128(0)) { $0 * 10 + Int128($1 - Self.naught) }
    scaled = isNegative ? -magnitude : magnitude
  }

  /// The shortest text, with `mark` before the fraction and no grouping.
  public func text(mark: Character = ".") -> String {
    let one = Int128(1_000_000_000_000_000_000)
    let magnitude = scaled < 0 ? -scaled : scaled
    let sign = scaled < 0 ? "-" : ""
    var fraction = String(magnitude % one)
    fraction = String(repeating: "0", count: 18 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let whole = "\(sign)\(magnitude / one)"
    return fraction.isEmpty ? whole : "\(whole)\(mark)\(fraction)"
  }

  /// The sum.
  public static func + (a: Self, b: Self) -> Self { Self(scaled: a.scaled + b.scaled) }

  /// The difference.
  public static func - (a: Self, b: Self) -> Self { Self(scaled: a.scaled - b.scaled) }

  private static let minus: UInt32 = 0x2D
  private static let plus: UInt32 = 0x2B
  private static let comma: UInt32 = 0x2C
  private static let point: UInt32 = 0x2E
  private static let space: UInt32 = 0x20
  private static let naught: UInt32 = 0x30

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// The minus sign and the spaces that do not break count as the plain ones.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2212: minus
    case 0xA0, 0x202F, 0x2009: space
    default: scalar
    }
  }

  /// The part before and the part after the decimal mark, the first still grouped by one kind of
  /// separator.
  private static func split(_ text: [UInt32]) -> (whole: [UInt32], fraction: [UInt32])? {
    let marks = text.indices.filter { text[$0] == comma || text[$0] == point }
    guard let last = marks.last else { return (text, []) }
    let isRepeated = marks.count { text[$0] == text[last] } > 1
    if isRepeated {
      guard marks.allSatisfy({ text[$0] == text[last] }) else { return nil }
      return (text, [])
    }
    let fraction = Array(text[(last + 1)...])
    return fraction.isEmpty ? nil : (Array(text[..<last]), fraction)
  }

  /// The digits of a whole part; `nil` unless its groups have three digits each.
  private static func ungrouped(_ whole: [UInt32]) -> [UInt32]? {
    guard let separator = whole.first(where: { !isDigit($0) }) else { return whole }
    guard separator == comma || separator == point || separator == space else { return nil }
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.flatMap(\.self)
  }
}

extension ExactDecimal: Comparable {
  /// By value.
  public static func < (a: Self, b: Self) -> Bool { a.scaled < b.scaled }
}
