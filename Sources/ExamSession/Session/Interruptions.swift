package import Assessment

/// Times in which nobody, or one candidate, could work: outages of the server and pauses.
///
/// The clock of the exam goes on through them. What was lost is given back by an `extend` or, with
/// two approvals, not given back by a `settle`; until the minutes of those that stand after an
/// interruption cover what it took, no sheet that it touched is collected.
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
    let minutes: Int
    /// Whether the minutes are given, so that the deadline moves by them.
    let isGrant: Bool
    let index: Int
  }

  /// How a candidate stands with the officials.
  package struct Standing: Hashable, Sendable {
    /// What was interrupted and is not settled, in order.
    package var unsettled: [Span]
    /// Minutes of acts after those interruptions that do not cover them yet.
    package var minutes: Int
  }

  private var outages: [Span] = []
  /// The outage that the last boots ended, as long as nothing was done since, or that lasts because
  /// the sealed bank is closed.
  private var latest: Span?
  private var isSealed = false
  private var bankSHA: String?
  private var turns: [Turn] = []
  private var settlements: [Settlement] = []

  package init() {}

  /// Whether nothing ever interrupted this room.
  package var isEmpty: Bool { outages.isEmpty && latest == nil && turns.isEmpty }

  /// Follows one event; `last` is the time of the event before it.
  mutating func take(_ logged: LoggedEvent, after last: LogTime) {
    takeOutage(logged, after: last)
    if case .pause(let event) = logged.event {
      turn(event.candidate, event.reason, isPause: true, logged)
    }
    if case .proceed(let event) = logged.event {
      turn(event.candidate, event.reason, isPause: false, logged)
    }
    if case .extend(let event) = logged.event {
      settlements.append(
        Settlement(
          candidate: event.candidate, minutes: event.minutes, isGrant: true, index: logged.index))
    }
    if case .settle(let event) = logged.event {
      settlements.append(
        Settlement(
          candidate: event.candidate, minutes: event.minutes, isGrant: false, index: logged.index))
    }
  }

  /// Why this candidate may not work now; `nil` when nothing is paused.
  package func pause(of candidate: CandidateNumber) -> String? {
    let last = turns.last { Deadline.concerns($0.candidate, candidate) }
    return last.flatMap { $0.isPause ? $0.reason : nil }
  }

  /// What of the working time from `start` to `deadline`, which is the deadline after all that was
  /// granted so far, was interrupted for this candidate and is not settled.
  ///
  /// An act settles all that was over before it when its minutes, with those of the acts before it
  /// that were too few, are what was lost of the time until the deadline it leaves, or more.
  package func standing(
    of candidate: CandidateNumber, from start: LogTime, until deadline: LogTime
  ) -> Standing {
    if isEmpty { return Standing(unsettled: [], minutes: 0) }
    let spans = spans { Deadline.concerns($0, candidate) }
    let acts = settlements.filter { Deadline.concerns($0.candidate, candidate) }
    let granted = acts.reduce(0) { $0 + ($1.isGrant ? $1.minutes : 0) }
    var then = deadline.adding(minutes: -granted)
    var (settled, minutes) = (-1, 0)
    for act in acts {
      if act.isGrant { then = then.adding(minutes: act.minutes) }
      minutes += act.minutes
      let over = spans.filter { $0.end != nil && $0.index > settled && $0.index < act.index }
      if minutes >= Self.lostMinutes(over, from: start, until: then, now: then) {
        (settled, minutes) = (act.index, 0)
      }
    }
    let unsettled = spans.filter { span in
      (span.end == nil || span.index > settled)
        && max(span.begin, start) < min(span.end ?? deadline, deadline)
    }
    return Standing(unsettled: unsettled, minutes: minutes)
  }

  /// The last moment at which one may come who may come so many minutes after the start: what was
  /// interrupted for all in between does not count, nor what lasts until `now`. A pause of one moves
  /// nothing: otherwise a proctor alone could let somebody in whom the chair has to admit.
  package func arrivalsEnd(start: LogTime, limit: Int, now: LogTime) -> LogTime {
    var (end, reached) = (start.adding(minutes: limit), start)
    if isEmpty { return end }
    for span in spans({ $0 == "*" }) {
      let (from, to) = (max(span.begin, reached), span.end ?? now)
      guard from <= end, from < to else { continue }
      end = end.adding(milliseconds: to.milliseconds - from.milliseconds)
      reached = to
    }
    return end
  }

  /// All outages, and the pauses of such names, in order.
  private func spans(_ isNamed: (String) -> Bool) -> [Span] {
    let outages = (outages + [latest].compactMap(\.self)).filter { span in
      span.end.map { $0.milliseconds - span.begin.milliseconds >= Self.shortestOutage } ?? true
    }
    return (outages + pauses(isNamed)).sorted { $0.begin < $1.begin }
  }

  /// Minutes of the working time from `start` to `deadline` that these spans take, in order: each
  /// moment once, what lasts until `now`, a minute begun counted whole.
  package static func lostMinutes(
    _ spans: [Span], from start: LogTime, until deadline: LogTime, now: LogTime
  ) -> Int {
    var (lost, reached) = (0, start.milliseconds)
    for span in spans {
      let begin = max(span.begin.milliseconds, reached)
      let end = min(span.end ?? now, deadline).milliseconds
      if begin < end { (lost, reached) = (lost + end - begin, end) }
    }
    return LogTime(milliseconds: lost).minutes(since: LogTime(milliseconds: 0))
  }

  /// Boots with nothing done in between are one outage; with a sealed bank it lasts until the bank
  /// is open again.
  private mutating func takeOutage(_ logged: LoggedEvent, after last: LogTime) {
    if case .genesis(let genesis) = logged.event {
      (isSealed, bankSHA) = (genesis.isSealed, genesis.sealedSHA(.bank))
    }
    if case .boot(let boot) = logged.event, boot.boot > 1 {
      latest = Span(
        begin: latest?.begin ?? last, end: isSealed ? nil : logged.time, index: logged.index)
    }
    guard let outage = latest else { return }
    if isSealed {
      guard case .keyOpen(let opening) = logged.event, opening.fileSHA == bankSHA else { return }
      outages.append(Span(begin: outage.begin, end: logged.time, index: logged.index))
      latest = nil
    } else if !logged.event.isOfBooting {
      outages.append(outage)
      latest = nil
    }
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
  private func pauses(_ isNamed: (String) -> Bool) -> [Span] {
    var spans: [Span] = []
    var open: Turn?
    for turn in turns where isNamed(turn.candidate) {
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

extension RoomEvent {
  /// Whether this may stand between two boots of one outage.
  fileprivate var isOfBooting: Bool {
    if case .boot = self { return true }
    if case .outage = self { return true }
    if case .resume = self { return true }
    if case .clock = self { return true }
    if case .witness = self { return true }
    return false
  }
}
