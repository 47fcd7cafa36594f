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
    case giveUp(CandidateNumber, Int)
  }

  /// What stands between a candidate and the collection of the sheet.
  struct Debt: Hashable, Sendable {
    /// Whether working time was lost, or is being lost, and nobody settled it.
    var isUnsettled = false
    /// The index of the act by which a proctor gave the seat up, when no time was granted since.
    var givenUp: Int?
  }

  private var marks: [(time: LogTime, mark: Mark)] = []
  private var last: LogTime?
  /// By number: the subject that counts so far.
  private var current: [CandidateNumber: CandidateNumber] = [:]
  /// Files that must be open for anybody to work, by hash; `nil` when nothing was sealed.
  private var sealedBank: Set<String>?
  /// Since when no server did anything.
  private var silentSince: LogTime?
  /// When it spoke again, when that is enough.
  private var booted: LogTime?

  mutating func take(_ logged: LoggedEvent) {
    takeSilence(logged)
    last = logged.time
    let mark: Mark
    if case .redo(let redo) = logged.event {
      if redo.mode == .again { current[redo.candidate.person] = redo.subject }
      return
    } else if case .pause(let event) = logged.event {
      mark = .pause(event.candidate)
    } else if case .proceed(let event) = logged.event {
      mark = .proceed(event.candidate)
    } else if case .extend(let event) = logged.event {
      mark = .extend(event.candidate)
    } else if case .settle(let event) = logged.event {
      mark = .settle(event.candidate)
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
      silentSince = silentSince ?? last
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

  private mutating func endSilence(at end: LogTime?) {
    if let since = silentSince, let end, Self.isLong(since, end) {
      marks.append((end, .outage(since: since)))
    }
    (silentSince, booted) = (nil, nil)
  }

  private static func isLong(_ since: LogTime, _ end: LogTime) -> Bool {
    end.milliseconds - since.milliseconds >= shortestOutage
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
      case .giveUp(let candidate, let index):
        if candidate == subject { debt.givenUp = index }
      }
    }
    if let since = pausedSince, touches(since, deadline) { debt.isUnsettled = true }
    if let since = silentSince, let booted {
      let end = sealedBank == nil ? booted : deadline
      let counts = sealedBank != nil || Self.isLong(since, end)
      if counts, touches(since, end) { debt.isUnsettled = true }
    }
    return debt
  }

  private static func concerns(_ name: String, _ subject: CandidateNumber) -> Bool {
    ["*", subject.rawValue, subject.person.rawValue].contains(name)
  }
}
