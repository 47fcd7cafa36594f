import Assessment
import CanonicalBytes
import ExamSession

/// The mistakes that a run makes on purpose.
extension Simulation {
  mutating func plantAtRestart() {
    if settings.planted == .restoresAnOldCopy { disk.forget(last: dice.within(1...3)) }
    if settings.planted == .rewritesTheLog { disk.rewriteLast(&dice) }
  }

  /// What the careless server makes of a command.
  mutating func planted(_ command: RoomCommand) -> RoomCommand {
    guard case .answer(let events) = command, let first = events.first else { return command }
    let sitting = model[first.candidate]
    guard let seat = sitting.seats.last else { return command }
    if settings.planted == .countsAtTheDeadline,
      server?.now.milliseconds == model.deadline(first.candidate).milliseconds
    {
      server?.now.milliseconds -= 1
    }
    let known = server?.core.state.session(first.candidate).seats.last?.answers.count ?? 0
    guard settings.planted == .noDeduplication, first.sequence <= known else { return command }
    return .answer(
      events.enumerated().map { offset, event in
        var event = event
        event.sequence = known + 1 + offset
        let bytes = try? TerminalSignature.bytes(origin: SimulatedExam.origin, body: event.json)
        event.signature = CountedSignatures.standIn(for: bytes ?? [], by: seat.key)
        return event
      })
  }

  /// What the careless server writes down of what it decided.
  mutating func planted(_ events: [LoggedEvent]) -> [LoggedEvent] {
    switch settings.planted {
    case .countsAtTheDeadline:
      setClock()
      let time = server?.now
      return events.map { logged in
        guard case .answer = logged.event, let time else { return logged }
        return LoggedEvent(index: logged.index, time: time, event: logged.event)
      }
    case .losesTheLastResponse: return events.map(withoutLastResponse)
    case .acknowledgesBeforeCommit, .noDeduplication, .restoresAnOldCopy, .rewritesTheLog, nil:
      return events
    }
  }

  private func withoutLastResponse(_ logged: LoggedEvent) -> LoggedEvent {
    guard case .close(var event) = logged.event,
      let last = model[event.candidate].seats.last?.answers.last,
      let place = event.sheet.firstIndex(where: { $0.item == last.event.item })
    else { return logged }
    event.sheet[place].response = ""
    return LoggedEvent(index: logged.index, time: logged.time, event: .close(event))
  }
}
