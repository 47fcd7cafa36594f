import Assessment

extension RoomCore {
  /// Scores every collected sheet whose latest score is missing or no longer what it should be.
  mutating func score(_ keys: [ItemID: AnswerKey], now: LogTime) throws(RoomRefusal) {
    guard state.isEnded, !state.isExported else { throw .notNow }
    for entry in plan.roster.entries {
      guard let handIn = state.session(entry.candidate).handIn,
        let paper = state.papers[entry.candidate]
      else { throw .notNow }
      let session = state.session(entry.candidate)
      let event = try SheetScoring(plan: plan, keys: keys).event(
        for: paper, sheet: handIn.sheet, decisions: session.decisions)
      if event != session.score { try log(.score(event), now) }
    }
  }

  /// The result file leaves the system; nothing is decided after it.
  mutating func export(_ event: ExportEvent, now: LogTime) throws(RoomRefusal) {
    let isScored = plan.roster.entries.allSatisfy { state.session($0.candidate).score != nil }
    guard state.isEnded, !state.isExported, isScored else { throw .notNow }
    try log(.export(event), now)
  }
}
