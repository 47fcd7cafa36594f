import Assessment
import ExamSession
import RoomAPI

extension Room {
  /// The room as its proctor sees it.
  func board() throws(Refusal) -> Board {
    guard let start = core.state.start else { throw Refusal(.notNow) }
    var seats: [BoardSeat] = []
    for entry in core.state.sitters(core.plan.roster) {
      seats.append(completed(try seat(of: entry), entry))
    }
    var board = Board(
      phase: boardPhase(start), now: Instant(now), start: Instant(start),
      events: core.state.size, seats: seats,
      alarms: shown.board + collectionAlarms + clockAlarms + uncheckedAlarms,
      witnesses: boardWitnesses(), awaits: awaitedHead, opening: opening)
    board.clock = boardClock
    return board
  }

  /// Who sits without having been checked in, where proctors check in at all.
  private var uncheckedAlarms: [BoardAlarm] {
    let state = core.state
    guard !state.checkIns.isEmpty, !state.isEnded else { return [] }
    return state.sitters(core.plan.roster).compactMap { entry in
      guard state.checkIns[entry.candidate.person] == nil,
        let login = state.session(entry.candidate).firstLogin
      else { return nil }
      return BoardAlarm(
        at: Instant(login), kind: Self.notCheckedIn, candidate: entry.candidate.rawValue, detail: ""
      )
    }
  }

  /// The alarm for a login without check-in.
  private static let notCheckedIn = "not_checked_in"

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
    var seat = BoardSeat(
      candidate: entry.candidate.rawValue, name: entry.name,
      seat: core.seat(of: entry.candidate) ?? "", status: status(session),
      answered: core.state.responses(entry).count,
      items: core.state.papers[entry.candidate]?.items.count ?? 0, deadline: Instant(deadline),
      lastContact: session.liveKey.flatMap(core.presence.lastHeard).map { Instant($0) },
      receipt: receipt(of: entry.candidate), result: result(of: session),
      unsaved: session.liveKey.flatMap(core.presence.unsaved),
      checkIn: core.state.checkIns[entry.candidate.person]?.document.rawValue,
      collected: session.handIn?.closeReason.map(SessionState.Collected.init))
    if entry.extraMinutes > 0 {
      (seat.extraMinutes, seat.extraReason) = (entry.extraMinutes, entry.extraReason)
    }
    return seat
  }

  private func status(_ session: SessionRecord) -> BoardSeat.Status {
    if let handIn = session.handIn { return handIn.closeReason == nil ? .submitted : .closed }
    if !session.isSeated { return .absent }
    return session.isPaperOpen ? .working : .seated
  }
}
