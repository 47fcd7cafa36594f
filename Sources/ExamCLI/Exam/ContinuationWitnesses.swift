import CanonicalBytes
import RoomClient
import RoomServer
import SessionStore
import TransparencyLog

/// Asks the witnesses of the policy that have an address to cosign a continuation log's last head.
struct ContinuationWitnesses {
  /// The continuation's own folder.
  private let folder: ExamFolder

  init(_ folder: ExamFolder) { self.folder = folder }

  /// Keeps every cosignature that comes; a witness that is silent or does not know this log yet is
  /// asked later, by `khoathi witness request`. Says whether the policy is then satisfied.
  func ask() async throws -> Bool {
    let policy = try folder.policy()
    if policy.quorum == nil { return true }
    let record = try ExamRecord(folder)
    guard let head = record.heads.last else { return false }
    let note = try SignedNote(parsing: head.note)
    let transport = WitnessTransport()
    let conversation = WitnessConversation(
      transport, note: note, size: head.size,
      tree: HashTree(record.entries.map(MerkleTree.leafHash)))
    for witness in policy.witnesses {
      guard let url = witness.url, !note.signatures.contains(where: witness.key.isNamed) else {
        continue
      }
      let answer = await conversation.ask(witness.key, at: url, known: 0)
      guard case .cosigned(let line) = answer else { continue }
      _ = try folder.accept([line], heads: record.heads, policy: policy)
    }
    await transport.close()
    let signed = try SignedNote(parsing: folder.withCosignatures(head).note)
    return try policy.verdict(on: signed, log: try folder.logKey()).isQuorum
  }
}
