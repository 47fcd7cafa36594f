/// Archives as no honest program makes them: any name, any mode, nothing compressed.
struct SmallZIP {
  private var local: [UInt8] = []
  private var central: [UInt8] = []
  private var count = 0

  /// Adds an entry; `mode` is that of Unix, `flags` and `method` those of the format.
  mutating func add(
    _ name: String, _ content: [UInt8] = [0x61], mode: UInt32 = 0o100644, flags: UInt16 = 0x800,
    method: UInt16 = 0
  ) {
    let offset = local.count
    let common =
      Self.two(flags) + Self.two(method) + Self.four(0x0021_0000) + Self.four(Self.crc(content))
      + Self.four(UInt32(content.count)) + Self.four(UInt32(content.count))
      + Self.two(UInt16(name.utf8.count)) + Self.two(0)
    local += [0x50, 0x4B, 3, 4, 20, 0] + common + Array(name.utf8) + content
    central += [0x50, 0x4B, 1, 2, 20, 3, 20, 0] + common + Self.two(0) + Self.two(0) + Self.two(0)
    central += Self.four(mode << 16) + Self.four(UInt32(offset)) + Array(name.utf8)
    count += 1
  }

  var bytes: [UInt8] {
    local + central + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.two(UInt16(count))
      + Self.two(UInt16(count)) + Self.four(UInt32(central.count))
      + Self.four(UInt32(local.count)) + [0, 0]
  }

  private static func two(_ value: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func four(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum & 1 == 1
        sum >>= 1
        if isOdd { sum ^= 0xEDB8_8320 }
      }
    }
    return ~sum
  }
}
