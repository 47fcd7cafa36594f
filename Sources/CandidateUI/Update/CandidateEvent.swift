package import RoomAPI
package import TextScreen

/// Something that happened to a candidate's terminal.
package enum CandidateEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Text that came at once, not key by key; it never counts as keys.
  case pasted(String)
  case resized(Size)
  /// The terminal's monotonic clock in milliseconds.
  case tick(Int)
  /// The answer to the errand that is under way.
  case fromRoom(RoomReply)
  /// The errand that is under way failed.
  case requestFailed(RequestFailure)
  /// What opening the sealed paper came to; no errand.
  case paperUnsealed(Unsealing)
  /// So many lines of the journal are on the disk, of those given since it was opened.
  case journalWritten(Int)
  /// The disk takes no more lines.
  case journalFailed
  /// The program is about to end.
  case ending
  /// What checking the log came to; no errand.
  case logChecked(LogCheck)
}

/// A good answer of the room.
package enum RoomReply: Hashable, Sendable {
  case room(RoomInfo)
  /// With the session key that sits now, and what the journal held if it was opened for this login.
  case login(LoginReply, key: String = "", journal: JournalContents? = nil)
  case state(SessionState)
  case paper(PaperReply)
  /// The sealed paper is kept where it can be opened.
  case sealedPaper
  case answers(AnswersReply)
  case submit(SubmitReply)
}

/// Why an errand gave no good answer.
package enum RequestFailure: Hashable, Sendable {
  case refused(Refusal)
  /// Nothing came back in time, or nobody was there.
  case noContact
  /// Something came back that is not what the room says.
  case unreadable
  /// It cannot be put into a request.
  case unsendable
}
