import Assessment
import TransparencyLog

/// Outages, pauses and what settled them, apart from ``Interruptions``: one walk through them tells
/// what is owed to a candidate.
struct InterruptionBook: Sendable {
  /// A gap before a `boot` that must be settled, in milliseconds.
  static let shortestOutage = 30_000

  private enum Mark {
    case outage(since: LogTime)
    case pause(String)
    case proceed(String)
    case extend(String, Int)
    case settle(String, Int)
    case giveUp(CandidateNumber, Int)
  }

  /// What stands between a candidate and the collection of the sheet.
  struct Debt: Hashable, Sendable {
    /// Since when working time was lost, or is being lost, that nobody settled.
    fileprivate(set) var since: LogTime?
    /// The index of the act by which a proctor gave the seat up, when no time was granted since.
    fileprivate(set) var givenUp: Int?
    /// Minutes of acts that do not cover what was lost before them.
    private var minutes = 0

    /// An act settles what was lost before it when its minutes, with those of acts that were too
    /// few, are as long.
    fileprivate mutating func cover(
      _ more: Int, of spans: inout [Range<LogTime>], from begin: LogTime, until deadline: LogTime
    ) {
      minutes += more
      var (sum, reached) = (0, begin.milliseconds)
      for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        let end = min(span.upperBound, deadline).milliseconds
        sum += max(0, end - max(span.lowerBound.milliseconds, reached))
        reached = max(reached, end)
      }
      if sum <= minutes * 60_000 { (spans, minutes) = ([], 0) }
    }
  }

  private var marks: [(time: LogTime, mark: Mark)] = []
  /// All entries by index, with those whose bodies were erased.
  private let entries: [LogEntry?]
  private var lastIndex = -1
  /// By number: the subject that counts so far.
  private var current: [CandidateNumber: CandidateNumber] = [:]
  /// Files that must be open for anybody to work, by hash; `nil` when nothing was sealed.
  private var sealedBank: Set<String>?
  /// Since when no server did anything.
  private var silentSince: LogTime?
  /// When it spoke again, when that is enough.
  private var booted: LogTime?

  init(_ file: CaseFile) { entries = file.entries }

  mutating func take(_ logged: LoggedEvent) {
    // What was erased in between was done by somebody.
    if sealedBank == nil, logged.index > lastIndex + 1 { endSilence(at: booted) }
    lastIndex = logged.index
    takeSilence(logged)
    let mark: Mark
    if case .redo(let redo) = logged.event {
      if redo.mode == .again { current[redo.candidate.person] = redo.subject }
      return
    } else if case .pause(let event) = logged.event {
      mark = .pause(event.candidate)
    } else if case .proceed(let event) = logged.event {
      mark = .proceed(event.candidate)
    } else if case .extend(let event) = logged.event {
      mark = .extend(event.candidate, Self.counted(event.minutes))
    } else if case .settle(let event) = logged.event {
      mark = .settle(event.candidate, Self.counted(event.minutes))
    } else if case .giveUp(let event) = logged.event {
      let subject = subject(of: event.candidate.person)
      guard [subject, subject.person].contains(event.candidate) else { return }
      mark = .giveUp(subject, logged.index)
    } else {
      return
    }
    marks.append((logged.time, mark))
  }

  /// The subject that counts so far of the candidate with this number.
  func subject(of person: CandidateNumber) -> CandidateNumber { current[person] ?? person }

  /// Whether this subject's work is paused.
  func isPaused(_ subject: CandidateNumber) -> Bool {
    var isPaused = false
    for (_, mark) in marks {
      if case .pause(let name) = mark, Self.concerns(name, subject) { isPaused = true }
      if case .proceed(let name) = mark, Self.concerns(name, subject) { isPaused = false }
    }
    return isPaused
  }

  /// A server that comes and goes without anything being done was away all the while; what was
  /// sealed is of no use before it is opened again.
  private mutating func takeSilence(_ logged: LoggedEvent) {
    if case .genesis(let genesis) = logged.event {
      let banks = genesis.sealed.first { $0.name == "bank.age" }.map { [$0.sha] } ?? []
      sealedBank = genesis.sealed.isEmpty ? nil : Set(banks)
    }
    if case .boot(let boot) = logged.event, boot.boot > 1 {
      silentSince = silentSince ?? time(before: logged.index)
      booted = logged.time
    }
    guard let sealedBank else {
      let ofBooting: Set<EventKind> = [.boot, .outage, .resume, .clock, .witness]
      return ofBooting.contains(logged.event.body.kind) ? () : endSilence(at: booted)
    }
    if case .keyOpen(let opening) = logged.event, sealedBank.contains(opening.fileSHA) {
      endSilence(at: logged.time)
    }
  }

  private func time(before index: Int) -> LogTime? {
    guard entries.indices.contains(index - 1) else { return nil }
    return entries[index - 1].map { LogTime(milliseconds: $0.t) }
  }

  private mutating func endSilence(at end: LogTime?) {
    if let since = silentSince, let end, Self.isLong(since, end) {
      marks.append((end, .outage(since: since)))
    }
    (silentSince, booted) = (nil, nil)
  }

  private static func isLong(_ since: LogTime, _ end: LogTime) -> Bool {
    end.milliseconds - since.milliseconds >= shortestOutage
  }

  /// What is owed to the subject whose working time goes from `begin` to `deadline`, by all that was
  /// granted so far.
  func debt(of subject: CandidateNumber, from begin: LogTime, until deadline: LogTime) -> Debt {
    var debt = Debt()
    var (pausedSince, spans): (LogTime?, [Range<LogTime>]) = (nil, [])
    var until = deadline.adding(minutes: -grants(to: subject))
    for (time, mark) in marks {
      switch mark {
      case .outage(let since):
        spans.append(Self.span(since, time))
      case .pause(let name):
        if Self.concerns(name, subject) { pausedSince = pausedSince ?? time }
      case .proceed(let name):
        guard Self.concerns(name, subject), let since = pausedSince else { continue }
        spans.append(Self.span(since, time))
        pausedSince = nil
      case .extend(let name, let minutes):
        guard Self.concerns(name, subject) else { continue }
        until = until.adding(minutes: minutes)
        debt.givenUp = nil
        debt.cover(minutes, of: &spans, from: begin, until: until)
      case .settle(let name, let minutes):
        guard Self.concerns(name, subject) else { continue }
        debt.cover(minutes, of: &spans, from: begin, until: until)
      case .giveUp(let candidate, let index):
        if candidate == subject { debt.givenUp = index }
      }
    }
    if let since = pausedSince { spans.append(Self.span(since, deadline)) }
    if let silence = silence(until: deadline) { spans.append(silence) }
    debt.since = spans.filter { max($0.lowerBound, begin) < min($0.upperBound, deadline) }
      .map(\.lowerBound).min()
    return debt
  }

  /// The last moment at which one may come who may come so many minutes after the start: time that
  /// was interrupted for all does not count.
  func arrivalsEnd(start: LogTime, limit: Int, now: LogTime) -> LogTime {
    var (pausedSince, spans): (LogTime?, [Range<LogTime>]) = (nil, [])
    for (time, mark) in marks {
      if case .outage(let since) = mark { spans.append(Self.span(since, time)) }
      if case .pause("*") = mark { pausedSince = pausedSince ?? time }
      if case .proceed("*") = mark, let since = pausedSince {
        spans.append(Self.span(since, time))
        pausedSince = nil
      }
    }
    if let since = pausedSince { spans.append(Self.span(since, now)) }
    if let silence = silence(until: now) { spans.append(silence) }
    var (end, reached) = (start.adding(minutes: limit).milliseconds, start.milliseconds)
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let from = max(span.lowerBound.milliseconds, reached)
      if from > end { break }
      end =
        LogTime(milliseconds: end)
        .adding(milliseconds: max(0, span.upperBound.milliseconds - from)).milliseconds
      reached = max(reached, span.upperBound.milliseconds)
    }
    return LogTime(milliseconds: end)
  }

  /// A silence that no event but booting ended yet; behind a sealed bank it goes on.
  private func silence(until time: LogTime) -> Range<LogTime>? {
    guard let since = silentSince, let booted else { return nil }
    let end = sealedBank == nil ? booted : time
    guard since < end, sealedBank != nil || Self.isLong(since, end) else { return nil }
    return since..<end
  }

  /// No act counts for more than it may name.
  private static func counted(_ minutes: Int) -> Int {
    min(max(minutes, 0), Deadline.longestExtension)
  }

  /// Empty where a log goes back in time.
  private static func span(_ from: LogTime, _ to: LogTime) -> Range<LogTime> {
    from..<max(from, to)
  }

  private func grants(to subject: CandidateNumber) -> Int {
    marks.reduce(0) { sum, next in
      if case .extend(let name, let minutes) = next.mark, Self.concerns(name, subject) {
        sum + minutes
      } else {
        sum
      }
    }
  }

  private static func concerns(_ name: String, _ subject: CandidateNumber) -> Bool {
    ["*", subject.rawValue, subject.person.rawValue].contains(name)
  }
}
