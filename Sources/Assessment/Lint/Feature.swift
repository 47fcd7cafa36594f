/// A word, or a pair of neighbouring words, as a number: the same on every run.
struct Feature: Hashable, Comparable, Sendable {
  /// The last bit tells pairs from words.
  private let mark: UInt64

  /// The FNV-1a hash of the word's bytes.
  init(word: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    mark = hash & ~1
  }

  /// Two neighbours in this order.
  init(_ first: Feature, _ second: Feature) {
    let mixed = (first.mark &* 0x9E37_79B9_7F4A_7C15) ^ (second.mark >> 1)
    mark = (mixed &* 0xBF58_476D_1CE4_E5B9) | 1
  }

  /// A pair repeats what its words say and counts half.
  var isPair: Bool { mark & 1 == 1 }

  /// By number, which means nothing.
  static func < (a: Feature, b: Feature) -> Bool { a.mark < b.mark }
}
