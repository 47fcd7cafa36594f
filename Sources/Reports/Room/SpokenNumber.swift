/// Whole numbers in Vietnamese words, as they stand beside figures on papers that are signed.
package enum SpokenNumber {
  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]

  /// 0…9,999 in words; the figures themselves for anything else.
  package static func words(_ number: Int) -> String {
    guard (0...9_999).contains(number) else { return "\(number)" }
    if number < 10 { return digits[number] }
    var parts: [String] = []
    let (thousands, hundreds) = (number / 1_000, number / 100 % 10)
    if thousands > 0 { parts.append("\(digits[thousands]) nghìn") }
    let rest = number % 100
    if hundreds > 0 || (thousands > 0 && rest > 0) { parts.append("\(digits[hundreds]) trăm") }
    parts += tens(rest, follows: !parts.isEmpty)
    return parts.joined(separator: " ")
  }

  private static func tens(_ number: Int, follows: Bool) -> [String] {
    let (tens, ones) = (number / 10, number % 10)
    if number == 0 { return [] }
    if tens == 0 { return follows ? ["linh", digits[ones]] : [digits[ones]] }
    let last: [String] =
      switch ones {
      case 0: []
      case 1 where tens > 1: ["mốt"]
      case 5: ["lăm"]
      default: [digits[ones]]
      }
    return (tens == 1 ? ["mười"] : [digits[tens], "mươi"]) + last
  }
}
