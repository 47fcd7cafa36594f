public import Crypto

/// Thirty-two bytes: a SHA-256 hash, a commitment, a salt or a seed.
///
/// Held inline, so that a tree of a million leaves is one flat array.
public struct Digest32: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The hash that swift-crypto computed.
  public init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { raw in
      (
        raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      )
    }
  }

  /// Exactly 32 bytes; `nil` for any other count.
  public init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 32 else { return nil }
    words = bytes.withUnsafeBytes { raw in
      (
        raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
        raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      )
    }
  }

  /// SHA-256 of `parts`, one after another.
  public init(hashing parts: [UInt8]...) {
    var hash = SHA256()
    for part in parts { hash.update(data: part) }
    self.init(hash.finalize())
  }

  /// The 32 bytes, first to last.
  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// Calls `body` with the 32 bytes without copying them to the heap.
  public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    try Swift.withUnsafeBytes(of: words, body)
  }

  /// Lower-case hexadecimal, 64 characters.
  public var hex: String { Hex.encode(bytes) }

  /// Base64 with padding, 44 characters.
  public var base64: String { Base64.encode(bytes) }

  /// Whether all 32 bytes are equal; not in constant time.
  public static func == (a: Digest32, b: Digest32) -> Bool { a.words == b.words }

  /// Hashes the 32 bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }
}

extension Digest32: Comparable {
  /// Byte order, first byte most significant.
  public static func < (a: Digest32, b: Digest32) -> Bool {
    let left = (a.words.0, a.words.1, a.words.2, a.words.3)
    let right = (b.words.0, b.words.1, b.words.2, b.words.3)
    return (left.0.bigEndian, left.1.bigEndian, left.2.bigEndian, left.3.bigEndian)
      < (right.0.bigEndian, right.1.bigEndian, right.2.bigEndian, right.3.bigEndian)
  }
}
