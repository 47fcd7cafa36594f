package import CanonicalBytes
package import TransparencyLog

/// A log at rest, looked at from end to end without changing it.
package struct LogCheck: Hashable, Sendable {
  /// The number of events.
  package let size: Int
  /// The root over them.
  package let root: Digest32
  /// The number of signed heads.
  package let heads: Int
  /// The size of the last signed head; 0 without one.
  package let signedSize: Int
  /// The events that the mirror lacks, which the next opening writes; 0 when none was looked at.
  package let unmirrored: Int

  /// Checks every page, event, commitment and head in `folder`, holds them against `mirror` and
  /// the last head's signature against `key`.
  ///
  /// A copy without its write-ahead log, or an old one, is `.behindMirror`.
  package init(
    folder: String, mirror: String?, key: NoteVerifierKey
  ) throws(EventLogFailure) {
    let reader = try EventLogReader.open(at: folder, mirror: mirror)
    (size, root, heads) = (reader.size, reader.root, reader.heads.count)
    unmirrored = reader.size - (reader.mirrored ?? reader.size)
    signedSize = reader.heads.last?.size ?? 0
    if let last = reader.heads.last {
      guard let note = try? SignedNote(parsing: last.note),
        (try? Checkpoint(note, signedBy: key)) != nil
      else { throw .signer }
    }
    try reader.close()
  }
}
