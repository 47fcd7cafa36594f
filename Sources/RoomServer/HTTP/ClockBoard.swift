import ExamSession
import RoomAPI

/// What the board says of the server's clock.
extension Room {
  /// Who confirmed it.
  var boardClock: BoardClock {
    guard let check = core.state.clockCheck else { return BoardClock(isConfirmed: false) }
    return BoardClock(
      isConfirmed: true, by: check.event.approvals.map(\.by), offset: check.event.offset,
      source: check.event.source, at: Instant(check.time))
  }

  /// From the start on, until the end, when nobody did; where there are two officials who could.
  var clockAlarms: [BoardAlarm] {
    guard core.state.isStarted, !core.state.isEnded, core.state.clockCheck == nil,
      let start = core.state.start, core.state.genesis?.officials.count ?? 0 >= 2
    else { return [] }
    return [
      BoardAlarm(at: Instant(start), kind: Self.clockUnconfirmed, candidate: "", detail: "")
    ]
  }

  private static let clockUnconfirmed = "clock_unconfirmed"
}
