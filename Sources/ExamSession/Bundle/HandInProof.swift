package import Assessment
import CanonicalBytes
package import TransparencyLog

/// Makes the files that candidates take home.
package struct HandInProof: Sendable {
  private let trail: AuditTrail
  private let note: SignedNote
  private let size: Int
  private let tree: HashTree

  /// Proofs under the signed head `note`, which must be one of the trail.
  package init?(trail: AuditTrail, note: SignedNote) {
    guard let head = try? Checkpoint(text: note.text), head.size <= trail.steps.count else {
      return nil
    }
    let tree = HashTree(trail.steps.map(\.leaf))
    guard (try? tree.root(size: head.size)) == head.root else { return nil }
    self.trail = trail
    self.note = note
    self.tree = tree
    size = head.size
  }

  /// The candidates whose sheets are final, in order of their numbers.
  package var candidates: [CandidateNumber] {
    Set(trail.steps.compactMap { Self.candidate(of: $0) }).sorted()
  }

  /// The `.tlog-proof` file of a candidate's hand-in; `nil` when there is none under the head.
  package func proof(of candidate: CandidateNumber) -> TlogProof? {
    guard let step = trail.steps.first(where: { Self.candidate(of: $0) == candidate }),
      let line = step.line,
      let proof = try? tree.inclusionProof(of: step.index, size: size)
    else { return nil }
    let opening = EventOpening(entry: step.entry, salt: line.salt, body: line.body)
    return TlogProof(extra: opening.extra, index: step.index, proof: proof, note: note)
  }

  private static func candidate(of step: AuditTrail.Step) -> CandidateNumber? {
    if case .submit(let event) = step.event { return event.candidate }
    if case .close(let event) = step.event { return event.candidate }
    return nil
  }
}
