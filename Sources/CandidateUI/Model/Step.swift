/// How far a candidate has come.
package enum Step: Hashable, Sendable {
  case login
  case identity
  case rules
  case waiting
  case roomCode
  case question
  case overview
  case handIn
  case receipt
  case result
  /// The room no longer takes requests signed by this terminal.
  case seatLost
  /// Practice without a room is over.
  case practiceEnd
}
