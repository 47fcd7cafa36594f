import CTicketHash
import Crypto
import Seeded
import Testing

@Suite("Hashing tickets side by side")
struct TicketHashTests {
  /// What this processor runs.
  private static let widths = [ticket_width.plain, .avx2, .avx512].filter {
    $0.rawValue <= ticket_width_best().rawValue
  }

  private func tickets(
    _ width: ticket_width, secret: [UInt8], prefix: [UInt8], lines: [[UInt8]]
  ) -> [[UInt8]] {
    var key = ticket_key_make(secret)
    var end = 0
    let ends = lines.map { line in
      end += line.count
      return end
    }
    var tickets = [UInt8](repeating: 0xEE, count: lines.count * 32 + 1)
    ticket_hash(
      width, &key, prefix, prefix.count, lines.flatMap(\.self), ends, lines.count, &tickets)
    #expect(tickets.last == 0xEE, "wrote too far")
    return lines.indices.map { Array(tickets[$0 * 32..<$0 * 32 + 32]) }
  }

  private func expected(secret: [UInt8], prefix: [UInt8], lines: [[UInt8]]) -> [[UInt8]] {
    lines.map { line in
      Array(
        HMAC<SHA256>.authenticationCode(for: prefix + line, using: SymmetricKey(data: secret)))
    }
  }

  private func bytes(_ count: Int, _ random: inout SplitMix) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  @Test("gives HMAC-SHA-256 for lines of every length to 300", arguments: widths)
  func lengths(width: ticket_width) {
    var random = SplitMix(seed: 1)
    for prefixLength in [0, 1, 31, 54, 55, 56, 63, 64, 65, 119, 128, 200, 300] {
      let secret = bytes(32, &random)
      let prefix = bytes(prefixLength, &random)
      let lines = (0...300).map { bytes($0, &random) }
      #expect(
        tickets(width, secret: secret, prefix: prefix, lines: lines)
          == expected(secret: secret, prefix: prefix, lines: lines), "prefix of \(prefixLength)")
    }
  }

  @Test("gives HMAC-SHA-256 for any key, prefix and number of lines", arguments: widths)
  func random(width: ticket_width) {
    for seed in 0..<200 {
      var random = SplitMix(seed: seed)
      let secret = bytes(32, &random)
      let prefix = bytes(.random(in: 0...300, using: &random), &random)
      let longest = [3, 20, 80, 300].randomElement(using: &random) ?? 0
      let lines = (0..<Int.random(in: 0...70, using: &random)).map { _ in
        bytes(.random(in: 0...longest, using: &random), &random)
      }
      #expect(
        tickets(width, secret: secret, prefix: prefix, lines: lines)
          == expected(secret: secret, prefix: prefix, lines: lines), "seed \(seed)")
    }
  }

  @Test("takes a width that the processor lacks for its best one")
  func tooWide() {
    let lines = [Array("Q0003\n".utf8)]
    #expect(
      tickets(.avx512, secret: [UInt8](repeating: 7, count: 32), prefix: [], lines: lines)
        == expected(secret: [UInt8](repeating: 7, count: 32), prefix: [], lines: lines))
  }
}
