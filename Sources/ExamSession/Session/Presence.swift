package import Assessment

/// Who was heard from when: in memory only, never in the log and never part of a result.
package struct Presence: Hashable, Sendable {
  /// A terminal silent for this long may be replaced by another login, in milliseconds.
  package static let silence = 15_000

  /// What a terminal that counts its requests said last.
  package struct Report: Hashable, Sendable {
    /// How many responses it held that the room had not acknowledged.
    package let unsaved: Int
    /// When it said so, by its own clock if it tells.
    package let at: LogTime
  }

  private var contacts: [[UInt8]: LogTime] = [:]
  private var reports: [[UInt8]: Report] = [:]
  private var counts: [[UInt8]: Int] = [:]
  private var plain: Set<[UInt8]> = []
  private var listeningSince: LogTime?
  private var admitted: [[UInt8]: CandidateNumber] = [:]
  private var reported: Set<[UInt8]> = []
  private var keeping: Set<[UInt8]> = []

  package init() {}

  /// This process listens from now on: every seated terminal has the time of ``silence`` to speak.
  mutating func listen(from time: LogTime) { listeningSince = time }

  /// The terminal with this key was heard from. Of one that counts its requests only those count,
  /// so that nothing recorded and sent again keeps it alive.
  package mutating func heard(_ key: [UInt8], at time: LogTime) {
    if !speaksCounts(key) { contacts[key] = time }
  }

  /// The terminal with this key asked how things stand, and said nothing of what it holds.
  mutating func askedPlainly(_ key: [UInt8], at time: LogTime) {
    plain.insert(key)
    heard(key, at: time)
  }

  /// The terminal with this key, which counts its requests, says how many responses it holds
  /// unsaved. False, and nothing is taken, when the count is not above its last one.
  package mutating func heard(
    _ key: [UInt8], unsaved: Int, count: Int, at time: LogTime, said: LogTime? = nil
  ) -> Bool {
    guard count > counts[key] ?? 0 else { return false }
    counts[key] = count
    reports[key] = Report(unsaved: unsaved, at: said ?? time)
    contacts[key] = time
    return true
  }

  /// The terminal with this key did something that stands in the log, which happens once.
  mutating func acted(_ key: [UInt8], at time: LogTime) { contacts[key] = time }

  /// The terminal with this key may read what belongs to this candidate.
  mutating func admit(_ key: [UInt8], as candidate: CandidateNumber, at time: LogTime) {
    admitted[key] = candidate
    heard(key, at: time)
  }

  /// The candidate that this process admitted the key for, seated or not.
  package func candidate(of key: [UInt8]) -> CandidateNumber? { admitted[key] }

  /// When the terminal with this key was last heard from.
  package func lastHeard(_ key: [UInt8]) -> LogTime? { contacts[key] }

  /// Whether the terminal with this key counts its requests and tells what it holds unsaved, as far
  /// as this process knows: after a restart nothing is known until the terminal speaks.
  package func speaksCounts(_ key: [UInt8]) -> Bool { counts[key] != nil }

  /// How many responses the terminal with this key held unsaved when it said so last; `nil` from a
  /// terminal that does not tell this process.
  package func unsaved(of key: [UInt8]) -> Int? { reports[key]?.unsaved }

  /// What the terminal with this key said last of what it holds unsaved, and when.
  package func report(of key: [UInt8]) -> Report? { reports[key] }

  /// What the terminal with this key has told this process of what it holds. A login or a response
  /// alone says nothing: there may be more.
  package func word(of key: [UInt8]) -> Collection.Word {
    if let report = reports[key] { return .holds(report.unsaved, at: report.at) }
    return plain.contains(key) ? .plain : .nothing
  }

  /// Milliseconds until the terminal with this key counts as silent; 0 when it does.
  package func remainingLife(_ key: [UInt8], now: LogTime) -> Int {
    guard let last = contacts[key] ?? listeningSince else { return 0 }
    return max(0, last.milliseconds + Self.silence - now.milliseconds)
  }

  /// Whether this is the first refusal for this key; so that retries do not fill the log.
  mutating func isFirstRefusal(_ key: [UInt8]) -> Bool { reported.insert(key).inserted }

  /// Whether the terminal with this key says for the first time that it holds responses back.
  mutating func isFirstKept(_ key: [UInt8]) -> Bool { keeping.insert(key).inserted }
}
