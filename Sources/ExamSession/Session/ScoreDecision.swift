import Assessment

extension RoomCore {
  /// Scores every collected sheet whose latest score is missing or no longer what it should be.
  mutating func score(_ keys: [ItemID: AnswerKey], now: LogTime) throws(RoomRefusal) {
    if let genesis = state.genesis, genesis.isSealed {
      guard let sha = genesis.sealedSHA(.key), state.openedFiles.contains(sha) else {
        throw .notOpened
      }
    }
    for event in try scores(keys) { try log(.score(event), now) }
  }

  /// The sealed keys in memory, once the room has ended and witnesses hold its closing head.
  mutating func openKeys(_ opening: KeyOpening, now: LogTime) throws(RoomRefusal) {
    guard let end = state.endIndex, !state.isExported else { throw .notNow }
    do throws(CeremonyProblem) { try checkOpening(opening.event, of: .key) } catch {
      throw .ceremony(error)
    }
    guard plan.isOpen else { throw .notOpened }
    guard !hasOpenKeys else { throw .alreadyOpen }
    guard let head = opening.witnessedHead, end < head, head <= state.size else {
      throw .notWitnessed
    }
    let keys: [ItemID: AnswerKey]
    do throws(CeremonyProblem) { keys = try checked(opening.keys) } catch {
      throw .ceremony(error)
    }
    let scores = try scores(keys)
    try log(.keyOpen(opening.event), now)
    for event in scores { try log(.score(event), now) }
    hasOpenKeys = true
  }

  /// The keys by item: one for every leaf, each the one committed to and one for its item.
  private func checked(
    _ keys: [CommittedKey]
  ) throws(CeremonyProblem) -> [ItemID: AnswerKey] {
    guard keys.count == plan.leaves.count else { throw .keyDiffers(nil) }
    var checked: [ItemID: AnswerKey] = [:]
    for (leaf, key) in zip(plan.leaves, keys) {
      guard key.opens(leaf), let item = plan.items[leaf.id], key.key.fits(item) else {
        throw .keyDiffers(leaf.id)
      }
      checked[leaf.id] = key.key
    }
    return checked
  }

  /// The scores that are to be logged now.
  private func scores(_ keys: [ItemID: AnswerKey]) throws(RoomRefusal) -> [ScoreEvent] {
    guard state.isEnded, !state.isExported else { throw .notNow }
    guard plan.isOpen else { throw .notOpened }
    var events: [ScoreEvent] = []
    for entry in sitters {
      let session = state.session(entry.candidate)
      guard let handIn = session.handIn, let paper = state.papers[entry.candidate] else {
        throw .notNow
      }
      let event = try SheetScoring(plan: plan, keys: keys).event(
        for: paper, sheet: handIn.sheet, decisions: session.decisions)
      if event != session.score { events.append(event) }
    }
    return events
  }

  /// The result file leaves the system; nothing is decided after it.
  mutating func export(_ event: ExportEvent, now: LogTime) throws(RoomRefusal) {
    let isScored = sitters.allSatisfy { state.session($0.candidate).score != nil }
    guard state.isEnded, !state.isExported, isScored else { throw .notNow }
    try log(.export(event), now)
  }
}
