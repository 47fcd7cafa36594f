import ExamSession
import SessionStore
import TransparencyLog

extension Room {
  /// Whether witnesses vouch for the first `size` events: the policy accepts the kept note of the
  /// head of this size or of a later one. True when the policy asks for no witness.
  ///
  /// Reads the kept notes and checks one signature a witness.
  package func isWitnessed(size: Int) -> Bool {
    if policy.quorum == nil { return true }
    return folder.cosignedSizes().contains { kept in
      guard kept >= size, kept <= core.state.size, let note = folder.cosigned(size: kept),
        let signed = try? SignedNote(parsing: note),
        let verdict = try? policy.verdict(on: signed, log: logKey)
      else { return false }
      return verdict.isQuorum && verdict.checkpoint.size == kept && verdict.log == logKey
    }
  }
}
