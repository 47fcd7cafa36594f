import ExamSession

/// At which time the log's clock goes on when a server starts.
///
/// While the machine runs on, its monotonic clock counted the time that the server was down, and
/// the wall clock says nothing. Only after a start of the machine it is needed, and then it must be
/// near what was known last.
struct ClockStart: Hashable, Sendable {
  /// By how much the wall clock may be off, in milliseconds.
  static let tolerance = 2_000
  /// How long a machine may have been off before somebody looks at its clock, in milliseconds.
  static let longest = 600_000
  /// How far what officials read may be from what the wall clock showed then, in milliseconds.
  static let misreading = 120_000

  /// The time of this moment.
  let time: LogTime
  /// What the log has to say of it.
  let event: ClockEvent?

  /// What is known when a server starts.
  struct Facts: Hashable, Sendable {
    /// What the server before left; `nil` when nothing can be read.
    var point: ClockPoint?
    var boot: String
    var elapsed: Int
    var wall: LogTime
    /// The time of the log's last event.
    var last: LogTime
    /// Whether any server served this log before.
    var isServed: Bool
    /// Whether the room has ended: from then on no time matters.
    var isEnded: Bool
    /// The start and the deadlines at which something is still to happen.
    var moments: [LogTime]
    /// The time that officials read, by which they say that the wall clock is right.
    var reading: OfficialReading?
  }

  /// Refuses a wall clock that is needed and does not fit what was known last, until it is
  /// confirmed; and one that does not fit what officials read.
  init(_ facts: Facts) throws(ClockDoubt) {
    let wall = facts.wall
    if let reading = facts.reading {
      let shown = wall.adding(milliseconds: reading.elapsed - facts.elapsed)
      guard abs(reading.time.milliseconds - shown.milliseconds) <= Self.misreading else {
        throw .otherReading(reading.time, wall: shown)
      }
    }
    let known = max(facts.last, facts.point?.log ?? facts.last)
    if let expected = Self.counted(facts) {
      let offset = wall.milliseconds - expected.milliseconds
      if abs(offset) <= Self.tolerance {
        self.init(expected, nil)
      } else if facts.reading != nil || facts.isEnded {
        self.init(max(facts.last, wall), Self.event(offset, Self.confirmed))
      } else {
        self.init(expected, Self.event(offset, Self.down))
      }
      return
    }
    let offset = wall.milliseconds - known.milliseconds
    let doubt = Self.doubt(facts, known)
    if let doubt, facts.reading == nil, !facts.isEnded { throw doubt }
    let step = doubt == nil ? nil : Self.event(offset, Self.confirmed)
    let isLost = facts.isServed && facts.point == nil
    self.init(max(facts.last, wall), isLost ? Self.lost(step) : step)
  }

  private init(_ time: LogTime, _ event: ClockEvent?) { (self.time, self.event) = (time, event) }

  /// The time by the monotonic clock, if it ran on since the point was kept.
  private static func counted(_ facts: Facts) -> LogTime? {
    guard let point = facts.point, !point.boot.isEmpty, point.boot == facts.boot,
      facts.elapsed >= point.elapsed
    else { return nil }
    let counted = point.log.milliseconds + facts.elapsed - point.elapsed
    return max(facts.last, LogTime(milliseconds: counted))
  }

  private static func doubt(_ facts: Facts, _ known: LogTime) -> ClockDoubt? {
    let wall = facts.wall
    if wall.milliseconds < known.milliseconds - tolerance { return .back(last: known, wall: wall) }
    let crossed = facts.moments.filter { known < $0 && $0 <= wall }
    guard facts.isServed, !facts.isEnded else {
      // A log that nobody served may be begun late; a clock beyond its last deadline would find
      // everybody absent and end it.
      guard crossed.count == facts.moments.count, let last = crossed.max() else { return nil }
      return .crosses(last, last: known, wall: wall)
    }
    if let moment = crossed.min() { return .crosses(moment, last: known, wall: wall) }
    let isLong = wall.milliseconds - known.milliseconds > longest
    return isLong ? .long(last: known, wall: wall) : nil
  }

  private static let down = "while the server was down"
  private static let confirmed = "confirmed when the server started"
  /// What an earlier server kept is not there, or nobody with the log key wrote it.
  static let nothingKept = "no kept clock was found"

  private static func lost(_ step: ClockEvent?) -> ClockEvent {
    guard let step else { return ClockEvent(offset: 0, reason: nothingKept) }
    return ClockEvent(offset: step.offset, reason: "\(step.reason), \(nothingKept)")
  }

  /// A wall clock that is `offset` milliseconds off what was expected.
  static func event(_ offset: Int, _ when: String = "") -> ClockEvent {
    let direction = offset < 0 ? "wall clock stepped back" : "wall clock stepped forward"
    return ClockEvent(
      offset: abs(offset), reason: when.isEmpty ? direction : "\(direction), \(when)")
  }
}
