package import CanonicalBytes

/// An event that is durable in the log.
package struct AppendedEvent: Hashable, Sendable {
  /// The index in the log.
  package let n: Int
  /// The leaf hash, from which the receipt code is made.
  package let leaf: Digest32
  /// The bytes of the entry.
  package let entry: [UInt8]
}
