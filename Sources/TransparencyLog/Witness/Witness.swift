/// The rules of a witness, C2SP tlog-witness: it cosigns a head only when the head extends the one
/// that it cosigned before.
public struct Witness: Sendable {
  /// A head that may be cosigned once its state is durable.
  public struct Decision: Hashable, Sendable {
    /// What the witness now knows of the log. To be on the disk before the line leaves.
    public let state: WitnessState
    /// The cosignature.
    public let line: NoteSignature
  }

  /// The logs whose heads it cosigns.
  public let logs: [NoteVerifierKey]
  private let signer: NoteSigner

  /// A witness with this cosignature key for these logs; refuses keys of another type.
  public init(signer: NoteSigner, logs: [NoteVerifierKey]) throws(NoteRefusal) {
    guard signer.verifierKey.type == .cosignature, logs.allSatisfy({ $0.type == .ed25519 }) else {
      throw .verifierKey
    }
    (self.signer, self.logs) = (signer, logs)
  }

  /// The witness's public key.
  public var key: NoteVerifierKey { signer.verifierKey }

  /// Decides on a request, given what the witness knows of its log; `now` is in seconds since 1970.
  ///
  /// Decision and the change of state must be one step: no other request between them.
  public func decide(
    _ request: AddCheckpoint, state: WitnessState?, now: Int
  ) throws(WitnessRefusal) -> Decision {
    let head = request.checkpoint
    guard logs.contains(where: { NoteText.same($0.name, head.origin) }) else { throw .unknownLog }
    guard let next = try? WitnessState(note: request.note, logs: logs) else {
      throw .badSignature
    }
    guard request.oldSize <= head.size else { throw .shrinks }
    let known = state?.size ?? 0
    guard request.oldSize == known else { throw .otherSize(known: known) }
    let knownRoot = state?.root ?? MerkleTree.emptyRoot
    if head.size == known, head.root != knownRoot { throw .otherRoot(known: known) }
    guard
      ProofCheck.consistency(
        oldSize: known, oldRoot: knownRoot, newSize: head.size, newRoot: head.root,
        proof: request.proof)
    else { throw .inconsistent(known: known) }
    guard let line = try? signer.sign(request.note.text, seconds: now) else {
      throw .badSignature
    }
    return Decision(state: next, line: line)
  }
}
