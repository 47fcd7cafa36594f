import RoomAPI

/// Numbers, times and dates as people read them.
enum NumberText {
  /// Vietnam keeps UTC+7 all year.
  private static let localMilliseconds = 7 * 3_600_000

  /// `hh:mm:ss` of a moment in Vietnam.
  static func clock(_ instant: Instant) -> String {
    let day = 86_400_000
    let local = instant.milliseconds + localMilliseconds
    let seconds = (local % day + day) % day / 1_000
    return "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  /// `mm:ss` until zero, the last second counted in full; never negative.
  static func countdown(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds + 999) / 1_000
    return "\(two(seconds / 60)):\(two(seconds % 60))"
  }

  /// `dd/mm/yyyy` of `yyyy-mm-dd`; other text unchanged.
  static func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    return parts.count == 3 ? parts.reversed().joined(separator: "/") : iso
  }

  /// Hundredths of a point with as many decimals as they need.
  static func points(_ hundredths: Int, mark: String) -> String {
    let whole = String(hundredths / 100)
    switch hundredths % 100 {
    case 0: return whole
    case let rest where rest % 10 == 0: return whole + mark + String(rest / 10)
    case let rest: return whole + mark + two(rest)
    }
  }

  /// A count with `mark` between groups of three digits.
  static func grouped(_ number: Int, mark: String) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += mark }
      text.append(digit)
    }
    return text
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
