import CanonicalBytes

/// Who may do what with an item, when.
///
/// An item has one content in play at a time: a submission of other words takes the place of what
/// was under reading or approved. A content is approved when a person who never submitted the item
/// has answered exactly this content in agreement since it was submitted, no objection to it is
/// open, and the approver is no author of it either. An objection to an approved content takes the
/// approval back. Objections outlive new submissions; a comment by another person or a return
/// settles them.
public enum HistoryRule {
  /// Refuses an act that `standing` does not allow.
  ///
  /// `authors` are the persons whom the item's file names beside those of the history.
  public static func check(
    _ act: HistoryAct, standing: ItemStanding, authors: Set<PersonName> = []
  ) throws(HistoryRefusal) {
    try checkNote(act)
    if case .retired = standing.stage, !isAlwaysAllowed(act) { throw .retired }
    switch act.deed {
    case .submit:
      if standing.content == act.content { throw .alreadySubmitted }
    case .read:
      guard standing.content == act.content else { throw .notSubmitted }
      try checkOther(act.person, standing, authors)
      if standing.hasRead(act.person) { throw .alreadyRead(act.person) }
    case .comment(let answers):
      if let answers { try checkAnswer(act, to: answers, standing) }
    case .approve: try checkApproval(act, standing, authors)
    case .return:
      if standing.content == nil { throw .nothingToReturn }
    case .retire: break
    case .use(let exam, _):
      if standing.uses.contains(where: { $0.exam.utf8.elementsEqual(exam.utf8) }) {
        throw .alreadyUsed(exam: exam)
      }
    }
  }

  /// As ``check(_:standing:authors:)`` for an act on the item as it stands in its file now.
  public static func check(
    _ act: HistoryAct, standing: ItemStanding, record: ItemRecord
  ) throws(HistoryRefusal) {
    if case .read(let reading) = act.deed, record.item.type != .extendedText {
      guard ResponseForm.isWellFormed(reading.response, item: record.item) else {
        throw .badResponse
      }
    }
    if case .approve = act.deed, record.source == nil { throw .missingSource }
    try check(act, standing: standing, authors: record.authors)
  }

  /// What is remembered of an item does not end with its use.
  private static func isAlwaysAllowed(_ act: HistoryAct) -> Bool {
    switch act.deed {
    case .comment, .use: true
    case .submit, .read, .approve, .return, .retire: false
    }
  }

  private static func checkNote(_ act: HistoryAct) throws(HistoryRefusal) {
    guard act.note.utf8.count <= HistoryAct.longestNote,
      CanonicalString.forbiddenScalar(in: act.note) == nil, CanonicalString.isNFC(act.note)
    else { throw .badNote }
    switch act.deed {
    case .comment, .return, .retire:
      if act.note.allSatisfy(\.isWhitespace) { throw .missingNote }
    case .submit, .read, .approve, .use: break
    }
  }

  private static func checkOther(
    _ person: PersonName, _ standing: ItemStanding, _ authors: Set<PersonName>
  ) throws(HistoryRefusal) {
    if standing.writers.contains(person) || authors.contains(person) { throw .ownItem(person) }
  }

  private static func checkAnswer(
    _ act: HistoryAct, to number: Int, _ standing: ItemStanding
  ) throws(HistoryRefusal) {
    guard let objection = standing.objections.first(where: { $0.number == number }) else {
      throw .notAnObjection(number: number)
    }
    if objection.act.person == act.person { throw .ownObjection(act.person) }
  }

  private static func checkApproval(
    _ act: HistoryAct, _ standing: ItemStanding, _ authors: Set<PersonName>
  ) throws(HistoryRefusal) {
    guard standing.content == act.content else { throw .notSubmitted }
    if case .approved(_, let person, _) = standing.stage { throw .alreadyApproved(by: person) }
    try checkOther(act.person, standing, authors)
    guard standing.agreements.contains(where: { !authors.contains($0.act.person) }) else {
      throw .noAgreement
    }
    if let objection = standing.objections(to: act.content).first {
      throw .openObjection(number: objection.number, by: objection.act.person)
    }
  }
}

extension ItemRecord {
  /// The author as a person; none when the file names none.
  public var authors: Set<PersonName> { Set([PersonName(author)].compactMap(\.self)) }
}
