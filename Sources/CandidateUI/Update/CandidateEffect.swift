package import RoomAPI

/// What the terminal's edge must do. Of the requests at most one is under way, beside which the log
/// may be checked.
package enum CandidateEffect: Hashable, Sendable {
  case askRoom
  /// With `freshKey` the session key is made anew before, and numbers start again at 1.
  case login(candidate: String, accessCode: String, freshKey: Bool)
  case pollState
  case openPaper(roomCode: String)
  case sendAnswers([OutgoingResponse])
  /// `sequence` is one above the last response's.
  case submit(sequence: Int, sheet: [SheetLine], views: [ItemView], terminalTime: Int)
  /// Hold the head of the room's log against the last one.
  case checkLog
  case quit
}
