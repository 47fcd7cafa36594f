package import RoomAPI

/// What the terminal's edge must do. Of the requests at most one is under way, beside which the log
/// may be checked.
package enum CandidateEffect: Hashable, Sendable {
  case askRoom
  /// With `freshKey` the session key is made anew before, and numbers start again at 1.
  case login(candidate: String, accessCode: String, freshKey: Bool)
  /// Ask where the session stands, and say how many responses this terminal holds unsaved, and how
  /// many of an earlier session it holds back.
  case pollState(unsaved: Int, kept: Int, moment: RoomMoment?)
  case openPaper(roomCode: String)
  /// Fetch the sealed paper, to keep it for its opening.
  case fetchPaper
  /// Open the sealed paper here; no errand.
  case unsealPaper(roomCode: String, release: String)
  case sendAnswers([OutgoingResponse])
  /// `sequence` is one above the last response's.
  case submit(sequence: Int, sheet: [SheetLine], views: [ItemView], terminalTime: Int)
  /// Hold the head of the room's log against the last one.
  case checkLog
  /// Write the journal; no errand. What is sent later is sent when this is done.
  case journal(JournalStep)
  case quit
}
