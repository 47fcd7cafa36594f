import CanonicalBytes
import RoomAPI
import TransparencyLog

/// A log that answers as a room does, and can be forked.
struct GossipLog {
  static let origin = "thi.example.vn/2026-vc01/p03"

  let signer: NoteSigner
  private(set) var tree = HashTree()

  init(key: Int = 1) throws {
    signer = try NoteSigner(
      name: Self.origin, seed: Digest32(hashing: Array("gossip \(key)".utf8)))
  }

  var vkey: String { signer.verifierKey.vkey }
  var size: Int { tree.size }

  mutating func grow(by count: Int, _ mark: String = "") {
    for _ in 0..<count {
      tree.append(Digest32(hashing: Array("event \(tree.size) \(mark)".utf8)))
    }
  }

  /// The same log up to `size`, and from there another one.
  func fork(at size: Int, growingTo end: Int) -> GossipLog {
    var fork = self
    fork.tree = HashTree(Array(tree.leaves.prefix(size)))
    fork.grow(by: end - size, "forked")
    return fork
  }

  func note(_ size: Int) throws -> String {
    try Checkpoint(origin: Self.origin, size: size, root: tree.root(size: size))
      .signed(by: signer).serialised
  }

  /// What the room says when it is asked from `from`; `size` is that of its last head.
  func reply(from: Int, size: Int? = nil) throws -> HeadReply {
    let size = size ?? tree.size
    let isThere = from <= size
    return HeadReply(
      note: try note(size),
      proof: isThere ? try tree.consistencyProof(from: from, to: size).map(\.base64) : [],
      root: isThere ? try tree.root(size: from).base64 : "")
  }
}
