package import ExamSession

/// Why a server does not go by the wall clock until somebody has looked at it.
///
/// `last` is the last time that the log or the server before knew, `wall` what the wall clock shows.
package enum ClockDoubt: Error, Hashable, Sendable {
  case back(last: LogTime, wall: LogTime)
  /// The start, or the deadline of somebody who has not handed in, lies between.
  case crosses(LogTime, last: LogTime, wall: LogTime)
  case long(last: LogTime, wall: LogTime)
  /// Officials read another time than the wall clock showed when it was given: now, or at an earlier
  /// start.
  case otherReading(LogTime, wall: LogTime)
}
