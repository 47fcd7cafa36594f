public import CanonicalBytes

/// The right edge of a growing tree: at most 64 hashes, enough to append leaves and to know the root.
public struct TreeFrontier: Hashable, Sendable {
  /// The number of leaves.
  public private(set) var size = 0
  /// The roots of the perfect subtrees that the set bits of `size` name, largest first.
  public private(set) var edge: [Digest32] = []

  /// A tree without leaves.
  public init() {}

  /// Appends one leaf hash.
  public mutating func append(_ leaf: Digest32) {
    var hash = leaf
    var merges = size
    while merges & 1 == 1, let left = edge.popLast() {
      hash = MerkleTree.nodeHash(left, hash)
      merges >>= 1
    }
    edge.append(hash)
    size += 1
  }

  /// The root over all leaves so far.
  public var root: Digest32 {
    guard var hash = edge.last else { return MerkleTree.emptyRoot }
    for left in edge.dropLast().reversed() { hash = MerkleTree.nodeHash(left, hash) }
    return hash
  }
}
