/// Which names a bank, a blueprint or a profile may use, and which dates.
package enum IdentifierForm {
  static func isItemID(_ text: String) -> Bool {
    (1...16).contains(text.utf8.count)
      && text.utf8.allSatisfy { isCapital($0) || isDigit($0) || $0 == hyphen }
  }

  static func isTopicCode(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: slash, omittingEmptySubsequences: false)
    return text.utf8.count <= 80
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { isSmall($0) || isDigit($0) || $0 == hyphen }
      }
  }

  /// Enemy groups and cells: `[A-Za-z0-9_-]{1,40}`; also banks, blueprints and profiles.
  static func isName(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen || $0 == underscore }
  }

  /// An exam, `2026-vc01`, or a part of one, `2026-vc01.p2`.
  static func isExam(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.utf8.count <= 40 && parts.count <= 2 && parts.allSatisfy { isName(String($0)) }
  }

  static func isLanguage(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy(isSmall)
  }

  /// A real day of the Gregorian calendar as `yyyy-mm-dd`.
  package static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ isDigit($0) || $0 == hyphen })
    else { return false }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let underscore = UInt8(ascii: "_")
  private static let slash = UInt8(ascii: "/")

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || isSmall(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
