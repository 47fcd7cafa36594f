import CandidateUI
import CanonicalBytes
import RoomAPI
import RoomClient
import TransparencyLog

/// What a terminal remembers of the log: the real memory when heads are signed, otherwise the same
/// without the signature.
struct HeadMemory: Sendable {
  private var keeper: HeadKeeper?
  private var size = 0
  private var root = MerkleTree.emptyRoot
  private var isContradicted = false

  /// `vkey` is the log's key; `nil` where heads are not signed.
  init(vkey: String?) { keeper = vkey.flatMap { try? HeadKeeper(vkey: $0) } }

  /// The size from which to ask.
  var from: Int { keeper?.from ?? size }

  /// Takes the answer to a question from ``from``.
  mutating func take(_ head: ShownHead) -> LogCheck {
    if keeper != nil {
      let reply = HeadReply(
        note: head.note, proof: head.proof.map(\.base64), root: head.earlier.base64)
      switch keeper?.take(reply) {
      case .confirmed: return .confirmed
      case .contradicted: return .contradicted
      case .noKey, nil: return .refused
      }
    }
    let fits =
      size == 0
      || ProofCheck.consistency(
        oldSize: size, oldRoot: root, newSize: head.size, newRoot: head.root, proof: head.proof)
    isContradicted = isContradicted || !fits
    if fits { (size, root) = (head.size, head.root) }
    return isContradicted ? .contradicted : .confirmed
  }
}
