package import Assessment

/// One moment of a candidate's exam.
package struct TimelineEntry: Hashable, Sendable {
  /// What happened.
  package enum Moment: Hashable, Sendable {
    /// The paper was drawn; so many items.
    case paper(items: Int)
    case checkedIn(IdentityDocument, by: String)
    /// The test is done again under a new subject, or resumed under the same.
    case redo(CandidateNumber, RedoMode, reason: String)
    /// The candidate took a seat; `isTakeover` when another terminal had it before.
    case seat(String, isTakeover: Bool)
    case lateAdmission(minutes: Int)
    case start
    case paperOpened
    case response(ResponseChange)
    case lateResponse(index: Int)
    /// Minutes granted to the candidate, or to all.
    case extraTime(minutes: Int, forAll: Bool, reason: String)
    /// Minutes lost to an interruption that are not given back.
    case settled(minutes: Int, forAll: Bool, reason: String)
    case paused(String, forAll: Bool)
    case proceeded(String, forAll: Bool)
    /// A proctor stopped waiting for what the terminal held.
    case givenUp(String, by: String)
    case rescheduled(LogTime)
    case message(String, by: String)
    case complaint(String)
    case incident(String, detail: String)
    case outage(String)
    /// The candidate handed in; the receipt's code.
    case handIn(code: String)
    /// The server collected the sheet; the receipt's code.
    case collected(CloseReason, code: String)
    case end
    case score(raw: Points, maximum: Points, result: String)
    case decision(String, reason: String)
    case signature(String)
  }

  /// Index of the event.
  package let index: Int
  package let time: LogTime
  package let moment: Moment
}

/// One response after another to the same item, as the candidate saw it.
package struct ResponseChange: Hashable, Sendable {
  package let item: ItemID
  /// Counted from 1; `nil` for an item that is not in the paper.
  package let place: Int?
  /// Letters of the choices, or the typed text; empty when there was none.
  package let old: String
  /// Letters of the choices, or the typed text; empty when it was cleared.
  package let new: String
  /// The response string before.
  package let oldResponse: String
  /// The response string in the log.
  package let newResponse: String
}
