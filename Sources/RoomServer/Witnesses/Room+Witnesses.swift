import ExamSession
import SessionStore
import TransparencyLog

extension Room {
  /// Whether witnesses vouch for the first `size` events: the policy accepts the kept note of the
  /// head of this size or of a later one. True when the policy asks for no witness.
  ///
  /// Reads the kept notes and checks one signature a witness.
  package func isWitnessed(size: Int) -> Bool {
    keptHead(from: size) { note in
      guard let verdict = try? policy.verdict(on: note, log: logKey) else { return false }
      return verdict.isQuorum && verdict.log == logKey
    }
  }

  /// Whether the room has ended and witnesses signed a head over its end since then, so that the
  /// keys may be used now. What this says once it goes on saying.
  package var isClosingWitnessed: Bool {
    guard let end = core.state.endIndex, let window = closingWindow else { return false }
    return keptHead(from: end + 1) { note in
      guard let verdict = try? window.verdict(of: policy, on: note, log: logKey) else {
        return false
      }
      return verdict.isQuorum
    }
  }

  /// From the end of the room until now; `nil` before it has ended.
  var closingWindow: ClosingWindow? {
    core.state.endTime.map { ClosingWindow(end: $0, use: now) }
  }

  private func keptHead(from size: Int, _ isAccepted: (SignedNote) -> Bool) -> Bool {
    if policy.quorum == nil { return true }
    return folder.cosignedSizes().contains { kept in
      guard kept >= size, kept <= core.state.size, let text = folder.cosigned(size: kept),
        let note = try? SignedNote(parsing: text),
        let head = try? Checkpoint(note, signedBy: logKey), head.size == kept
      else { return false }
      return isAccepted(note)
    }
  }
}
