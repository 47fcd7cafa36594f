import SessionStore

extension EventLogFailure {
  /// Whether the log's own content is not what it was: not a matter of locks, paths or disks.
  var isDamage: Bool {
    switch self {
    case .schema, .integrity, .gap, .entry, .commitment, .time, .head, .badEvent, .behindMirror,
      .mirrorDiffers:
      true
    case .database(let code, _): [11, 26].contains(code & 0xFF)
    case .notFound, .exists, .linked, .networkFileSystem, .locked, .replaced, .io, .setting,
      .mirrorDamaged, .mirrorMissing, .beyondMirror, .bodyTooLarge, .unsigned, .signer, .stopped:
      false
    }
  }

  /// The event that is not what it was, when the damage is in one.
  var event: Int? {
    switch self {
    case .entry(let index), .commitment(let index), .time(let index): index
    case .gap(let expected): expected
    case .head(let size): size - 1
    case .behindMirror(let database, _): database
    case .schema, .integrity, .database, .badEvent, .notFound, .exists, .linked,
      .networkFileSystem, .locked, .replaced, .io, .setting, .mirrorDiffers, .mirrorDamaged,
      .mirrorMissing, .beyondMirror, .bodyTooLarge, .unsigned, .signer, .stopped:
      nil
    }
  }
}
