import CanonicalBytes
import Crypto

/// Tickets of one seed: HMAC-SHA-256 (RFC 2104) with both keyed states prepared once.
///
/// Written out over `SHA256`, whose buffer interface is twice as fast as `HMAC`'s; a paper takes
/// thousands of tickets. Tests hold it against `HMAC`.
struct TicketPrinter: Sendable {
  private let inner: SHA256
  private let outer: SHA256

  init(seed: DrawSeed) {
    let key = seed.bytes.bytes + [UInt8](repeating: 0, count: SHA256.blockByteCount - 32)
    var inner = SHA256()
    inner.update(data: key.map { $0 ^ 0x36 })
    var outer = SHA256()
    outer.update(data: key.map { $0 ^ 0x5C })
    self.inner = inner
    self.outer = outer
  }

  /// The tickets of one purpose and subject, given as ``head(purpose:)`` and ``line(_:)``.
  func stack(head: [UInt8], subject: [UInt8]) -> TicketStack {
    var prefixed = inner
    prefixed.update(data: head)
    prefixed.update(data: subject)
    return TicketStack(inner: prefixed, outer: outer)
  }

  /// The first two lines of what a ticket hashes.
  static func head(purpose: String) -> [UInt8] { Array("thi-draw/v1\n\(purpose)\n".utf8) }

  /// A subject or an id with its line feed.
  static func line(_ text: String) -> [UInt8] { Array("\(text)\n".utf8) }
}
