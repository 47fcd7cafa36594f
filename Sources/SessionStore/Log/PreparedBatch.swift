import CanonicalBytes
import TransparencyLog

/// A batch with indexes, salts and commitments, ready to be written.
struct PreparedBatch: Sendable {
  private(set) var events: [StoredEvent] = []
  private(set) var lastTime: Int
  private(set) var seen: [SeenNumber] = []

  /// Refuses the whole batch for one event that cannot be logged.
  init(
    _ batch: [PendingEvent], seen: [SeenNumber], size: Int, after time: Int
  ) throws(EventLogFailure) {
    lastTime = time
    for (position, event) in batch.enumerated() {
      guard event.body.count <= PendingEvent.longestBody else {
        throw .bodyTooLarge(position: position, limit: PendingEvent.longestBody)
      }
      guard event.t >= lastTime else { throw .time(index: size + position) }
      lastTime = event.t
      let salt = Self.salt()
      let c = Commitment.of(salt: salt, body: event.body)
      let n = size + position
      guard let entry = try? LogEntry(c: c, kind: event.kind, n: n, t: event.t) else {
        throw .badEvent(position: position)
      }
      events.append(
        StoredEvent(n: n, entry: entry.canonicalBytes, salt: salt.bytes, body: event.body))
    }
    for number in seen {
      guard batch.indices.contains(number.event) else { throw .badEvent(position: number.event) }
      self.seen.append(
        SeenNumber(
          publicKey: number.publicKey, sequence: number.sequence, event: size + number.event))
    }
  }

  /// Thirty-two bytes from the operating system.
  private static func salt() -> Digest32 {
    var generator = SystemRandomNumberGenerator()
    let words = (0..<4).map { _ in generator.next() as UInt64 }
    let bytes = words.flatMap { word in withUnsafeBytes(of: word) { Array($0) } }
    return Digest32(bytes) ?? Digest32(hashing: bytes)
  }
}
