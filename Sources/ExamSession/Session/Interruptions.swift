package import Assessment

/// Times in which nobody, or one candidate, could work: outages of the server and pauses.
///
/// The clock of the exam goes on through them. What was lost is given back by an `extend` or, with
/// two approvals, not given back by a `settle`; until one of them stands after the interruption, no
/// sheet that it touched is collected.
package struct Interruptions: Hashable, Sendable {
  /// A gap before a `boot` counts from so many milliseconds.
  package static let shortestOutage = 30_000

  /// From when to when work was interrupted.
  package struct Span: Hashable, Sendable {
    package let begin: LogTime
    /// `nil` while it lasts.
    package let end: LogTime?
    /// Index of the event that ended it, or began it while it lasts.
    package let index: Int
  }

  private struct Turn: Hashable, Sendable {
    let candidate: String
    let reason: String
    let isPause: Bool
    let time: LogTime
    let index: Int
  }

  private struct Settlement: Hashable, Sendable {
    let candidate: String
    let index: Int
  }

  private var outages: [Span] = []
  private var turns: [Turn] = []
  private var settlements: [Settlement] = []

  package init() {}

  /// Whether nothing ever interrupted this room.
  package var isEmpty: Bool { outages.isEmpty && turns.isEmpty }

  /// Follows one event; `last` is the time of the event before it.
  mutating func take(_ logged: LoggedEvent, after last: LogTime) {
    if case .boot(let boot) = logged.event, boot.boot > 1,
      logged.time.milliseconds - last.milliseconds >= Self.shortestOutage
    {
      outages.append(Span(begin: last, end: logged.time, index: logged.index))
    }
    if case .pause(let event) = logged.event {
      turn(event.candidate, event.reason, isPause: true, logged)
    }
    if case .proceed(let event) = logged.event {
      turn(event.candidate, event.reason, isPause: false, logged)
    }
    if case .extend(let event) = logged.event {
      settlements.append(Settlement(candidate: event.candidate, index: logged.index))
    }
    if case .settle(let event) = logged.event {
      settlements.append(Settlement(candidate: event.candidate, index: logged.index))
    }
  }

  /// Why this candidate may not work now; `nil` when nothing is paused.
  package func pause(of candidate: CandidateNumber) -> String? {
    let last = turns.last { Deadline.concerns($0.candidate, candidate) }
    return last.flatMap { $0.isPause ? $0.reason : nil }
  }

  /// What of the working time from `start` to `deadline` was interrupted for this candidate and is
  /// not settled, in order.
  package func unsettled(
    of candidate: CandidateNumber, from start: LogTime, until deadline: LogTime
  ) -> [Span] {
    if isEmpty { return [] }
    let settled = settlements.last { Deadline.concerns($0.candidate, candidate) }?.index ?? -1
    return (outages + pauses(of: candidate)).filter { span in
      (span.end == nil || span.index > settled)
        && max(span.begin, start) < min(span.end ?? deadline, deadline)
    }.sorted { $0.begin < $1.begin }
  }

  /// Milliseconds of the working time from `start` to `deadline` that these spans take, each moment
  /// once; what lasts is counted until `now`.
  package static func lost(
    _ spans: [Span], from start: LogTime, until deadline: LogTime, now: LogTime
  ) -> Int {
    var (lost, reached) = (0, start.milliseconds)
    for span in spans {
      let begin = max(span.begin.milliseconds, reached)
      let end = min(span.end ?? now, deadline).milliseconds
      if begin < end { (lost, reached) = (lost + end - begin, end) }
    }
    return lost
  }

  private mutating func turn(
    _ candidate: String, _ reason: String, isPause: Bool, _ logged: LoggedEvent
  ) {
    turns.append(
      Turn(
        candidate: candidate, reason: reason, isPause: isPause, time: logged.time,
        index: logged.index))
  }

  /// The last pause or proceeding that names a candidate, or all, says whether the candidate works.
  private func pauses(of candidate: CandidateNumber) -> [Span] {
    var spans: [Span] = []
    var open: Turn?
    for turn in turns where Deadline.concerns(turn.candidate, candidate) {
      if turn.isPause {
        open = open ?? turn
      } else if let begun = open {
        spans.append(Span(begin: begun.time, end: turn.time, index: turn.index))
        open = nil
      }
    }
    if let open { spans.append(Span(begin: open.time, end: nil, index: open.index)) }
    return spans
  }
}
