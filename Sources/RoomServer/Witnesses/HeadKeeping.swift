package import ExamSession
package import SessionStore
package import TransparencyLog

extension ExamFolder {
  /// Puts `lines` under the kept note of `head` and returns the policy names of all witnesses that
  /// are under it now; lines that do not verify, and lines of others, are left out.
  ///
  /// A witness's first line stays, unless its time does not count in `window` and the new one does.
  package func keep(
    _ lines: [NoteSignature], under head: StoredHead, policy: WitnessPolicy,
    window: ClosingWindow? = nil
  ) throws(ExamFolderFailure) -> [String] {
    let keys = policy.witnesses.map(\.key)
    guard let before = note(of: head) else {
      throw .unreadable(path: path(ExamPath.log), line: nil)
    }
    var kept = before
    if let window { kept = Self.note(before, freeFor: lines, of: keys, in: window) }
    let after = kept.adding(lines, of: keys)
    if after != before { try keep(cosigned: after.serialised, size: head.size) }
    return policy.witnesses.filter { Cosignature.time(by: $0.key, in: after) != nil }.map(\.name)
  }

  /// `note` without the lines that do not count and for which `lines` has one that does.
  private static func note(
    _ note: SignedNote, freeFor lines: [NoteSignature], of keys: [NoteVerifierKey],
    in window: ClosingWindow
  ) -> SignedNote {
    let replaced = keys.filter { key in
      guard let old = Cosignature.time(by: key, in: note), !window.holds(old) else { return false }
      return lines.contains { line in
        guard key.verifies(line, text: note.text), let new = Cosignature(bytes: line.bytes) else {
          return false
        }
        return window.holds(new.time)
      }
    }
    let rest = note.signatures.filter { line in !replaced.contains { $0.isNamed(in: line) } }
    return (try? SignedNote(text: note.text, signatures: rest)) ?? note
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
