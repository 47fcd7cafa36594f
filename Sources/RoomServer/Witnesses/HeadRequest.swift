import CanonicalBytes
package import ExamSession
package import Foundation
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
  /// from what the folder knows of the witness named `witness`; `now` is what the wall clock shows.
  package func request(
    old: Int?, witness: String?, now: Date = .now
  ) throws -> AddCheckpoint {
    let policy = try folder.policy()
    guard let last = record.heads.last else { throw Problem.noHead }
    let asked = policy.witnesses.filter { witness == nil || $0.name == witness }
    if asked.isEmpty, let witness { throw Problem.noWitness(witness) }
    let old = try old ?? known(asked, upTo: last.size)
    let head = try awaited(policy, asked, from: old, now) ?? last
    guard let note = folder.note(of: head) else { throw Problem.noHead }
    let tree = HashTree(record.entries.map(MerkleTree.leafHash))
    guard (0...head.size).contains(old), head.size <= tree.size else {
      throw Problem.oldSize(old, size: head.size)
    }
    return try AddCheckpoint(
      oldSize: old, proof: tree.consistencyProof(from: old, to: head.size), note: note)
  }

  /// Between the end of the room and the quorum: the head that the room's server would ask these
  /// witnesses for.
  private func awaited(
    _ policy: WitnessPolicy, _ asked: [WitnessPolicy.Witness], from old: Int, _ now: Date
  ) throws -> StoredHead? {
    guard let (end, window) = record.closing(now: now) else { return nil }
    let heads = record.heads.filter { $0.size > end }
    let key = try folder.logKey()
    let isDone = heads.contains { head in
      folder.note(of: head).flatMap { try? window.verdict(of: policy, on: $0, log: key) }?
        .isQuorum ?? false
    }
    if isDone { return nil }
    let errand = WitnessErrand(
      stage: .closing, heads: heads, kept: folder.cosignedSizes().filter { $0 > end },
      window: window)
    return errand.head(forOneAt: old) { head in
      guard let note = folder.note(of: head) else { return false }
      return asked.allSatisfy { witness in
        Cosignature.time(by: witness.key, in: note).map(window.holds) ?? false
      }
    } ?? heads.first { $0.size >= old }
  }

  private func known(_ asked: [WitnessPolicy.Witness], upTo size: Int) throws -> Int {
    let sizes = Set(asked.map { folder.lastSize(cosignedBy: $0.key, upTo: size) })
    guard sizes.count <= 1 else { throw Problem.severalWitnesses(asked.map(\.name)) }
    return sizes.first ?? 0
  }
}

extension MirrorRecord {
  /// Between the end of the room and its results: the index of the end, and the window in which a
  /// cosignature of `now` counts.
  package func closing(now: Date = .now) -> (end: Int, window: ClosingWindow)? {
    let entries = entries.map { try? LogEntry(bytes: $0) }
    guard let end = entries.firstIndex(where: { $0?.kind == EventKind.end.rawValue }),
      let ended = entries[end], !entries.contains(where: { $0?.kind == EventKind.export.rawValue })
    else { return nil }
    let use = LogTime(milliseconds: Int(now.timeIntervalSince1970 * 1_000))
    return (end, ClosingWindow(end: LogTime(milliseconds: ended.t), use: use))
  }
}
