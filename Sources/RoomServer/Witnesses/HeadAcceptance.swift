package import ExamSession
package import SessionStore
package import TransparencyLog

extension ExamFolder {
  /// What became of lines that a witness sent.
  package struct Acceptance: Hashable, Sendable {
    /// The size of the head that they are under.
    package let size: Int
    /// Whose lines they were, by the names of the policy.
    package let names: [String]
  }

  /// Why lines are not taken.
  package enum AcceptanceRefusal: Error, Hashable, Sendable {
    /// No line is a cosignature by a witness of the policy under one of these heads.
    case noHead
  }

  /// Keeps `lines` under the one of `heads` that they cosign, looking from the largest down; one
  /// that counts in `window` takes the place of one that does not.
  package func accept(
    _ lines: [NoteSignature], heads: [StoredHead], policy: WitnessPolicy,
    window: ClosingWindow? = nil
  ) throws -> Acceptance {
    let witnesses = policy.witnesses.filter { witness in
      lines.contains { witness.key.isNamed(in: $0) }
    }
    for head in heads.reversed() where !witnesses.isEmpty {
      guard let note = try? SignedNote(parsing: head.note) else { continue }
      let names = witnesses.filter { witness in
        lines.contains { witness.key.verifies($0, text: note.text) }
      }.map(\.name)
      if names.isEmpty { continue }
      _ = try keep(lines, under: head, policy: policy, window: window)
      return Acceptance(size: head.size, names: names)
    }
    throw AcceptanceRefusal.noHead
  }
}
