import CTicketHash
import CanonicalBytes

/// Tickets of one seed: HMAC-SHA-256 (RFC 2104) with both keyed states prepared once.
struct TicketPrinter: Sendable {
  private let key: ticket_key
  private let width: ticket_width

  init(seed: DrawSeed) {
    key = seed.bytes.withUnsafeBytes { secret in
      ticket_key_make(secret.assumingMemoryBound(to: UInt8.self).baseAddress)
    }
    width = ticket_width_best()
  }

  /// Writes the ticket of `prefix` and each line to the front of `tickets`.
  func print(_ lines: TicketLines, prefix: [UInt8], to tickets: inout [Digest32]) {
    let missing = lines.count - tickets.count
    if missing > 0 { tickets.append(contentsOf: repeatElement(Self.blank, count: missing)) }
    // 10,000 papers of 60 items from a bank of 5,000 take 53 million tickets: 17.7 s one by one
    // with swift-crypto's SHA256, which was twice as fast as its HMAC; 2 s this way on AVX-512.
    tickets.withUnsafeMutableBytes { tickets in
      withUnsafePointer(to: key) { key in
        ticket_hash(
          width, key, prefix, prefix.count, lines.bytes, lines.ends, lines.count,
          tickets.assumingMemoryBound(to: UInt8.self).baseAddress)
      }
    }
  }

  private static let blank = Digest32(hashing: [])

  /// The first line of what every ticket hashes.
  static let domain = Array("thi-draw/v1\n".utf8)

  /// The first two lines of what a ticket hashes.
  static func head(purpose: String) -> [UInt8] { domain + line(purpose) }

  /// A purpose, a subject or an id with its line feed.
  static func line(_ text: String) -> [UInt8] { Array("\(text)\n".utf8) }
}
