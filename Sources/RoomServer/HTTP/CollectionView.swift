import Assessment
import ExamSession
import RoomAPI

extension Room {
  /// What a board says of sheets that wait after their deadline, and of lost working time.
  var collectionAlarms: [BoardAlarm] {
    guard core.state.isStarted, !core.state.isEnded else { return [] }
    let open = core.state.sitters(core.plan.roster).filter {
      core.state.session($0.candidate).handIn == nil
    }
    return open.filter { core.state.session($0.candidate).isSeated }.flatMap(waitingAlarms)
      + lossAlarms(open)
  }

  /// The seat's line with what it waits for.
  func completed(_ seat: BoardSeat, _ entry: RosterEntry) -> BoardSeat {
    var seat = seat
    let session = core.state.session(entry.candidate)
    guard session.handIn == nil else { return seat }
    let late = core.state.lateResponses(entry).map(\.index)
    seat.late = late.isEmpty ? nil : late
    seat.paused = core.state.interruptions.pause(of: entry.candidate)
    let lost = core.state.lostMinutes(entry, now: now)
    seat.lost = lost > 0 ? lost : nil
    guard case .awaited(let waiting) = core.collection(of: entry, now: now) else { return seat }
    seat.awaits =
      switch waiting {
      case .settlement: .settlement
      case .admission: .admission
      case .contact: .contact
      case .responses: .responses
      }
    return seat
  }

  private func waitingAlarms(_ entry: RosterEntry) -> [BoardAlarm] {
    guard let deadline = core.state.deadline(entry),
      case .awaited(let waiting) = core.collection(of: entry, now: now)
    else { return [] }
    let name = entry.candidate.rawValue
    let late = core.state.lateResponses(entry)
    var alarms: [BoardAlarm] = []
    if let first = late.first {
      alarms.append(
        BoardAlarm(
          at: Instant(first.time), kind: "late_waiting", candidate: name, detail: "\(late.count)"))
    }
    let isOverdue = deadline.adding(milliseconds: Presence.silence) <= now
    if waiting == .contact, isOverdue {
      alarms.append(
        BoardAlarm(at: Instant(deadline), kind: "unsynced", candidate: name, detail: ""))
    }
    if case .responses(let count) = waiting, isOverdue {
      alarms.append(
        BoardAlarm(at: Instant(deadline), kind: "unsynced", candidate: name, detail: "\(count)"))
    }
    return alarms
  }

  /// One alarm for all when everybody who has not handed in lost time, otherwise one for each who
  /// did.
  private func lossAlarms(_ open: [RosterEntry]) -> [BoardAlarm] {
    let losses = open.compactMap { entry -> BoardAlarm? in
      let spans = core.state.unsettled(entry)
      let ends = spans.compactMap(\.end)
      guard let end = ends.max(), ends.count == spans.count else { return nil }
      return BoardAlarm(
        at: Instant(end), kind: "unsettled", candidate: entry.candidate.rawValue,
        detail: "\(core.state.lostMinutes(entry, now: now))")
    }
    guard losses.count > 1, losses.count == open.count,
      let most = losses.max(by: { (Int($0.detail) ?? 0) < (Int($1.detail) ?? 0) })
    else { return losses }
    return [BoardAlarm(at: most.at, kind: most.kind, candidate: "", detail: most.detail)]
  }
}
