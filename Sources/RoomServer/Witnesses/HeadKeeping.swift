package import SessionStore
package import TransparencyLog

extension ExamFolder {
  /// Puts `lines` under the kept note of `head` and returns the policy names of all witnesses that
  /// are under it now; lines that do not verify, and lines of others, are left out.
  package func keep(
    _ lines: [NoteSignature], under head: StoredHead, policy: WitnessPolicy
  ) throws(ExamFolderFailure) -> [String] {
    let keys = policy.witnesses.map(\.key)
    guard let before = note(of: head) else {
      throw .unreadable(path: path(ExamPath.log), line: nil)
    }
    let after = before.adding(lines, of: keys)
    if after != before { try keep(cosigned: after.serialised, size: head.size) }
    return policy.witnesses.filter { Cosignature.time(by: $0.key, in: after) != nil }.map(\.name)
  }

  /// The kept note of `head`, or the one of the log when none of its text is kept.
  func note(of head: StoredHead) -> SignedNote? {
    guard let signed = try? SignedNote(parsing: head.note) else { return nil }
    guard let kept = cosigned(size: head.size).flatMap({ try? SignedNote(parsing: $0) }),
      kept.text.utf8.elementsEqual(signed.text.utf8)
    else { return signed }
    return kept
  }

  /// The largest head of at most `size` leaves that `key` has cosigned among the kept ones; 0 for
  /// none.
  func lastSize(cosignedBy key: NoteVerifierKey, upTo size: Int) -> Int {
    cosignedSizes().last { kept in
      guard kept <= size, let text = cosigned(size: kept), let note = try? SignedNote(parsing: text)
      else { return false }
      return Cosignature.time(by: key, in: note) != nil
    } ?? 0
  }
}
