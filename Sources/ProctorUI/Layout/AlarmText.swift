import RoomAPI
import TextScreen

/// An alarm in words.
enum AlarmText {
  /// When, who and what, in one line.
  static func line(_ alarm: BoardAlarm, _ state: BoardState) -> String {
    [TimeText.clock(alarm.at), who(alarm, state), what(alarm, state)]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The candidate it is about, with the seat.
  static func who(_ alarm: BoardAlarm, _ state: BoardState) -> String {
    guard !alarm.candidate.isEmpty else { return "" }
    guard let seat = state.room?.seat(of: alarm.candidate) else { return alarm.candidate }
    return state.words.alarms.seat.filled(("n", seat.seat)) + " " + alarm.candidate
  }

  /// What happened; a kind that the board has no words for stands as it is.
  static func what(_ alarm: BoardAlarm, _ state: BoardState) -> String {
    guard let known = state.alarmWords[alarm.kind]?.text(state.language) else {
      return alarm.detail.isEmpty ? alarm.kind : "\(alarm.kind): \(alarm.detail)"
    }
    return alarm.detail.isEmpty ? known : "\(known) (\(alarm.detail))"
  }
}
