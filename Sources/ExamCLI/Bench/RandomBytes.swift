import CanonicalBytes

/// Bytes that look random, the same for the same seed.
struct RandomBytes {
  private let seed: UInt64
  private var drawn = 0

  init(seed: UInt64) { self.seed = seed }

  /// SHA-256 of seed and position.
  mutating func digest() -> Digest32 {
    drawn += 1
    return Digest32(hashing: Array("\(seed)/\(drawn)".utf8))
  }

  /// A number from 0 up to `limit`, without it.
  mutating func number(below limit: Int) -> Int {
    let value = digest().bytes.prefix(7).reduce(0) { $0 << 8 | Int($1) }
    return value % max(1, limit)
  }

  /// From none to `most` bytes.
  mutating func some(upTo most: Int) -> [UInt8] {
    let count = number(below: most + 1)
    return Array(stride(from: 0, to: count, by: 32).flatMap { _ in digest().bytes }.prefix(count))
  }
}
