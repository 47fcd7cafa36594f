import CanonicalBytes

/// An event that is proven to stand in a signed log, with its body open.
public struct Receipt: Hashable, Sendable {
  /// The entry in the log.
  public let entry: LogEntry
  /// The opened body, canonical bytes.
  public let body: [UInt8]
  /// Head, log key and witnesses.
  public let verdict: PolicyVerdict
  /// The code to compare with the slip.
  public let code: String

  /// Checks everything in `proof`: signatures, quorum, inclusion, index and commitment.
  ///
  /// `policy` and `log` must come from the minutes; `log` counts as one more log of the policy.
  public init(
    _ proof: TlogProof, policy: WitnessPolicy, log: NoteVerifierKey? = nil
  ) throws(ReceiptRefusal) {
    do throws(NoteRefusal) {
      verdict = try policy.verdict(on: proof.note, log: log)
    } catch { throw .note(error) }
    guard verdict.isQuorum else { throw .quorum(cosigners: verdict.cosigners) }
    let opening = try EventOpening(extra: proof.extra)
    do throws(LogEntryRefusal) {
      entry = try LogEntry(bytes: opening.entry)
    } catch { throw .entry(error) }
    guard entry.n == proof.index else { throw .index(entry: entry.n, file: proof.index) }
    guard Commitment.of(salt: opening.salt, body: opening.body) == entry.c else {
      throw .commitment
    }
    let leaf = MerkleTree.leafHash(opening.entry)
    let isIncluded = ProofCheck.inclusion(
      leaf: leaf, index: proof.index, size: verdict.checkpoint.size, proof: proof.proof,
      root: verdict.checkpoint.root)
    guard isIncluded else { throw .inclusion }
    body = opening.body
    code = ReceiptCode.of(leaf)
  }
}
