import ExamSession
import SessionStore

extension RoomCore {
  /// The clock with which the room goes on, and what the log has to say of it; keeps where it stands.
  func clock(
    on machine: MachineClock, isConfirmed: Bool, _ folder: ExamFolder
  ) throws -> (clock: LogClock, event: ClockEvent?) {
    let open = plan.roster.entries.filter { state.session($0.candidate).handIn == nil }
    let moments = state.isEnded ? [] : [state.start] + open.map { state.deadline($0) }
    let begun = try ClockStart(
      ClockStart.Facts(
        point: ClockPoint(folder), boot: machine.boot, elapsed: machine.elapsed(),
        wall: LogTime(milliseconds: machine.wall()), last: state.lastTime,
        isServed: state.boots > 0 && !state.isEnded, moments: moments.compactMap(\.self),
        isConfirmed: isConfirmed || state.isEnded))
    let clock = LogClock(at: begun.time, on: machine)
    try ClockPoint(boot: machine.boot, elapsed: machine.elapsed(), log: clock.now())
      .keep(in: folder)
    return (clock, begun.event)
  }
}
