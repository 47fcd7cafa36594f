import CanonicalBytes
import TransparencyLog

/// What must hold of every stored event by itself.
enum EventCheck {
  /// The entry of `event`, once it is at place `n`, is spelt right and its commitment opens.
  ///
  /// An erased event, with neither salt nor body, has nothing left to open.
  static func entry(of event: StoredEvent, at n: Int) throws(EventLogFailure) -> LogEntry {
    guard event.n == n else { throw .gap(expected: n) }
    guard let entry = try? LogEntry(bytes: event.entry), entry.n == n else {
      throw .entry(index: n)
    }
    if event.salt == nil, event.body == nil { return entry }
    guard let salt = event.salt.flatMap({ Digest32($0) }), let body = event.body,
      Commitment.of(salt: salt, body: body) == entry.c
    else { throw .commitment(index: n) }
    return entry
  }
}
