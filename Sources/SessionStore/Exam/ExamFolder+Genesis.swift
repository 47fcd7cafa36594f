import Assessment
import CanonicalBytes
package import ExamSession
import TransparencyLog

extension ExamFolder {
  /// Refuses a folder whose documents are not those that `genesis` fixed: a room that served them
  /// would hold an exam that proves nothing.
  package func check(_ genesis: GenesisEvent) throws(ExamFolderFailure) {
    let documents = [
      (ExamPath.blueprint, genesis.blueprintSHA), (ExamPath.rule, genesis.ruleSHA),
      (ExamPath.roster, genesis.rosterSHA), (ExamPath.policy, genesis.policySHA),
    ]
    for (path, sha) in documents where Digest32(hashing: try bytes(path)).hex != sha {
      throw .unreadable(path: self.path(path), line: nil)
    }
    try checkSealed(genesis)
    if !isSealed { try checkItems(genesis) }
  }

  private func checkItems(_ genesis: GenesisEvent) throws(ExamFolderFailure) {
    var leaves: [Digest32] = []
    for (offset, item) in try items().enumerated() {
      guard let leaf = try? item.leaf.canonicalBytes(), let bytes = try? item.item.canonicalBytes(),
        BankCommitment.itemCommitment(salt: item.salt, itemBytes: bytes) == item.leaf.qc
      else { throw .unreadable(path: path(ExamPath.items), line: offset + 1) }
      leaves.append(MerkleTree.leafHash(leaf))
    }
    guard MerkleTree.root(leaves) == genesis.bank else {
      throw .unreadable(path: path(ExamPath.items), line: nil)
    }
  }
}
