/// A log's time: milliseconds since 1970-01-01 00:00 UTC, never decreasing in one log.
package struct LogTime: Hashable, Sendable, Comparable {
  package var milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package static func < (a: LogTime, b: LogTime) -> Bool { a.milliseconds < b.milliseconds }

  /// This time and so many minutes; the last representable time when that does not fit, so that
  /// no log can stop whoever reads it.
  package func adding(minutes: Int) -> LogTime {
    let (span, overflow) = minutes.multipliedReportingOverflow(by: 60_000)
    let (sum, carry) = milliseconds.addingReportingOverflow(span)
    return LogTime(milliseconds: overflow || carry ? .max : sum)
  }

  /// This time and so many milliseconds; the last representable time when that does not fit.
  package func adding(milliseconds span: Int) -> LogTime {
    let (sum, carry) = milliseconds.addingReportingOverflow(span)
    return LogTime(milliseconds: carry ? .max : sum)
  }

  /// Minutes from `earlier` until this time, begun ones counted whole.
  package func minutes(since earlier: LogTime) -> Int {
    (milliseconds - earlier.milliseconds + 59_999) / 60_000
  }
}
