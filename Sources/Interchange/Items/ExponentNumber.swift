import CanonicalBytes

/// Writes numbers with an exponent as plain decimals.
enum ExponentNumber {
  /// `-1.5e3` becomes `-1500`; `nil` for anything else and beyond 18 digits.
  static func plain(_ text: String) -> String? {
    let sides = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard sides.count == 2, let exponent = Int(sides[1]), abs(exponent) <= 18 else { return nil }
    let isNegative = sides[0].hasPrefix("-")
    let digits = sides[0].drop { $0 == "-" || $0 == "+" }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      !parts[0].isEmpty
    else { return nil }
    var whole = parts[0]
    var rest = parts.count == 2 ? parts[1] : ""
    if exponent >= 0 {
      rest += String(repeating: "0", count: max(0, exponent - rest.count))
      whole += rest.prefix(exponent)
      rest = String(rest.dropFirst(exponent))
    } else {
      whole = String(repeating: "0", count: max(0, 1 - exponent - whole.count)) + whole
      rest = String(whole.suffix(-exponent)) + rest
      whole = String(whole.dropLast(-exponent))
    }
    let written = (isNegative ? "-" : "") + whole + (rest.isEmpty ? "" : ".\(rest)")
    return ExactDecimal(written: written)?.text()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
