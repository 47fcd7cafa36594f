import Seeded

/// Small changes of inputs by a seed, the same on every machine.
struct Mutation {
  private var random: SplitMix

  init(seed: Int) { random = SplitMix(seed: seed) }

  /// `input` with one to four changes; some of them bring in pieces of `other`.
  mutating func change(_ input: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0...random.next(4) { changeOnce(&bytes, other) }
    return bytes
  }

  private static let telling =
    Array("\u{0}\n\r\t\u{1B}\"\\{}[]:,.-+0129eE \u{7F}=/".utf8) + [0x80, 0xC2, 0xFF]

  private mutating func changeOnce(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = random.next(bytes.count + 1)
    let length = random.next(min(16, bytes.count - place) + 1)
    switch random.next(6) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.next(8))
    case 1: bytes.insert(Self.telling[random.next(Self.telling.count)], at: place)
    case 2: bytes.removeSubrange(place..<place + length)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 4 where !other.isEmpty:
      let start = random.next(other.count)
      bytes.insert(contentsOf: other[start...].prefix(1 + random.next(64)), at: place)
    case 5: bytes.removeSubrange(place...)
    default: if place < bytes.count { bytes[place] = Self.telling[random.next(Self.telling.count)] }
    }
  }
}
