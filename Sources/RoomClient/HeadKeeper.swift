import CanonicalBytes
package import RoomAPI
package import TransparencyLog

/// A terminal's memory of the room's log: one key and the last head that continued the one before.
///
/// Pure: it is given what the room said and says what that comes to. A contradiction stays one,
/// whatever the room shows later; the head that was known before it stays the known one.
package struct HeadKeeper: Sendable {
  /// What the room's answer comes to.
  package enum Finding: Hashable, Sendable {
    /// The head is the log's and continues what was known.
    case confirmed
    /// The head is not the log's, is smaller, or does not continue what was known. The evidence is
    /// there when it says something that no earlier one said.
    case contradicted(LogEvidence?)
    /// There is no key to hold a head against.
    case noKey
  }

  /// The log's key; once there, it stays.
  package private(set) var key: NoteVerifierKey?
  /// The last head that was confirmed, and its whole note.
  package private(set) var head: Checkpoint?
  private var note = ""
  /// Whether the room has contradicted itself.
  package private(set) var isContradicted = false
  private var hasProof = false

  package init() {}

  /// A memory of the log whose vkey this is.
  package init(vkey: String) throws(NoteRefusal) { key = try Self.logKey(vkey) }

  /// Takes the vkey that the room named first; later ones change nothing.
  package mutating func pin(_ vkey: String) {
    if key == nil { key = try? Self.logKey(vkey) }
  }

  /// The size from which to ask for the next head.
  package var from: Int { head?.size ?? 0 }

  /// Takes what the room answered when it was asked from ``from``.
  package mutating func take(_ reply: HeadReply) -> Finding {
    guard let key else { return .noKey }
    let proof = reply.proof.compactMap { Base64.decode($0).flatMap { Digest32($0) } }
    guard let signed = try? SignedNote(parsing: reply.note),
      let next = try? Checkpoint(signed, signedBy: key)
    else { return contradiction(reply, proof, key) }
    guard let head else {
      keep(next, reply.note)
      return isContradicted ? .contradicted(nil) : .confirmed
    }
    let isConsistent =
      proof.count == reply.proof.count
      && ProofCheck.consistency(
        oldSize: head.size, oldRoot: head.root, newSize: next.size, newRoot: next.root,
        proof: proof)
    guard isConsistent else { return contradiction(reply, proof, key) }
    keep(next, reply.note)
    return isContradicted ? .contradicted(nil) : .confirmed
  }

  private mutating func keep(_ head: Checkpoint, _ note: String) {
    self.head = head
    self.note = note
  }

  /// The first contradiction is evidence, and so is the first one that proves a fork by itself.
  private mutating func contradiction(
    _ reply: HeadReply, _ proof: [Digest32], _ key: NoteVerifierKey
  ) -> Finding {
    let isPerfect = from > 0 && from & (from - 1) == 0
    let claimed = isPerfect ? Base64.decode(reply.root).flatMap { Digest32($0) } : nil
    let evidence = LogEvidence(
      origin: key.name, first: note, second: reply.note, proof: [claimed].compactMap(\.self) + proof
    )
    let isProof = if case .fork = evidence.verdict(key) { true } else { false }
    guard !isContradicted || (isProof && !hasProof) else { return .contradicted(nil) }
    isContradicted = true
    hasProof = hasProof || isProof
    return .contradicted(evidence)
  }

  private static func logKey(_ vkey: String) throws(NoteRefusal) -> NoteVerifierKey {
    let key = try NoteVerifierKey(vkey: vkey)
    guard key.type == .ed25519 else { throw .verifierKey }
    return key
  }
}
