import Assessment

/// Outages, pauses and what settled them, apart from ``Interruptions``: one walk through them tells
/// what is owed to a candidate.
struct InterruptionBook: Sendable {
  /// A gap before a `boot` that must be settled, in milliseconds.
  static let shortestOutage = 30_000

  private enum Mark {
    case outage(since: LogTime)
    case pause(String)
    case proceed(String)
    case extend(String)
    case settle(String)
    case giveUp(CandidateNumber)
  }

  /// What stands between a candidate and the collection of the sheet.
  struct Debt: Hashable, Sendable {
    /// Whether working time was lost, or is being lost, and nobody settled it.
    var isUnsettled = false
    /// Whether a proctor gave the seat up, and no time was granted since.
    var isGivenUp = false
  }

  private var marks: [(time: LogTime, mark: Mark)] = []
  private var last: LogTime?

  mutating func take(_ logged: LoggedEvent) {
    let before = last
    last = logged.time
    let mark: Mark
    if case .boot(let boot) = logged.event {
      guard boot.boot > 1, let before,
        logged.time.milliseconds - before.milliseconds >= Self.shortestOutage
      else { return }
      mark = .outage(since: before)
    } else if case .pause(let event) = logged.event {
      mark = .pause(event.candidate)
    } else if case .proceed(let event) = logged.event {
      mark = .proceed(event.candidate)
    } else if case .extend(let event) = logged.event {
      mark = .extend(event.candidate)
    } else if case .settle(let event) = logged.event {
      mark = .settle(event.candidate)
    } else if case .giveUp(let event) = logged.event {
      mark = .giveUp(event.candidate)
    } else {
      return
    }
    marks.append((logged.time, mark))
  }

  /// What is owed to the subject whose working time goes from `begin` to `deadline`.
  func debt(of subject: CandidateNumber, from begin: LogTime, until deadline: LogTime) -> Debt {
    var debt = Debt()
    var pausedSince: LogTime?
    func touches(_ from: LogTime, _ to: LogTime) -> Bool { max(from, begin) < min(to, deadline) }
    for (time, mark) in marks {
      switch mark {
      case .outage(let since):
        if touches(since, time) { debt.isUnsettled = true }
      case .pause(let name):
        if Self.concerns(name, subject) { pausedSince = pausedSince ?? time }
      case .proceed(let name):
        guard Self.concerns(name, subject), let since = pausedSince else { continue }
        if touches(since, time) { debt.isUnsettled = true }
        pausedSince = nil
      case .extend(let name):
        if Self.concerns(name, subject) { debt = Debt() }
      case .settle(let name):
        if Self.concerns(name, subject) { debt.isUnsettled = false }
      case .giveUp(let candidate):
        if candidate == subject || candidate == subject.person { debt.isGivenUp = true }
      }
    }
    if let since = pausedSince, touches(since, deadline) { debt.isUnsettled = true }
    return debt
  }

  private static func concerns(_ name: String, _ subject: CandidateNumber) -> Bool {
    ["*", subject.rawValue, subject.person.rawValue].contains(name)
  }
}
