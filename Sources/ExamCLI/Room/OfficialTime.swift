import ArgumentParser
import ExamSession
import Foundation
import RoomServer

/// A time that officials read from a clock just before: `2026-11-23T07:31`, with seconds and a zone
/// if they like, in Việt Nam unless a zone is given.
struct OfficialTime: ExpressibleByArgument, Hashable, Sendable {
  /// With the moment at which the arguments were read.
  let reading: OfficialReading

  init?(argument: String) {
    let spelling =
      /([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?/
    guard let found = argument.wholeMatch(of: spelling),
      let date = try? Date(
        "\(found.1)\(found.2 ?? ":00")\(found.3 ?? "+07:00")", strategy: .iso8601)
    else { return nil }
    reading = OfficialReading(
      now: LogTime(milliseconds: Int(date.timeIntervalSince1970 * 1_000)))
  }
}
