package import RoomAPI

/// What the terminal's edge must do. Of the requests at most one is under way.
package enum CandidateEffect: Hashable, Sendable {
  case askRoom
  /// With `freshKey` the session key is made anew before, and numbers start again at 1.
  case login(candidate: String, accessCode: String, freshKey: Bool)
  case pollState
  case openPaper(roomCode: String)
  case sendAnswers([OutgoingResponse])
  /// `sequence` is one above the last response's.
  case submit(sequence: Int, sheet: [SheetLine], views: [ItemView], terminalTime: Int)
  case quit
}
