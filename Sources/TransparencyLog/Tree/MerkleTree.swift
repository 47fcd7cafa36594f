public import CanonicalBytes
import Crypto

/// The hashes and proofs of RFC 6962 section 2.1 over SHA-256, for a tree held as its leaf hashes.
///
/// Each call costs one walk over the leaves; ``HashTree`` answers many questions about one tree.
public enum MerkleTree {
  /// The root of a tree without leaves, SHA-256 of no bytes.
  public static let emptyRoot = Digest32(SHA256().finalize())

  /// `SHA-256(0x00 || entry)`.
  public static func leafHash(_ entry: [UInt8]) -> Digest32 {
    var hash = SHA256()
    withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
    entry.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Digest32(hash.finalize())
  }

  /// `SHA-256(0x01 || left || right)`.
  public static func nodeHash(_ left: Digest32, _ right: Digest32) -> Digest32 {
    var hash = SHA256()
    withUnsafeBytes(of: UInt8(1)) { hash.update(bufferPointer: $0) }
    left.withUnsafeBytes { hash.update(bufferPointer: $0) }
    right.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Digest32(hash.finalize())
  }

  /// The root over `leaves`, which are leaf hashes in order.
  public static func root(_ leaves: [Digest32]) -> Digest32 {
    var frontier = TreeFrontier()
    for leaf in leaves { frontier.append(leaf) }
    return frontier.root
  }

  /// The sibling hashes of the leaf at `index`, the leaf's own sibling first.
  public static func inclusionProof(
    of index: Int, in leaves: [Digest32]
  ) throws(ProofRefusal) -> [Digest32] {
    try HashTree(leaves).inclusionProof(of: index, size: leaves.count)
  }

  /// What shows that the tree of the first `size` leaves is a prefix of the tree of all `leaves`;
  /// empty for `size` 0 and for all of them.
  public static func consistencyProof(
    from size: Int, in leaves: [Digest32]
  ) throws(ProofRefusal) -> [Digest32] {
    try HashTree(leaves).consistencyProof(from: size, to: leaves.count)
  }
}
