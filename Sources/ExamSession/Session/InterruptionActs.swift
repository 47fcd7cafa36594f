import Assessment

/// When proctors and officials may pause, settle, admit late responses and give seats up.
extension RoomCore {
  /// Whether the act names a response that waits for approval.
  func isWaiting(_ late: LateAnswerEvent) -> Bool {
    !state.isEnded
      && sitters.contains { entry in
        state.session(entry.candidate).handIn == nil
          && state.lateResponses(entry).contains { $0.index == late.index }
      }
  }

  /// A seat is given up after its deadline: once, and again when a response came since.
  func mayGiveUp(_ event: GiveUpEvent, now: LogTime) -> Bool {
    open(event.candidate.rawValue).contains { entry in
      let session = state.session(entry.candidate)
      return session.isSeated
        && (session.givenUp == nil || !state.awaitedResponses(entry).isEmpty)
        && state.deadline(entry).map { $0 <= now } ?? false
    }
  }

  /// Whether anybody named works, whose work is not paused yet: all, or one who has a seat.
  func mayPause(_ named: String) -> Bool {
    state.isStarted
      && open(named).contains { entry in
        (named == "*" || state.session(entry.candidate).isSeated)
          && state.interruptions.pause(of: entry.candidate) == nil
      }
  }

  /// Whether the work of anybody named is paused.
  func isPaused(_ named: String) -> Bool {
    open(named).contains { state.interruptions.pause(of: $0.candidate) != nil }
  }

  /// Whether anybody named lost time in an interruption that is over and not settled.
  func isUnsettled(_ named: String) -> Bool {
    open(named).contains { entry in state.unsettled(entry).contains { $0.end != nil } }
  }

  /// A `settle` names at least the minutes that any of those it is for lost.
  func checkMinutes(_ event: SettleEvent, now: LogTime) throws(RoomRefusal) {
    let isShort = open(event.candidate).contains { entry in
      event.minutes < state.unsettledMinutes(entry, now: now)
    }
    if isShort { throw .settleShort }
  }

  /// Those named whose sheets are not final, while the room goes on.
  private func open(_ named: String) -> [RosterEntry] {
    state.isEnded
      ? []
      : sitters.filter {
        Deadline.concerns(named, $0.candidate) && state.session($0.candidate).handIn == nil
      }
  }
}

extension RoomEvent {
  /// Whether a sheet may be due because of this act.
  var endsWaiting: Bool {
    if case .lateAnswer = self { return true }
    if case .giveUp = self { return true }
    if case .proceed = self { return true }
    if case .settle = self { return true }
    return false
  }
}
