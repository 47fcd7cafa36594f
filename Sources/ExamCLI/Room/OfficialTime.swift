import ArgumentParser
import ExamSession
import Foundation

/// A time that officials read from a clock: `2026-11-23T07:31`, with seconds if they like, in Việt
/// Nam unless a zone is given.
struct OfficialTime: ExpressibleByArgument, Hashable, Sendable {
  let time: LogTime

  init?(argument: String) {
    let spellings = [argument, "\(argument)+07:00", "\(argument):00+07:00"]
    let dates = spellings.lazy.compactMap { try? Date($0, strategy: .iso8601) }
    guard let date = dates.first else { return nil }
    time = LogTime(milliseconds: Int(date.timeIntervalSince1970 * 1_000))
  }
}
