package import RoomAPI
package import TextScreen

/// Something that happened to a proctor's board.
package enum BoardEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Text that came at once, not key by key; it never counts as keys.
  case pasted(String)
  case resized(Size)
  /// The terminal's monotonic clock in milliseconds.
  case tick(Int)
  /// The answer to the question that is under way.
  case board(Board)
  /// The question that is under way failed.
  case pollFailed(PollFailure)
  /// What became of the act that is under way.
  case acted(ActResult)
}

/// Why a question gave no board.
package enum PollFailure: Hashable, Sendable {
  /// Nothing came back in time, or nobody was there.
  case noContact
  /// Something else came back.
  case refused(Said)
}
