import ExamSession

extension RoomCore {
  /// How the clock goes on with which the room is served, from the `point` that was kept.
  func clockStart(
    on machine: MachineClock, reading: OfficialReading?, from point: ClockPoint?
  ) throws(ClockDoubt) -> ClockStart {
    let open = plan.roster.entries.filter { state.session($0.candidate).handIn == nil }
    let moments = state.isEnded ? [] : [state.start] + open.map { state.deadline($0) }
    return try ClockStart(
      ClockStart.Facts(
        point: point, boot: machine.boot, elapsed: machine.elapsed(),
        wall: LogTime(milliseconds: machine.wall()), last: state.lastTime,
        isServed: state.boots > 0, isEnded: state.isEnded,
        moments: moments.compactMap(\.self), reading: reading))
  }
}
