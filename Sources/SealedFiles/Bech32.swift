/// Bech32 (BIP 173) without its length limit, as age writes identities and recipients.
enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let generator: [UInt32] = [
    0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
  ]

  /// The lower-case text of `bytes` under the lower-case human-readable part `prefix`.
  static func encode(_ bytes: [UInt8], prefix: String) -> String {
    var groups: [UInt8] = []
    var (held, bits): (UInt32, Int) = (0, 0)
    for byte in bytes {
      held = (held << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        groups.append(UInt8(held >> UInt32(bits) & 31))
      }
    }
    if bits > 0 { groups.append(UInt8(held << UInt32(5 - bits) & 31)) }
    let text = (groups + checksum(of: groups, prefix: prefix)).map { alphabet[Int($0)] }
    return prefix + "1" + String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a lower-case text whose human-readable part is `prefix`; `nil` for any other.
  static func decode(_ text: String, prefix: String) -> [UInt8]? {
    let head = Array((prefix + "1").utf8)
    let letters = Array(text.utf8)
    guard letters.starts(with: head) else { return nil }
    var groups: [UInt8] = []
    for letter in letters.dropFirst(head.count) {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      groups.append(UInt8(value))
    }
    guard groups.count >= 6, polynomial(expanded(prefix) + groups) == 1 else { return nil }
    return wholeBytes(groups.dropLast(6))
  }

  private static func wholeBytes(_ groups: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (held, bits): (UInt32, Int) = (0, 0)
    for group in groups {
      held = (held << 5 | UInt32(group)) & 0xFFF
      bits += 5
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(held >> UInt32(bits) & 0xFF))
    }
    guard bits < 5, held & (1 << UInt32(bits) - 1) == 0 else { return nil }
    return bytes
  }

  private static func checksum(of groups: [UInt8], prefix: String) -> [UInt8] {
    let sum = polynomial(expanded(prefix) + groups + [0, 0, 0, 0, 0, 0]) ^ 1
    return (0..<6).map { UInt8(sum >> UInt32(5 * (5 - $0)) & 31) }
  }

  private static func expanded(_ prefix: String) -> [UInt8] {
    prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
  }

  private static func polynomial(_ values: [UInt8]) -> UInt32 {
    var sum: UInt32 = 1
    for value in values {
      let top = sum >> 25
      sum = (sum & 0x1FF_FFFF) << 5 ^ UInt32(value)
      for (bit, term) in generator.enumerated() where top >> UInt32(bit) & 1 == 1 { sum ^= term }
    }
    return sum
  }
}
