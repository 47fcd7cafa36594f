public import CanonicalBytes

/// The checks of RFC 9162 sections 2.1.3.2 and 2.1.4.2: true only for exactly the right proof.
public enum ProofCheck {
  /// Whether `proof` shows that `leaf` stands at `index` of the tree of `size` leaves with `root`.
  public static func inclusion(
    leaf: Digest32, index: Int, size: Int, proof: [Digest32], root: Digest32
  ) -> Bool {
    guard index >= 0, index < size else { return false }
    var (position, last) = (index, size - 1)
    var hash = leaf
    for sibling in proof {
      guard last > 0 else { return false }
      if position & 1 == 1 || position == last {
        hash = MerkleTree.nodeHash(sibling, hash)
        while position & 1 == 0, position != 0 {
          position >>= 1
          last >>= 1
        }
      } else {
        hash = MerkleTree.nodeHash(hash, sibling)
      }
      position >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }

  /// Whether `proof` shows that the tree of `oldSize` leaves with `oldRoot` is a prefix of the tree
  /// of `newSize` leaves with `newRoot`.
  ///
  /// From size 0 nothing needs showing: the proof must be empty and the old root the empty one.
  public static func consistency(
    oldSize: Int, oldRoot: Digest32, newSize: Int, newRoot: Digest32, proof: [Digest32]
  ) -> Bool {
    guard oldSize >= 0, oldSize <= newSize else { return false }
    if oldSize == newSize {
      guard proof.isEmpty, oldRoot == newRoot else { return false }
      return newSize > 0 || newRoot == MerkleTree.emptyRoot
    }
    if oldSize == 0 { return proof.isEmpty && oldRoot == MerkleTree.emptyRoot }
    if proof.isEmpty { return false }
    // A perfect old tree is itself the first node, and the proof leaves it out.
    let isPerfect = oldSize & (oldSize - 1) == 0
    let nodes = isPerfect ? [oldRoot] + proof : proof
    guard let roots = roots(nodes, oldSize: oldSize, newSize: newSize) else { return false }
    return roots.old == oldRoot && roots.new == newRoot
  }

  /// The roots of both trees to which `nodes` lead, for `0 < oldSize < newSize`; `nil` when there
  /// are not exactly as many as there must be.
  ///
  /// Where the old tree is perfect its root is the first node. If the second root is that of a
  /// signed tree, then the first one is the only root that its first `oldSize` leaves can have.
  static func roots(
    _ nodes: [Digest32], oldSize: Int, newSize: Int
  ) -> (old: Digest32, new: Digest32)? {
    var (position, last) = (oldSize - 1, newSize - 1)
    while position & 1 == 1 {
      position >>= 1
      last >>= 1
    }
    guard let start = nodes.first else { return nil }
    var (old, new) = (start, start)
    for node in nodes.dropFirst() {
      guard last > 0 else { return nil }
      if position & 1 == 1 || position == last {
        old = MerkleTree.nodeHash(node, old)
        new = MerkleTree.nodeHash(node, new)
        while position & 1 == 0, position != 0 {
          position >>= 1
          last >>= 1
        }
      } else {
        new = MerkleTree.nodeHash(new, node)
      }
      position >>= 1
      last >>= 1
    }
    return last == 0 ? (old, new) : nil
  }
}
