package import CanonicalBytes
package import TransparencyLog

/// A copy of a log, made while its server runs, and what it was found to hold.
package struct LogBackup: Hashable, Sendable {
  /// The number of events.
  package let size: Int
  /// The root over them.
  package let root: Digest32
  /// The size of the last signed head that the events extend; 0 without one.
  package let signedSize: Int

  /// Copies the mirror to `copy` and builds the database in `folder` from it, both new.
  ///
  /// Every commitment, every signed head and the last head's signature under `key` are checked; a
  /// copy that fails is an error and must not be kept.
  package static func make(
    ofMirror mirror: String, copy: String, folder: String, key: NoteVerifierKey
  ) throws(EventLogFailure) -> LogBackup {
    try MirrorCopy.make(of: mirror, at: copy)
    _ = try MirrorRebuild.rebuild(fromMirror: copy, into: folder)
    let check = try LogCheck(folder: folder, mirror: copy, key: key)
    return LogBackup(size: check.size, root: check.root, signedSize: check.signedSize)
  }
}
