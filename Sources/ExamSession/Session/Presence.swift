package import Assessment

/// Who was heard from when: in memory only, never in the log and never part of a result.
package struct Presence: Hashable, Sendable {
  /// A terminal silent for this long may be replaced by another login, in milliseconds.
  package static let silence = 15_000

  private var contacts: [[UInt8]: LogTime] = [:]
  private var listeningSince: LogTime?
  private var admitted: [[UInt8]: CandidateNumber] = [:]
  private var reported: Set<[UInt8]> = []

  package init() {}

  /// This process listens from now on: every seated terminal has the time of ``silence`` to speak.
  mutating func listen(from time: LogTime) { listeningSince = time }

  /// The terminal with this key was heard from.
  package mutating func heard(_ key: [UInt8], at time: LogTime) { contacts[key] = time }

  /// The terminal with this key may read what belongs to this candidate.
  mutating func admit(_ key: [UInt8], as candidate: CandidateNumber, at time: LogTime) {
    admitted[key] = candidate
    heard(key, at: time)
  }

  /// The candidate that this process admitted the key for, seated or not.
  package func candidate(of key: [UInt8]) -> CandidateNumber? { admitted[key] }

  /// When the terminal with this key was last heard from.
  package func lastHeard(_ key: [UInt8]) -> LogTime? { contacts[key] }

  /// Milliseconds until the terminal with this key counts as silent; 0 when it does.
  package func remainingLife(_ key: [UInt8], now: LogTime) -> Int {
    guard let last = contacts[key] ?? listeningSince else { return 0 }
    return max(0, last.milliseconds + Self.silence - now.milliseconds)
  }

  /// Whether this is the first refusal for this key; so that retries do not fill the log.
  mutating func isFirstRefusal(_ key: [UInt8]) -> Bool { reported.insert(key).inserted }
}
