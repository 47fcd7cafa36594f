/// A decimal number of any length, to be compared exactly.
struct QTI12Decimal: Comparable, Hashable, Sendable {
  /// Plain, without exponent, as close to the source as can be.
  let text: String
  private let isNegative: Bool
  private let whole: [UInt8]
  private let decimals: [UInt8]

  /// Reads `4`, `-3.14`, `1.0e-5`; `nil` for anything else and for exponents beyond 30.
  init?(_ source: String) {
    var rest = Array(QTI12Text.trimmed(source).utf8)
    guard rest.count <= 100 else { return nil }
    var exponent = 0
    if let mark = rest.firstIndex(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) {
      guard let power = Int(String(decoding: rest[(mark + 1)...], as: UTF8.self)), abs(power) <= 30
      else { return nil }
      exponent = power
      rest.removeSubrange(mark...)
    }
    let sign = rest.first == UInt8(ascii: "-")
    if sign || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let (left, right) = Self.shifted(
      Array(parts[0]), parts.count == 2 ? Array(parts[1]) : [], by: exponent)
    let integer = left.isEmpty ? [0x30] : left
    text =
      (sign ? "-" : "") + String(decoding: integer, as: UTF8.self)
      + (right.isEmpty ? "" : "." + String(decoding: right, as: UTF8.self))
    whole = Array(integer.drop { $0 == 0x30 })
    var places = right
    while places.last == 0x30 { places.removeLast() }
    decimals = places
    isNegative = sign && !(whole.isEmpty && decimals.isEmpty)
  }

  private static func shifted(
    _ whole: [UInt8], _ decimals: [UInt8], by exponent: Int
  ) -> ([UInt8], [UInt8]) {
    if exponent == 0 { return (whole, decimals) }
    if exponent > 0 {
      let padded = decimals + Array(repeating: 0x30, count: max(0, exponent - decimals.count))
      return (whole + padded.prefix(exponent), Array(padded.dropFirst(exponent)))
    }
    let padded = Array(repeating: UInt8(0x30), count: max(0, -exponent - whole.count)) + whole
    return (Array(padded.dropLast(-exponent)), padded.suffix(-exponent) + decimals)
  }

  static func == (a: QTI12Decimal, b: QTI12Decimal) -> Bool {
    a.isNegative == b.isNegative && a.whole == b.whole && a.decimals == b.decimals
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(whole)
    hasher.combine(decimals)
  }

  static func < (a: QTI12Decimal, b: QTI12Decimal) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? isSmaller(b, a) : isSmaller(a, b)
  }

  private static func isSmaller(_ a: QTI12Decimal, _ b: QTI12Decimal) -> Bool {
    if a.whole.count != b.whole.count { return a.whole.count < b.whole.count }
    if a.whole != b.whole { return a.whole.lexicographicallyPrecedes(b.whole) }
    return a.decimals.lexicographicallyPrecedes(b.decimals)
  }

  /// A number just above this one and just below it, for trying a rule at its ends.
  var neighbours: [String] {
    let more = text.contains(".") ? text + "000001" : text + ".000001"
    guard let other = isNegative ? nil : below else { return [more] }
    return [more, other]
  }

  /// The number that is one less in a place far behind the last one.
  private var below: String? {
    var digits = Array((text.contains(".") ? text + "000000" : text + ".000000").utf8)
    var at = digits.count - 1
    while at >= 0 {
      if digits[at] == UInt8(ascii: ".") {
        at -= 1
        continue
      }
      if digits[at] > 0x30 {
        digits[at] -= 1
        return String(decoding: digits, as: UTF8.self)
      }
      digits[at] = 0x39
      at -= 1
    }
    return nil
  }
}
