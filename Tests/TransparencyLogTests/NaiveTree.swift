import CanonicalBytes

/// RFC 6962 section 2.1 word for word: recursive, slow, and written apart from the library.
enum NaiveTree {
  static func leaf(_ bytes: [UInt8]) -> Digest32 { Digest32(hashing: [0], bytes) }

  static func root(_ leaves: ArraySlice<Digest32>) -> Digest32 {
    guard let first = leaves.first else { return Digest32(hashing: []) }
    if leaves.count == 1 { return first }
    let (left, right) = halves(leaves)
    return Digest32(hashing: [1], root(left).bytes, root(right).bytes)
  }

  static func path(_ index: Int, _ leaves: ArraySlice<Digest32>) -> [Digest32] {
    if leaves.count == 1 { return [] }
    let (left, right) = halves(leaves)
    return index < left.count
      ? path(index, left) + [root(right)] : path(index - left.count, right) + [root(left)]
  }

  static func consistency(
    _ size: Int, _ leaves: ArraySlice<Digest32>, isWhole: Bool = true
  ) -> [Digest32] {
    if size == leaves.count { return isWhole ? [] : [root(leaves)] }
    let (left, right) = halves(leaves)
    return size <= left.count
      ? consistency(size, left, isWhole: isWhole) + [root(right)]
      : consistency(size - left.count, right, isWhole: false) + [root(left)]
  }

  private static func halves(
    _ leaves: ArraySlice<Digest32>
  ) -> (ArraySlice<Digest32>, ArraySlice<Digest32>) {
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return (leaves.prefix(split), leaves.dropFirst(split))
  }
}
