/// Milliseconds since 1970-01-01 00:00 UTC on the room server's clock.
package struct Instant: Codable, Hashable, Sendable, Comparable {
  package var milliseconds: Int

  /// The greatest integer that the log may hold, so that sums never overflow.
  private static let latest = 9_007_199_254_740_991

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    milliseconds = try container.decode(Int.self)
    guard (0...Self.latest).contains(milliseconds) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a time of this era")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// Milliseconds from `earlier` to `later`; negative when they are the other way round.
  package static func - (later: Instant, earlier: Instant) -> Int {
    later.milliseconds - earlier.milliseconds
  }

  package static func + (instant: Instant, milliseconds: Int) -> Instant {
    Instant(milliseconds: instant.milliseconds + milliseconds)
  }
}
