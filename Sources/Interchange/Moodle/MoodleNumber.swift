import CanonicalBytes

/// How Moodle writes the numbers of keys.
enum MoodleNumber: Hashable {
  /// A decimal number, written without exponent.
  case number(String)
  /// `*`.
  case every
  /// A comma that may group thousands or begin the decimals.
  case ambiguous
  /// No number.
  case none

  /// Reads a number such as `-3.14`, `.5`, `2,5` or `6.02e3`.
  init(_ written: String) {
    let text = ByteText.trimmed(written)
    if text == "*" {
      self = .every
      return
    }
    guard let parts = Parts(Array(text.utf8)) else {
      self = .none
      return
    }
    if parts.hasComma, parts.decimals.count == 3, (1...3).contains(parts.whole.count),
      parts.whole.first != UInt8(ascii: "0")
    {
      self = .ambiguous
      return
    }
    let plain = parts.plain
    self = ExactDecimal(written: plain) == nil ? .none : .number(plain)
  }

  /// Sign, digits and exponent.
  private struct Parts {
    var isNegative = false
    var whole: [UInt8] = []
    var decimals: [UInt8] = []
    var exponent = 0
    var hasComma = false

    init?(_ bytes: [UInt8]) {
      var rest = bytes[...]
      if bytes.starts(with: "−".utf8) {
        isNegative = true
        rest = rest.dropFirst(3)
      } else if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        rest = rest.dropFirst()
      }
      whole = Array(rest.prefix(while: ByteText.isDigit))
      rest = rest.dropFirst(whole.count)
      if let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") {
        hasComma = mark == UInt8(ascii: ",")
        decimals = Array(rest.dropFirst().prefix(while: ByteText.isDigit))
        rest = rest.dropFirst(decimals.count + 1)
      }
      guard whole.count + decimals.count > 0, readExponent(Array(rest)) else { return nil }
    }

    /// Reads `e-3` up to the end; nothing is an exponent of 0.
    private mutating func readExponent(_ bytes: [UInt8]) -> Bool {
      guard let first = bytes.first else { return true }
      guard first | 0x20 == UInt8(ascii: "e") else { return false }
      guard let value = Int(ByteText.text(bytes.dropFirst())), abs(value) <= 36 else {
        return false
      }
      exponent = value
      return true
    }

    /// Without exponent, the mark as written.
    var plain: String {
      var digits = whole + decimals
      var place = whole.count + exponent
      if place < 0 {
        digits.insert(contentsOf: Array(repeating: 0x30, count: -place), at: 0)
        place = 0
      }
      while digits.count < place { digits.append(0x30) }
      var before = Array(digits[..<place])
      let after = digits[place...]
      if exponent != 0 { before = Array(before.drop { $0 == 0x30 }) }
      if before.isEmpty { before = [0x30] }
      let mark = hasComma && exponent == 0 ? "," : "."
      let size =
        after.isEmpty
        ? ByteText.text(before)
        : ByteText.text(before) + mark + ByteText.text(after)
      return isNegative ? "-" + size : size
    }
  }
}
