import RoomAPI

/// A time of day in Việt Nam, as somebody reads it from a clock.
struct ClockReading: Hashable {
  private static let day = 86_400_000
  private static let minutesEast = 7 * 60
  private let milliseconds: Int

  /// `hh:mm:ss` or `hh:mm`.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      (0...23).contains(numbers[0]),
      numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
    else { return nil }
    let seconds = numbers.count == 3 ? numbers[2] : 0
    milliseconds = (numbers[0] * 3_600 + numbers[1] * 60 + seconds) * 1_000
  }

  /// How far a clock that shows `instant` is ahead of this, in milliseconds; across midnight too.
  func offset(of instant: Instant) -> Int {
    let local = (instant.milliseconds + Self.minutesEast * 60_000) % Self.day
    let difference = (local - milliseconds + Self.day) % Self.day
    return difference > Self.day / 2 ? difference - Self.day : difference
  }
}
