import Assessment
import ExamSession
import RoomAPI

extension Room {
  /// The room as its proctor sees it.
  func board() throws(Refusal) -> Board {
    guard let start = core.state.start else { throw Refusal(.notNow) }
    var seats: [BoardSeat] = []
    for entry in core.plan.roster.entries { seats.append(try seat(of: entry)) }
    return Board(
      phase: boardPhase(start), now: Instant(now), start: Instant(start),
      events: core.state.size, seats: seats, alarms: shown.board,
      witnesses: boardWitnesses(), awaits: awaitedHead, opening: opening)
  }

  /// Where the sealed files stand; `nil` when nothing is sealed.
  private var opening: Board.Opening? {
    guard core.plan.ceremony != nil else { return nil }
    if !core.plan.isOpen { return .bankClosed }
    if !core.state.isEnded { return .bankOpen }
    return hasKeys ? .keysOpen : .keysClosed
  }

  private func boardPhase(_ start: LogTime) -> Board.Phase {
    if core.state.isExported { return .finished }
    if core.state.isEnded { return .ended }
    return now < start ? .waiting : .running
  }

  private func seat(of entry: RosterEntry) throws(Refusal) -> BoardSeat {
    guard let deadline = core.state.deadline(entry) else { throw Refusal(.notNow) }
    let session = core.state.session(entry.candidate)
    return BoardSeat(
      candidate: entry.candidate.rawValue, name: entry.name,
      seat: core.seats[entry.candidate] ?? "", status: status(session),
      answered: core.state.responses(entry).count,
      items: core.state.papers[entry.candidate]?.items.count ?? 0, deadline: Instant(deadline),
      lastContact: session.liveKey.flatMap(core.presence.lastHeard).map { Instant($0) },
      receipt: receipt(of: entry.candidate), result: result(of: session))
  }

  private func status(_ session: SessionRecord) -> BoardSeat.Status {
    if let handIn = session.handIn { return handIn.closeReason == nil ? .submitted : .closed }
    if !session.isSeated { return .absent }
    return session.isPaperOpen ? .working : .seated
  }
}
