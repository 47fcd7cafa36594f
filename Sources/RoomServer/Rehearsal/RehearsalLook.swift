package import Assessment
package import ExamSession
package import RoomAPI

/// What a rehearsal sees of its room at one moment.
package struct RehearsalLook: Sendable {
  package let now: LogTime
  /// By candidate; only who came.
  package let sessions: [CandidateNumber: SessionRecord]
  /// Oldest first.
  package let alarms: [BoardAlarm]

  package init(
    now: LogTime, sessions: [CandidateNumber: SessionRecord], alarms: [BoardAlarm]
  ) {
    self.now = now
    self.sessions = sessions
    self.alarms = alarms
  }
}

extension RoomService {
  /// The room as its log tells it now; `nil` when it has stopped.
  package func look() async -> RehearsalLook? {
    try? await sequencer.perform { (room) throws(Refusal) in
      RehearsalLook(
        now: room.now, sessions: room.core.state.sessions, alarms: room.shown.board)
    }
  }
}
