/// Why an act may not be done.
public enum HistoryRefusal: Error, Hashable, Sendable {
  /// The item was retired, and stays so.
  case retired
  /// Nobody reads or approves what this person wrote but others.
  case ownItem(PersonName)
  /// This very content is under reading or approved already.
  case alreadySubmitted
  /// This content is not the one under reading; it has changed or was never submitted.
  case notSubmitted
  /// The same person has read this content before.
  case alreadyRead(PersonName)
  /// Nobody but its authors has read this content in agreement.
  case noAgreement
  /// The reading of this number has an objection that nobody has answered.
  case openObjection(number: Int, by: PersonName)
  /// The content is approved already.
  case alreadyApproved(by: PersonName)
  /// There is nothing under reading or approved that could go back.
  case nothingToReturn
  /// The reading of this number has no open objection to this item.
  case notAnObjection(number: Int)
  /// Nobody answers the objection that this person raised but others.
  case ownObjection(PersonName)
  /// The act needs words.
  case missingNote
  /// The note is too long or holds a forbidden character.
  case badNote
  /// The item is not such that the response could be given to it.
  case badResponse
  /// An item that is approved must name its source.
  case missingSource
  /// The exam was recorded before.
  case alreadyUsed(exam: String)
  /// The history goes on until later than this act.
  case timeBehind(ActTime)

  /// A stable word for findings, e.g. `own_item`.
  public var code: String {
    switch self {
    case .retired: "retired"
    case .ownItem: "own_item"
    case .alreadySubmitted: "already_submitted"
    case .notSubmitted: "not_submitted"
    case .alreadyRead: "already_read"
    case .noAgreement: "no_agreement"
    case .openObjection: "open_objection"
    case .alreadyApproved: "already_approved"
    case .nothingToReturn: "nothing_to_return"
    case .notAnObjection: "not_an_objection"
    case .ownObjection: "own_objection"
    case .missingNote: "missing_note"
    case .badNote: "bad_note"
    case .badResponse: "bad_response"
    case .missingSource: "missing_source"
    case .alreadyUsed: "already_used"
    case .timeBehind: "time_behind"
    }
  }
}
