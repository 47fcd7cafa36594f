import CanonicalBytes
import Crypto

/// The tickets of one purpose and subject under one seed.
struct TicketStack {
  /// The inner hash fed with key and everything before the id.
  let inner: SHA256
  /// The outer hash fed with the key.
  let outer: SHA256

  /// The ticket of an id, given as its bytes and a line feed.
  func ticket(_ line: [UInt8]) -> Digest32 { Digest32(line.withUnsafeBytes { digest($0) }) }

  /// The first eight bytes of the ticket, most significant first.
  func ticketPrefix(_ line: UnsafeRawBufferPointer) -> UInt64 {
    digest(line).withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
  }

  /// Whether the first id comes before the second: by ticket, then by id bytes.
  func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (left, right) = (ticket(a), ticket(b))
    if left != right { return left < right }
    return a.dropLast().lexicographicallyPrecedes(b.dropLast())
  }

  /// The indices of `lines` in ascending order of their tickets, ties by id bytes.
  func order(_ lines: [[UInt8]]) -> [Int] {
    let prefixes = lines.map { line in line.withUnsafeBytes { ticketPrefix($0) } }
    return lines.indices.sorted { a, b in
      if prefixes[a] != prefixes[b] { return prefixes[a] < prefixes[b] }
      return precedes(lines[a], lines[b])
    }
  }

  private func digest(_ line: UnsafeRawBufferPointer) -> SHA256.Digest {
    var inner = inner
    inner.update(bufferPointer: line)
    var outer = outer
    inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
    return outer.finalize()
  }
}
