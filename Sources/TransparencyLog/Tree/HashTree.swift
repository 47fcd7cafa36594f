public import CanonicalBytes

/// A tree with the roots of all its perfect subtrees, about 64 bytes a leaf.
///
/// Answers for every earlier size of the tree too, in logarithmic time.
public struct HashTree: Sendable {
  /// `levels[h][i]` is the root over the leaves `i * 2^h ..< (i + 1) * 2^h`.
  private var levels: [[Digest32]] = [[]]

  /// A tree without leaves.
  public init() {}

  /// A tree over `leaves`, which are leaf hashes in order.
  public init(_ leaves: [Digest32]) {
    levels = [leaves]
    while let below = levels.last, below.count > 1 {
      var level: [Digest32] = []
      level.reserveCapacity(below.count / 2)
      for index in stride(from: 0, to: below.count - 1, by: 2) {
        level.append(MerkleTree.nodeHash(below[index], below[index + 1]))
      }
      levels.append(level)
    }
  }

  /// The number of leaves.
  public var size: Int { levels[0].count }

  /// The leaf hashes in order.
  public var leaves: [Digest32] { levels[0] }

  /// Appends one leaf hash.
  public mutating func append(_ leaf: Digest32) {
    levels[0].append(leaf)
    var height = 0
    while levels[height].count % 2 == 0 {
      let below = levels[height]
      let node = MerkleTree.nodeHash(below[below.count - 2], below[below.count - 1])
      height += 1
      if height == levels.count { levels.append([]) }
      levels[height].append(node)
    }
  }

  /// The root of the first `size` leaves.
  public func root(size: Int) throws(ProofRefusal) -> Digest32 {
    try check(size)
    return size == 0 ? MerkleTree.emptyRoot : hash(0, size)
  }

  /// The inclusion proof of the leaf at `index` in the tree of the first `size` leaves.
  public func inclusionProof(of index: Int, size: Int) throws(ProofRefusal) -> [Digest32] {
    try check(size)
    guard index >= 0, index < size else { throw .index(index, size: size) }
    var proof: [Digest32] = []
    var (low, high) = (0, size)
    while high - low > 1 {
      let middle = low + Self.split(high - low)
      if index < middle {
        proof.append(hash(middle, high))
        high = middle
      } else {
        proof.append(hash(low, middle))
        low = middle
      }
    }
    return proof.reversed()
  }

  /// What shows that the tree of `old` leaves is a prefix of the tree of `new` leaves; empty when
  /// `old` is 0 or `new`.
  public func consistencyProof(from old: Int, to new: Int) throws(ProofRefusal) -> [Digest32] {
    try check(new)
    guard old >= 0, old <= new else { throw .size(old, available: new) }
    if old == 0 || old == new { return [] }
    var proof: [Digest32] = []
    var (low, high) = (0, new)
    while high != old {
      let middle = low + Self.split(high - low)
      if old <= middle {
        proof.append(hash(middle, high))
        high = middle
      } else {
        proof.append(hash(low, middle))
        low = middle
      }
    }
    if low > 0 { proof.append(hash(low, high)) }
    return proof.reversed()
  }

  /// The root over the leaves `low ..< high`, at least one, where `low` is a multiple of the range's largest
  /// perfect subtree.
  func hash(_ low: Int, _ high: Int) -> Digest32 {
    var (hash, end) = lastSubtree(low, high)
    while end > low {
      let (node, start) = lastSubtree(low, end)
      (hash, end) = (MerkleTree.nodeHash(node, hash), start)
    }
    return hash
  }

  /// The smallest perfect subtree at the right end of a range that is not empty: its root, and
  /// where it starts.
  private func lastSubtree(_ low: Int, _ high: Int) -> (root: Digest32, start: Int) {
    let height = (high - low).trailingZeroBitCount
    return (levels[height][(high >> height) - 1], high - 1 << height)
  }

  /// The largest power of two below `count`, which is at least 2.
  private static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }

  private func check(_ size: Int) throws(ProofRefusal) {
    guard size >= 0, size <= self.size else { throw .size(size, available: self.size) }
  }
}
