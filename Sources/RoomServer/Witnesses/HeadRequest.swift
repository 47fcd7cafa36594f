import CanonicalBytes
import ExamSession
package import SessionStore
package import TransparencyLog

/// A request to a witness that cannot be asked over the network, from an exam's folder.
package struct HeadRequest: Sendable {
  private let folder: ExamFolder
  private let record: MirrorRecord

  /// Why there is no request.
  package enum Problem: Error, Hashable, Sendable {
    /// Nothing is signed yet.
    case noHead
    /// The policy has no witness of this name.
    case noWitness(String)
    /// Witnesses have cosigned different sizes: one of them must be named.
    case severalWitnesses([String])
    /// The log is smaller than the size that the witness is said to know.
    case oldSize(Int, size: Int)
  }

  package init(_ folder: ExamFolder, _ record: MirrorRecord) {
    (self.folder, self.record) = (folder, record)
  }

  /// A request for the head that waits for its witnesses, or for the last one, from `old` on or
  /// from what the folder knows of the witness named `witness`.
  package func request(old: Int?, witness: String?) throws -> AddCheckpoint {
    let policy = try folder.policy()
    guard let head = try awaited(policy) ?? record.heads.last,
      let note = folder.note(of: head)
    else { throw Problem.noHead }
    let old = try old ?? known(policy, witness, upTo: head.size)
    let tree = HashTree(record.entries.map(MerkleTree.leafHash))
    guard (0...head.size).contains(old), head.size <= tree.size else {
      throw Problem.oldSize(old, size: head.size)
    }
    return try AddCheckpoint(
      oldSize: old, proof: tree.consistencyProof(from: old, to: head.size), note: note)
  }

  /// Between the end of the room and the quorum: the largest kept head over the end.
  private func awaited(_ policy: WitnessPolicy) throws -> StoredHead? {
    let kinds = record.entries.map { (try? LogEntry(bytes: $0))?.kind }
    guard let end = kinds.firstIndex(of: EventKind.end.rawValue),
      !kinds.contains(EventKind.export.rawValue)
    else { return nil }
    let heads = record.heads.filter { $0.size > end }
    let key = try folder.logKey()
    let isDone = heads.contains { head in
      folder.note(of: head).flatMap { try? policy.verdict(on: $0, log: key) }?.isQuorum ?? false
    }
    if isDone { return nil }
    let kept = Set(folder.cosignedSizes())
    return heads.last { kept.contains($0.size) } ?? heads.first
  }

  private func known(
    _ policy: WitnessPolicy, _ name: String?, upTo size: Int
  ) throws -> Int {
    let asked = policy.witnesses.filter { name == nil || $0.name == name }
    if asked.isEmpty, let name { throw Problem.noWitness(name) }
    let sizes = Set(asked.map { folder.lastSize(cosignedBy: $0.key, upTo: size) })
    guard sizes.count <= 1 else { throw Problem.severalWitnesses(asked.map(\.name)) }
    return sizes.first ?? 0
  }
}
