import Assessment
import CanonicalBytes

extension RoomCore {
  /// The candidate gives the room's code; afterwards the paper may be read. After the deadline too,
  /// as long as the sheet is awaited: a terminal that opened its sealed paper while the server was
  /// away tells so before it sends what was made in time.
  mutating func openPaper(key: [UInt8], code: String, now: LogTime) throws(RoomRefusal) {
    let candidate = try seatedCandidate(key)
    presence.heard(key, at: now)
    guard let start = state.start, now >= start else { throw .notStarted }
    guard plan.isOpen else { throw .notOpened }
    let session = state.session(candidate)
    if session.isPaperOpen && code.isEmpty { return }
    if code.isEmpty { throw .roomCodeNeeded }
    guard secrets.isRoomCode(code) else { throw .wrongRoomCode }
    guard !session.isPaperOpen, session.handIn == nil, !state.isEnded else { return }
    try log(.paperOpen(PaperOpenEvent(candidate: candidate)), now)
  }

  /// One response. The same number with the same content is taken once and acknowledged again.
  mutating func take(_ answer: AnswerEvent, now: LogTime) throws(RoomRefusal) {
    let session = state.session(answer.candidate)
    guard let entry = plan.roster.entry(of: answer.candidate), let seat = session.seats.last
    else { throw .unknownKey }
    try check(answer.signature, of: answer.json, by: session)
    presence.heard(seat.key, at: now)
    guard answer.sequence >= 1 else { throw .sequenceGap(expected: seat.answers.count + 1) }
    if answer.sequence <= seat.answers.count {
      let known = seat.answers[answer.sequence - 1]
      guard known.item == answer.item, known.response == answer.response else {
        throw .sequenceConflict(answer.candidate, sequence: answer.sequence)
      }
      return
    }
    guard answer.sequence == seat.answers.count + 1 else {
      throw .sequenceGap(expected: seat.answers.count + 1)
    }
    guard session.handIn == nil, !state.isEnded else { throw .sessionEnded }
    try checkTime(entry, session, now, madeAt: seat.time.adding(milliseconds: answer.terminalTime))
    guard plan.isOpen else { throw .notOpened }
    try checkResponse(answer)
    try log(.answer(answer), now)
  }

  /// The hand-in: final, and only with the sheet that the log gives.
  mutating func take(_ submit: SubmitEvent, now: LogTime) throws(RoomRefusal) {
    let session = state.session(submit.candidate)
    guard let entry = plan.roster.entry(of: submit.candidate), let seat = session.seats.last
    else { throw .unknownKey }
    try check(submit.signature, of: submit.json, by: session)
    presence.heard(seat.key, at: now)
    if let handIn = session.handIn {
      guard handIn.closeReason == nil, handIn.sheet == submit.sheet else { throw .sessionEnded }
      return
    }
    try checkTime(entry, session, now)
    guard plan.isOpen else { throw .notOpened }
    guard submit.sequence == seat.answers.count + 1 else {
      throw .sequenceGap(expected: seat.answers.count + 1)
    }
    guard submit.sheet == state.sheet(entry, extended: plan.extendedItems),
      submit.views.map(\.item) == submit.sheet.map(\.item)
    else { throw .sheetMismatch }
    try log(.submit(submit), now)
  }

  /// The candidate whose live terminal holds this key.
  func seatedCandidate(_ key: [UInt8]) throws(RoomRefusal) -> CandidateNumber {
    guard let candidate = state.subjects[key], state.session(candidate).liveKey == key,
      !state.isSuperseded(candidate)
    else { throw .unknownKey }
    return candidate
  }

  /// A response that was made before the deadline is kept after it too; whether it counts is for
  /// officials to say.
  private func checkTime(
    _ entry: RosterEntry, _ session: SessionRecord, _ now: LogTime, madeAt: LogTime? = nil
  ) throws(RoomRefusal) {
    guard let start = state.start, now >= start else { throw .notStarted }
    guard session.isPaperOpen else { throw .roomCodeNeeded }
    let moment = madeAt.map { min($0, now) } ?? now
    guard let deadline = state.deadline(entry), moment < deadline else { throw .pastDeadline }
  }

  private func checkResponse(_ answer: AnswerEvent) throws(RoomRefusal) {
    guard let paper = state.papers[answer.candidate],
      paper.items.contains(answer.item), let item = plan.items[answer.item]
    else { throw .notInPaper(answer.item) }
    guard ResponseForm.isWellFormed(answer.response, item: item) else {
      throw .badResponse(answer.item)
    }
    guard state.hasRoom(for: answer, extended: plan.extendedItems) else {
      throw .badResponse(answer.item)
    }
  }

  /// Refuses what the key of the live seat did not sign. Who signed with the key of an earlier seat
  /// hears that it is one: nothing sent again will ever be taken.
  private func check(
    _ signature: [UInt8], of json: CanonicalJSON, by session: SessionRecord
  ) throws(RoomRefusal) {
    guard let bytes = try? TerminalSignature.bytes(origin: origin, body: json) else {
      throw .notCanonical
    }
    let signed = session.seats.last { signatures.isValid(signature, of: bytes, by: $0.key) }
    guard let signed else { throw .badSignature }
    guard signed.key == session.liveKey else { throw .unknownKey }
  }
}
