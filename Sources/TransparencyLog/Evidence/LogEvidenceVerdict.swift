public import CanonicalBytes

/// What two heads of one log come to.
public enum LogEvidenceVerdict: Hashable, Sendable {
  /// The log signed both, and they cannot both be true.
  case fork(earlier: Checkpoint, later: Checkpoint, Ground)
  /// The log signed both, and the proof shows that one continues the other.
  case consistent(earlier: Checkpoint, later: Checkpoint)
  /// The log signed both, and nothing here shows whether one continues the other.
  case undecided(earlier: Checkpoint, later: Checkpoint)
  /// The log did not sign the first note (`false`) or the second one (`true`).
  case notSigned(second: Bool)

  /// Why two heads cannot both be true.
  public enum Ground: Hashable, Sendable {
    /// Two roots over the same number of events.
    case sameSize
    /// The later head's own tree has this root over the events of the earlier one.
    case prefix(root: Digest32)
    /// One of them, of this size, is not a head of the log that is at hand.
    case record(size: Int)
  }
}

extension LogEvidence {
  /// What the notes prove about the log with `key`, by themselves or, with `tree`, held against
  /// the whole log, whose head somebody else has verified.
  public func verdict(_ key: NoteVerifierKey, tree: HashTree? = nil) -> LogEvidenceVerdict {
    guard let one = Self.head(first, key) else { return .notSigned(second: false) }
    guard let two = Self.head(second, key) else { return .notSigned(second: true) }
    let (earlier, later) = one.size <= two.size ? (one, two) : (two, one)
    if earlier.size == later.size {
      return earlier.root == later.root
        ? .consistent(earlier: earlier, later: later)
        : .fork(earlier: earlier, later: later, .sameSize)
    }
    if let ground = prefixGround(earlier, later) {
      return .fork(earlier: earlier, later: later, ground)
    }
    if let tree {
      for head in [earlier, later] where head.size <= tree.size {
        guard let root = try? tree.root(size: head.size), root == head.root else {
          return .fork(earlier: earlier, later: later, .record(size: head.size))
        }
      }
      if later.size <= tree.size { return .consistent(earlier: earlier, later: later) }
    }
    let isConsistent = ProofCheck.consistency(
      oldSize: earlier.size, oldRoot: earlier.root, newSize: later.size, newRoot: later.root,
      proof: proof)
    return isConsistent
      ? .consistent(earlier: earlier, later: later) : .undecided(earlier: earlier, later: later)
  }

  /// The head in `note`, when the log with `key` signed it.
  private static func head(_ note: String, _ key: NoteVerifierKey) -> Checkpoint? {
    guard let note = try? SignedNote(parsing: note) else { return nil }
    return try? Checkpoint(note, signedBy: key)
  }

  /// That the proof leads to the later root from another root than the earlier one.
  private func prefixGround(
    _ earlier: Checkpoint, _ later: Checkpoint
  ) -> LogEvidenceVerdict.Ground? {
    guard earlier.size > 0,
      let roots = ProofCheck.roots(proof, oldSize: earlier.size, newSize: later.size),
      roots.new == later.root, roots.old != earlier.root
    else { return nil }
    return .prefix(root: roots.old)
  }
}
