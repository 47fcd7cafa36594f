import Assessment
import ExamSession
import RoomAPI
import RoomServer

/// Judges the seats of a rehearsal from its log and from what the server's door saw. Pure.
struct RehearsalJudge {
  let seats: [RehearsalSeat]
  let records: [ItemRecord]

  /// Every seat now; at the end what is still open has failed.
  func trials(
    _ look: RehearsalLook, cuts: [[UInt8]: RehearsalDoor.Cut], isOver: Bool
  ) -> [SeatTrial] {
    seats.map { seat in
      guard let (candidate, session) = session(at: seat, look) else {
        return absent(seat, look, isOver: isOver)
      }
      var trial = SeatTrial(seat: seat)
      trial.candidate = candidate
      trial.answered = records.count { !(session.latest[$0.item.id] ?? "").isEmpty }
      trial.isHandedIn = session.handIn.map { $0.closeReason == nil } ?? false
      let isDone = isOver || session.handIn != nil
      trial.verdicts[.machine] = .ok
      trial.verdicts[.certificate] = seat.terminal == nil ? TrialVerdict.none : .ok
      trial.verdicts[.keys] = keys(session, isDone: isDone)
      trial.verdicts[.vietnamese] = vietnamese(session, isDone: isDone)
      trial.verdicts[.saved] = saved(trial, isDone: isDone)
      let cut = session.seats.compactMap { cuts[$0.key] }.first
      trial.returnedAfter = cut?.returnedAfter
      trial.verdicts[.reconnect] = reconnect(cut, isOver: isOver, isDone: isDone)
      return trial
    }
  }

  /// The session at an enrolled machine, whoever's number was typed there, or of a number.
  private func session(
    at seat: RehearsalSeat, _ look: RehearsalLook
  ) -> (CandidateNumber, SessionRecord)? {
    guard let terminal = seat.terminal else {
      return look.sessions[seat.candidate].flatMap { $0.isSeated ? (seat.candidate, $0) : nil }
    }
    let here = look.sessions.filter { $0.value.seats.contains { $0.terminal?.name == terminal } }
    let latest = here.max { a, b in
      (a.value.seats.last?.index ?? 0) < (b.value.seats.last?.index ?? 0)
    }
    return latest.map { ($0.key, $0.value) }
  }

  private func absent(
    _ seat: RehearsalSeat, _ look: RehearsalLook, isOver: Bool
  ) -> SeatTrial {
    var trial = SeatTrial(seat: seat)
    let refusal = seat.terminal.flatMap { terminal in
      look.alarms.last { alarm in
        PeerRefusal(rawValue: alarm.kind) != nil
          && alarm.detail.split(separator: "; ").contains(Substring(terminal))
      }
    }
    let open: TrialVerdict = isOver ? .failed(.neverCame) : .waiting
    trial.verdicts[.machine] = open
    if let refusal {
      trial.verdicts[.certificate] = .failed(.refused(refusal.kind))
    } else {
      trial.verdicts[.certificate] = seat.terminal == nil || isOver ? TrialVerdict.none : .waiting
    }
    for other in [Trial.keys, .vietnamese, .saved, .reconnect] {
      trial.verdicts[other] = isOver ? TrialVerdict.none : .waiting
    }
    return trial
  }

  private func keys(_ session: SessionRecord, isDone: Bool) -> TrialVerdict {
    var wrong: [RehearsalFiles.Place] = []
    for place in RehearsalFiles.Place.allCases where place != .sentence {
      guard let record = record(place) else { continue }
      let response = session.latest[record.item.id] ?? ""
      if response.isEmpty, !isDone { return .waiting }
      if response != record.key.rightResponse { wrong.append(place) }
    }
    if wrong.isEmpty { return .ok }
    return isDone ? .failed(.keys(wrong)) : .waiting
  }

  private func vietnamese(_ session: SessionRecord, isDone: Bool) -> TrialVerdict {
    let typed = record(.sentence).flatMap { session.latest[$0.item.id] } ?? ""
    guard let problem = TypedSentence.problem(typed) else { return .ok }
    return isDone ? .failed(problem) : .waiting
  }

  private func saved(_ trial: SeatTrial, isDone: Bool) -> TrialVerdict {
    if trial.isHandedIn { return .ok }
    return isDone
      ? .failed(.notHandedIn(answered: trial.answered, of: records.count)) : .waiting
  }

  private func reconnect(
    _ cut: RehearsalDoor.Cut?, isOver: Bool, isDone: Bool
  ) -> TrialVerdict {
    guard let cut else { return isDone ? .failed(.notCut) : .waiting }
    if cut.returnedAfter != nil { return .ok }
    return isOver ? .failed(.notBack) : .waiting
  }

  private func record(_ place: RehearsalFiles.Place) -> ItemRecord? {
    records.first { $0.item.id.rawValue == place.rawValue }
  }
}
