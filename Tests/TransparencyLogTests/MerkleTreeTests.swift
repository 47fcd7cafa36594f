import CanonicalBytes
import Testing
import TransparencyLog

@Suite("Merkle tree")
struct MerkleTreeTests {
  private static let leaves = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ].compactMap { Hex.decode($0) }.map(MerkleTree.leafHash)

  @Test(
    "The roots of the RFC 6962 test tree are those of appendix A.1",
    arguments: [
      (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
      (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
      (7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
      (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ])
  func vectors(size: Int, root: String) throws {
    #expect(MerkleTree.root(Array(Self.leaves.prefix(size))).hex == root)
    #expect(try HashTree(Self.leaves).root(size: size).hex == root)
  }

  private static let many = (0..<130).map { NaiveTree.leaf(Array("leaf \($0)".utf8)) }

  @Test("Every size up to 130 has the root of the recursive definition, built three ways")
  func roots() throws {
    var grown = HashTree()
    var frontier = TreeFrontier()
    for size in 0...130 {
      let expected = NaiveTree.root(Self.many.prefix(size))
      #expect(frontier.root == expected, "size \(size)")
      #expect(frontier.size == size)
      #expect(grown.size == size)
      #expect(try grown.root(size: size) == expected, "size \(size)")
      #expect(try HashTree(Array(Self.many.prefix(size))).root(size: size) == expected)
      guard size < 130 else { break }
      grown.append(Self.many[size])
      frontier.append(Self.many[size])
    }
    #expect(grown.leaves == Self.many)
  }

  @Test("Every inclusion proof up to 130 leaves is the recursive one and is accepted")
  func inclusion() throws {
    let tree = HashTree(Self.many)
    for size in 1...130 {
      let root = try tree.root(size: size)
      for index in 0..<size {
        let proof = try tree.inclusionProof(of: index, size: size)
        #expect(proof == NaiveTree.path(index, Self.many.prefix(size)), "\(index) of \(size)")
        #expect(
          ProofCheck.inclusion(
            leaf: Self.many[index], index: index, size: size, proof: proof, root: root),
          "\(index) of \(size)")
      }
    }
  }

  @Test("Every consistency proof up to 130 leaves is the recursive one and is accepted")
  func consistency() throws {
    let tree = HashTree(Self.many)
    for new in 0...130 {
      let root = try tree.root(size: new)
      for old in 0...new {
        let proof = try tree.consistencyProof(from: old, to: new)
        if old > 0 {
          #expect(proof == NaiveTree.consistency(old, Self.many.prefix(new)), "\(old) to \(new)")
        }
        #expect(
          ProofCheck.consistency(
            oldSize: old, oldRoot: try tree.root(size: old), newSize: new, newRoot: root,
            proof: proof), "\(old) to \(new)")
      }
    }
  }

  @Test("Proofs from bare leaves are those of the tree")
  func bareLeaves() throws {
    let tree = HashTree(Self.many)
    #expect(
      try MerkleTree.consistencyProof(from: 77, in: Self.many)
        == tree.consistencyProof(from: 77, to: 130))
    #expect(
      try MerkleTree.inclusionProof(of: 77, in: Self.many)
        == tree.inclusionProof(of: 77, size: 130))
  }

  @Test("A proof of what is not in the tree is refused with the numbers")
  func refusals() {
    let leaves = Array(Self.many.prefix(5))
    #expect(throws: ProofRefusal.index(5, size: 5)) {
      try MerkleTree.inclusionProof(of: 5, in: leaves)
    }
    #expect(throws: ProofRefusal.index(-1, size: 5)) {
      try MerkleTree.inclusionProof(of: -1, in: leaves)
    }
    #expect(throws: ProofRefusal.index(0, size: 0)) {
      try MerkleTree.inclusionProof(of: 0, in: [])
    }
    #expect(throws: ProofRefusal.size(6, available: 5)) {
      try MerkleTree.consistencyProof(from: 6, in: leaves)
    }
    #expect(throws: ProofRefusal.size(6, available: 5)) { try HashTree(leaves).root(size: 6) }
    #expect(throws: ProofRefusal.size(-1, available: 5)) { try HashTree(leaves).root(size: -1) }
  }
}
