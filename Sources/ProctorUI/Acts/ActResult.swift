package import RoomAPI

/// What became of an act.
package enum ActResult: Hashable, Sendable {
  /// It is in the log; the room after it.
  case done(Board)
  /// It is not in the log, and why.
  case refused(Said)
  /// The room did not answer: it may be in the log or not.
  case unknown
}
