import CanonicalBytes
import Seeded
import Testing
import TransparencyLog

@Suite("Proof checks")
struct ProofCheckTests {
  private static let leaves = (0..<200).map { NaiveTree.leaf(Array("leaf \($0)".utf8)) }
  private static let tree = HashTree(leaves)

  /// Everything one can do wrong to a proof: drop, add, swap, repeat or change a node.
  private func mutants(_ proof: [Digest32], _ dice: inout SplitMix) -> [[Digest32]] {
    var mutants = [proof + [Self.leaves[0]], [Self.leaves[0]] + proof]
    if !proof.isEmpty {
      let place = Int.random(in: proof.indices, using: &dice)
      mutants += [Array(proof.dropFirst()), Array(proof.dropLast())]
      var changed = proof
      var bytes = changed[place].bytes
      bytes[Int.random(in: 0..<32, using: &dice)] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      changed[place] = Digest32(bytes) ?? changed[place]
      var doubled = proof
      doubled.insert(proof[place], at: place)
      mutants += [changed, doubled]
    }
    if proof.count > 1 {
      var swapped = proof
      swapped.swapAt(0, Int.random(in: 1..<proof.count, using: &dice))
      mutants.append(swapped)
    }
    return mutants
  }

  @Test("A changed inclusion proof, leaf, root or index is refused")
  func inclusion() throws {
    for seed in 0..<400 {
      var dice = SplitMix(seed: seed)
      let size = Int.random(in: 1...200, using: &dice)
      let index = Int.random(in: 0..<size, using: &dice)
      let root = try Self.tree.root(size: size)
      let proof = try Self.tree.inclusionProof(of: index, size: size)
      func accepts(
        leaf: Digest32? = nil, index at: Int? = nil, proof given: [Digest32]? = nil,
        root claimed: Digest32? = nil
      ) -> Bool {
        ProofCheck.inclusion(
          leaf: leaf ?? Self.leaves[index], index: at ?? index, size: size, proof: given ?? proof,
          root: claimed ?? root)
      }
      #expect(accepts(), "seed \(seed)")
      for mutant in mutants(proof, &dice) { #expect(!accepts(proof: mutant), "seed \(seed)") }
      for other in 0..<size where other != index {
        #expect(!accepts(index: other), "seed \(seed), index \(other)")
      }
      #expect(!accepts(index: size), "seed \(seed)")
      #expect(!accepts(index: -1), "seed \(seed)")
      #expect(!accepts(leaf: MerkleTree.emptyRoot), "seed \(seed)")
      #expect(!accepts(root: MerkleTree.emptyRoot), "seed \(seed)")
    }
  }

  @Test("Nothing is in a tree of size 0")
  func emptyTree() {
    #expect(
      !ProofCheck.inclusion(
        leaf: MerkleTree.emptyRoot, index: 0, size: 0, proof: [], root: MerkleTree.emptyRoot))
  }

  @Test("A changed consistency proof or root, and sizes the wrong way round, are refused")
  func consistency() throws {
    for seed in 0..<400 {
      var dice = SplitMix(seed: seed)
      let new = Int.random(in: 2...200, using: &dice)
      let old = Int.random(in: 1..<new, using: &dice)
      let (oldRoot, newRoot) = (try Self.tree.root(size: old), try Self.tree.root(size: new))
      let proof = try Self.tree.consistencyProof(from: old, to: new)
      func accepts(_ first: Digest32, _ second: Digest32, _ given: [Digest32]) -> Bool {
        ProofCheck.consistency(
          oldSize: old, oldRoot: first, newSize: new, newRoot: second, proof: given)
      }
      #expect(accepts(oldRoot, newRoot, proof), "seed \(seed)")
      for mutant in mutants(proof, &dice) {
        #expect(!accepts(oldRoot, newRoot, mutant), "seed \(seed)")
      }
      #expect(!accepts(newRoot, newRoot, proof), "seed \(seed)")
      #expect(!accepts(oldRoot, oldRoot, proof), "seed \(seed)")
      #expect(!accepts(oldRoot, newRoot, []), "seed \(seed)")
      #expect(
        !ProofCheck.consistency(
          oldSize: new, oldRoot: newRoot, newSize: old, newRoot: oldRoot, proof: proof),
        "seed \(seed)")
    }
  }

  @Test("Equal sizes need equal roots and an empty proof; size 0 needs the empty root")
  func edges() throws {
    let (five, six) = (try Self.tree.root(size: 5), try Self.tree.root(size: 6))
    func accepts(
      _ old: Int, _ oldRoot: Digest32, _ new: Int, _ newRoot: Digest32, _ proof: [Digest32] = []
    ) -> Bool {
      ProofCheck.consistency(
        oldSize: old, oldRoot: oldRoot, newSize: new, newRoot: newRoot, proof: proof)
    }
    #expect(accepts(5, five, 5, five))
    #expect(!accepts(5, five, 5, six))
    #expect(!accepts(5, five, 5, five, [five]))
    #expect(accepts(0, MerkleTree.emptyRoot, 5, five))
    #expect(!accepts(0, five, 5, five))
    #expect(!accepts(0, MerkleTree.emptyRoot, 5, five, [five]))
    #expect(accepts(0, MerkleTree.emptyRoot, 0, MerkleTree.emptyRoot))
    #expect(!accepts(0, five, 0, five))
    #expect(!accepts(-1, five, 5, five))
  }
}
