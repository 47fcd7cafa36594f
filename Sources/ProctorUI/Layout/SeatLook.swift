import RoomAPI
import TextScreen

/// How a state looks; its mark and its words say the same.
enum SeatLook {
  /// After the end a silent terminal no longer matters.
  static func role(of state: SeatState, ended: Bool) -> StyleRole {
    switch state {
    case .absent: .muted
    case .seated: .body
    case .working: .chosen
    case .lost: ended ? .muted : .timerLow
    case .submitted, .closed: .strong
    }
  }
}
