import CanonicalBytes
import TransparencyLog

/// A receipt has one spelling and proves only what stands in the signed log; proofs of any numbers
/// prove only the truth. Inputs are a proof file, or three numbers and hashes.
enum ProofFileCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    let log = try KnownLog.here()
    try numbers(bytes, log)
    guard let file = try? TlogProof(parsing: bytes) else { return nil }
    try demand(file.serialised.utf8.elementsEqual(bytes), "taken, but its bytes differ")
    if let opening = try? EventOpening(extra: file.extra) {
      try demand(opening.extra == file.extra, "an opening with a second spelling")
    }
    guard let receipt = try? Receipt(file, policy: log.policy, log: log.signer.verifierKey) else {
      return "proof"
    }
    try demand(log.isSigned(receipt.verdict.checkpoint), "a head that nobody signed")
    let index = receipt.entry.n
    try demand(log.entries.indices.contains(index), "an event that the log does not have")
    try demand(receipt.entry == log.entries[index], "another event than the log's")
    try demand(receipt.body == log.bodies[index], "another body than the log's")
    return "receipt"
  }

  private static func numbers(_ bytes: [UInt8], _ log: KnownLog) throws(Finding) {
    guard bytes.count >= 24 else { return }
    let values = (0..<3).map { index in
      bytes[(index * 8)..<(index * 8 + 8)].reduce(0) { $0 << 8 | Int($1) }
    }
    let rest = bytes[24...]
    let hashes = stride(from: 24, to: 24 + rest.count / 32 * 32, by: 32).compactMap {
      Digest32(bytes[$0..<$0 + 32])
    }
    let (old, size) = (values[2], values[1])
    let leaf = log.tree.leaves[2]
    let isIncluded = ProofCheck.inclusion(
      leaf: leaf, index: values[0], size: size, proof: hashes, root: root(log.tree, size))
    try demand(!isIncluded || values[0] == 2, "an event is proven to stand where it does not")
    let isConsistent = ProofCheck.consistency(
      oldSize: old, oldRoot: root(log.fork, old), newSize: size, newRoot: root(log.tree, size),
      proof: hashes)
    // Log and fork agree about the first three events; neither has more than eight.
    try demand(!isConsistent || old <= 3 || size > 8, "a fork is proven to be the log")
  }

  private static func root(_ tree: HashTree, _ size: Int) -> Digest32 {
    (try? tree.root(size: size)) ?? MerkleTree.emptyRoot
  }
}
