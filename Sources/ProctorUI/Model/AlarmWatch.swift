import RoomAPI

/// Which alarms were rung for and which were read.
struct AlarmWatch: Equatable, Sendable {
  private var known: Set<BoardAlarm> = []
  /// Newest first.
  private(set) var unread: [BoardAlarm] = []

  /// Takes what the board shows now.
  /// - Returns: whether one of the alarms is new: the bell rings once for it.
  mutating func take(_ alarms: [BoardAlarm]) -> Bool {
    var isNew = false
    for alarm in alarms where known.insert(alarm).inserted {
      unread.insert(alarm, at: 0)
      isNew = true
    }
    return isNew
  }

  /// Somebody looked at them all.
  mutating func read() { unread = [] }
}
